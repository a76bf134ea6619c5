/// The share of items that have the most frequent class of their cluster.
///
///     purity = 1/N Σⱼ maxᵢ nᵢⱼ
///
/// - Warning: Every split of a cluster raises it, and clusters of one item have purity 1, so it says
///   nothing about partitions with different numbers of clusters. It is here to be compared with
///   published figures; ``BCubed`` and ``AdjustedMutualInformation`` answer the question.
public enum Purity {
  /// The purity of clusters.
  ///
  /// - Parameters:
  ///   - classes: The true label of each item, from 0.
  ///   - clusters: The label found for each item, from 0, as many.
  /// - Returns: A value above 0 and up to 1; nil without an item.
  /// - Complexity: That of the ``ContingencyTable``.
  public static func value(classes: [Int32], clusters: [Int32]) -> Double? {
    let table = ContingencyTable(classes, clusters)
    guard table.total > 0 else { return nil }
    var largest = [Int](repeating: 0, count: table.columnTotals.count)
    for cell in table.cells { largest[cell.column] = max(largest[cell.column], cell.count) }
    return Double(largest.reduce(0, +)) / Double(table.total)
  }
}
