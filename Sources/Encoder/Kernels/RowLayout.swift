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

  /// Whether the matrix has no entries.
  var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The index after the last entry, 0 where there is none.
  var end: Int { isEmpty ? 0 : start + (rows - 1) * step + columns }
}
