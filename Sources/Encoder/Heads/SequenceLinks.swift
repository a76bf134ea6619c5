/// Where the pieces of one sequence point to, for each kind of link.
public struct SequenceLinks: Sendable {
  /// The number of pieces of the sequence.
  public let count: Int
  private let kinds: Int
  private let size: Int
  private let queries: [Float]
  private let keys: [Float]

  init(count: Int, kinds: Int, size: Int, queries: [Float], keys: [Float]) {
    self.count = count
    self.kinds = kinds
    self.size = size
    self.queries = queries
    self.keys = keys
  }

  /// The mean, over some pieces, of the log-probability that they point to each piece.
  ///
  /// - Parameters:
  ///   - pieces: The pieces that point, at least one.
  ///   - kind: The kind of link.
  /// - Returns: An entry for every piece of the sequence. An entry below −30 may stand for less.
  /// - Complexity: O(pieces · count · size).
  public func meanLogProbabilities(from pieces: Range<Int>, kind: Int) -> [Double] {
    precondition(!pieces.isEmpty && pieces.upperBound <= count && kind < kinds)
    let stride = kinds * size
    let scale = 1 / Double(size).squareRoot()
    var means = [Double](repeating: 0, count: count)
    var scores = means
    for piece in pieces {
      let query = queries[(piece * stride + kind * size)...].prefix(size)
      for target in 0..<count {
        let key = keys[(target * stride + kind * size)...].prefix(size)
        var product: Float = 0
        for (left, right) in zip(query, key) { product += left * right }
        scores[target] = Double(product) * scale
      }
      let logarithm = LogSoftmax.logarithmOfSum(scores)
      for target in 0..<count { means[target] += scores[target] - logarithm }
    }
    for target in 0..<count { means[target] /= Double(pieces.count) }
    return means
  }
}
