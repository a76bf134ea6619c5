/// The agreement of two partitions on which pairs are together (Fowlkes and Mallows 1983).
///
///     FM = together in both / √(together in the first · together in the second)
///
/// It is the geometric mean of the precision and the recall of pairs, not corrected for chance.
public enum FowlkesMallowsIndex {
  /// The index of two partitions of the same items.
  ///
  /// - Parameters:
  ///   - first: A label from 0 for each item.
  ///   - second: A label from 0 for each item, as many.
  /// - Returns: A value from 0 to 1; nil when a partition leaves every item alone.
  /// - Complexity: That of the ``ContingencyTable``.
  public static func value(_ first: [Int32], _ second: [Int32]) -> Double? {
    let pairs = PairCounts(ContingencyTable(first, second))
    guard pairs.first > 0 && pairs.second > 0 else { return nil }
    return (pairs.together / pairs.first).squareRoot()
      * (pairs.together / pairs.second).squareRoot()
  }
}
