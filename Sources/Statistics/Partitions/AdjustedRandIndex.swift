/// The agreement of two partitions, corrected for chance (Hubert and Arabie 1985, equation 5).
///
///     ARI = (Σ C(nᵢⱼ, 2) - E) / (½ (Σ C(aᵢ, 2) + Σ C(bⱼ, 2)) - E),
///     E = Σ C(aᵢ, 2) Σ C(bⱼ, 2) / C(n, 2)
///
/// It is 1 for equal partitions and about 0 for unrelated ones; it can be negative.
public enum AdjustedRandIndex {
  /// The index of two partitions of the same items.
  ///
  /// - Parameters:
  ///   - first: A label from 0 for each item.
  ///   - second: A label from 0 for each item, as many.
  /// - Returns: The index; 1 when both partitions are trivial in the same way (no item, one
  ///   cluster, or every item alone).
  /// - Complexity: That of the ``ContingencyTable``.
  public static func value(_ first: [Int32], _ second: [Int32]) -> Double {
    let pairs = PairCounts(ContingencyTable(first, second))
    guard pairs.all > 0 else { return 1 }
    let expected = pairs.first * pairs.second / pairs.all
    let maximum = (pairs.first + pairs.second) / 2
    return maximum == expected ? 1 : (pairs.together - expected) / (maximum - expected)
  }
}
