/// The information that two partitions share, as a share of their mean entropy.
///
///     NMI = I(A; B) / (½ (H(A) + H(B)))
///
/// The arithmetic mean is the normalisation that scikit-learn uses by default (Vinh, Epps and
/// Bailey 2010, table 2). It is not corrected for chance: many small clusters raise it. Use
/// ``AdjustedMutualInformation`` to compare partitions with different numbers of clusters.
public enum NormalizedMutualInformation {
  /// The share of two partitions of the same items.
  ///
  /// - Parameters:
  ///   - first: A label from 0 for each item.
  ///   - second: A label from 0 for each item, as many.
  /// - Returns: A value from 0 to 1; 1 when both partitions have one cluster or no item.
  /// - Complexity: That of the ``ContingencyTable``.
  public static func value(_ first: [Int32], _ second: [Int32]) -> Double {
    let information = PartitionInformation(ContingencyTable(first, second))
    let entropies = information.firstEntropy + information.secondEntropy
    return entropies > 0 ? information.shared / (entropies / 2) : 1
  }
}
