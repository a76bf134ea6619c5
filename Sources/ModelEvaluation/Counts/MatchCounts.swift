/// How many items of a gold standard were found, and how many of those predicted are right.
///
///     precision = right / predicted,   recall = found / gold,   F = 2 P R / (P + R)
///
/// Where items are matched one to one, as many are found as are right. They differ where items of one
/// class may be matched by items of another.
public struct MatchCounts: Hashable, Sendable {
  private var counts: SIMD4<Int32>

  /// Makes counts, none of them negative.
  public init(gold: Int = 0, found: Int = 0, predicted: Int = 0, right: Int = 0) {
    precondition(found <= gold && right <= predicted, "no more is found than there is")
    counts = SIMD4(
      Int32(clamping: gold), Int32(clamping: found), Int32(clamping: predicted),
      Int32(clamping: right))
  }

  /// The counts of items that are all gold and predicted, such as the tags of words.
  public init(right: Int, of items: Int) {
    self.init(gold: items, found: right, predicted: items, right: right)
  }

  /// The counts of sets of which some items are in both.
  public init(gold: Int, predicted: Int, shared: Int) {
    self.init(gold: gold, found: shared, predicted: predicted, right: shared)
  }

  /// The items of the gold standard.
  public var gold: Int { Int(counts[0]) }
  /// The items of the gold standard that were found.
  public var found: Int { Int(counts[1]) }
  /// The items predicted.
  public var predicted: Int { Int(counts[2]) }
  /// The items predicted that are right.
  public var right: Int { Int(counts[3]) }

  /// The counts of both.
  public static func + (one: MatchCounts, other: MatchCounts) -> MatchCounts {
    var sum = one
    sum.counts &+= other.counts
    return sum
  }

  /// Adds counts.
  public static func += (one: inout MatchCounts, other: MatchCounts) { one = one + other }

  /// The share of what was predicted that is right; nil where nothing was predicted.
  public var precision: Double? {
    predicted > 0 ? Double(right) / Double(predicted) : nil
  }

  /// The share of what is gold that was found; nil where nothing is gold.
  public var recall: Double? { gold > 0 ? Double(found) / Double(gold) : nil }

  /// The harmonic mean of precision and recall: 0 where nothing is right, nil where nothing is gold
  /// and nothing was predicted.
  public var fMeasure: Double? {
    guard gold > 0 || predicted > 0 else { return nil }
    guard let precision, let recall, precision + recall > 0 else { return 0 }
    return 2 * precision * recall / (precision + recall)
  }
}
