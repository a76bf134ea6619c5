/// The share of pairs of items that two partitions treat alike (Rand 1971).
///
///     R = (together in both + apart in both) / C(n, 2)
///
/// Chance alone brings it near 1 when there are many clusters, as most pairs are apart anyway: report
/// ``AdjustedRandIndex``.
public enum RandIndex {
  /// The index of two partitions of the same items.
  ///
  /// - Parameters:
  ///   - first: A label from 0 for each item.
  ///   - second: A label from 0 for each item, as many.
  /// - Returns: A value from 0 to 1; nil for fewer than two items.
  /// - Complexity: That of the ``ContingencyTable``.
  public static func value(_ first: [Int32], _ second: [Int32]) -> Double? {
    let pairs = PairCounts(ContingencyTable(first, second))
    guard pairs.all > 0 else { return nil }
    return (pairs.all + 2 * pairs.together - pairs.first - pairs.second) / pairs.all
  }
}
