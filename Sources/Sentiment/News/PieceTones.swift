public import TextCore

/// What a language model says of tone, word piece by word piece.
///
/// The heads of tone are linear in the mean of hidden states, so the mean of their scores over some pieces
/// is their score of the mean: any mention or sentence can be judged after the states are gone, also one
/// that is found only when the whole article was read.
public struct PieceTones: Sendable {
  /// What one window says.
  public struct Part: Sendable {
    var ranges: [ByteRange] = []
    /// `pieces × PieceTones.width`.
    var scores: [Float] = []
  }

  /// The scores of a mean of pieces.
  struct Scores {
    /// Toward a mention of these pieces: negative, neutral, positive.
    let mention: ArraySlice<Double>
    /// Toward a mention in a sentence of these pieces.
    let context: ArraySlice<Double>
    /// Of a sentence of these pieces: negative, neutral, positive, intensity.
    let sentence: ArraySlice<Double>
  }

  static let width = 10
  private let ranges: [ByteRange]
  private let scores: [Float]

  /// Joins what the windows of a text say, in order.
  public init(_ parts: [Part]) {
    ranges = parts.flatMap(\.ranges)
    scores = parts.flatMap(\.scores)
  }

  /// The mean over the pieces that share a byte with one of some ranges.
  ///
  /// - Parameter places: Ranges in order.
  /// - Returns: Nil when no piece does, as where the model has not read.
  /// - Complexity: O(log pieces + pieces in the ranges).
  func mean(over places: [ByteRange]) -> Scores? {
    var sums = [Double](repeating: 0, count: Self.width)
    var count = 0
    var next = 0
    for place in places {
      next = max(next, firstPiece(endingAfter: place.start))
      while next < ranges.count, ranges[next].start < place.end {
        for column in 0..<Self.width { sums[column] += Double(scores[next * Self.width + column]) }
        count += 1
        next += 1
      }
    }
    guard count > 0 else { return nil }
    let means = sums.map { $0 / Double(count) }
    return Scores(mention: means[0..<3], context: means[3..<6], sentence: means[6..<10])
  }

  private func firstPiece(endingAfter offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
