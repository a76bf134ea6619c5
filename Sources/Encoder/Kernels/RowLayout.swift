internal import CKernels

/// Where the rows of a matrix lie in an array of floats.
struct RowLayout {
  /// The index of the first entry.
  var start = 0
  var rows: Int
  var columns: Int
  /// How far apart rows start.
  var step: Int

  init(start: Int = 0, rows: Int, columns: Int, step: Int? = nil) {
    self.start = start
    self.rows = rows
    self.columns = columns
    self.step = step ?? columns
    precondition(start >= 0 && rows >= 0 && columns >= 0 && self.step >= columns)
  }

  /// Rows of scores, each padded to whole lanes, as softmax reads and writes them.
  init(scoreRows rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, step: Self.scoreStep(columns))
  }

  /// How far apart rows of scores start.
  static func scoreStep(_ columns: Int) -> Int {
    let lanes = Int(SCORE_LANES)
    return (columns + lanes - 1) / lanes * lanes
  }

  /// Whether the rows take up whole lanes, all of them inside an array of so many entries.
  func isOfScores(in count: Int) -> Bool {
    columns >= 1 && step >= Self.scoreStep(columns)
      && start + (rows - 1) * step + Self.scoreStep(columns) <= count
  }

  /// Whether the matrix has no entries.
  var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The index after the last entry, 0 where there is none.
  var end: Int { isEmpty ? 0 : start + (rows - 1) * step + columns }
}
