/// Where the pieces of one sequence point to, for each kind of link.
public struct SequenceLinks: Sendable {
  /// The number of pieces of the sequence.
  public let count: Int
  private let kinds: Int
  private let size: Int
  private let queries: [Float]
  /// The keys of each kind, in panels.
  private let keys: [[Float]]

  /// Joins queries and keys: `count × kinds × size` entries each.
  init(count: Int, kinds: Int, size: Int, queries: [Float], keys: [Float]) {
    self.count = count
    self.kinds = kinds
    self.size = size
    self.queries = queries
    self.keys = (0..<kinds).map { kind in
      var panels = [Float](
        repeating: 0, count: PanelKernels.panelCount(inner: size, columns: count))
      PanelKernels.layOut(
        keys, RowLayout(start: kind * size, rows: count, columns: size, step: kinds * size),
        transposed: true, into: &panels)
      return panels
    }
  }

  /// How many pieces' scores are held at one time.
  private static let scoreRows = 48

  /// The mean, over some pieces, of the log-probability that they point to each piece.
  ///
  /// - Parameters:
  ///   - pieces: The pieces that point, at least one.
  ///   - kind: The kind of link.
  /// - Returns: An entry for every piece of the sequence. An entry below −30 may stand for less.
  /// - Complexity: O(pieces · count · size).
  public func meanLogProbabilities(from pieces: Range<Int>, kind: Int) -> [Double] {
    precondition(!pieces.isEmpty && pieces.upperBound <= count && kind < kinds)
    let scale = 1 / Float(size).squareRoot()
    let step = RowLayout.scoreStep(count)
    var scores = [Float](repeating: 0, count: min(pieces.count, Self.scoreRows) * step)
    var sums = [Double](repeating: 0, count: count)
    var logSums = 0.0
    for first in stride(from: pieces.lowerBound, to: pieces.upperBound, by: Self.scoreRows) {
      let rows = min(Self.scoreRows, pieces.upperBound - first)
      let layout = RowLayout(scoreRows: rows, columns: count)
      PanelKernels.multiply(
        queries,
        RowLayout(
          start: (first * kinds + kind) * size, rows: rows, columns: size, step: kinds * size),
        by: keys[kind], into: &scores, layout)
      for sum in TransformerKernels.logSums(scores, layout, scale: scale) { logSums += Double(sum) }
      for row in 0..<rows {
        for target in 0..<count { sums[target] += Double(scores[row * step + target]) }
      }
    }
    let share = 1 / Double(pieces.count)
    return sums.map { ($0 * Double(scale) - logSums) * share }
  }
}
