/// Sequences of neighbouring elements.
public enum NGrams {
  /// All sequences of `lengths` neighbours, as ranges of positions.
  ///
  /// The order is that of the last position, then of the length: the order in which terms are
  /// counted.
  ///
  /// - Parameters:
  ///   - lengths: The numbers of elements in a sequence, at least 1.
  ///   - count: The number of elements.
  ///   - breaks: Positions before which no sequence goes on, ascending.
  /// - Returns: The positions of each sequence.
  /// - Complexity: O(count × lengths).
  public static func ranges(
    _ lengths: ClosedRange<Int>, count: Int, breaks: [Int] = []
  ) -> [Range<Int>] {
    precondition(lengths.lowerBound >= 1, "a sequence has an element")
    var ranges: [Range<Int>] = []
    var first = 0
    var nextBreak = 0
    for end in 1..<(count + 1) {
      while nextBreak < breaks.count, breaks[nextBreak] < end {
        first = breaks[nextBreak]
        nextBreak += 1
      }
      for length in lengths where end - length >= first { ranges.append(end - length..<end) }
    }
    return ranges
  }
}
