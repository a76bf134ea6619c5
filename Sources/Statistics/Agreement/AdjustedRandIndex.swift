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
  public static func value(_ first: [Int32], _ second: [Int32]) -> Double {
    let table = ContingencyTable(first, second)
    let together = table.cells.reduce(0.0) { $0 + pairs($1.count) }
    let rows = table.rowTotals.reduce(0.0) { $0 + pairs($1) }
    let columns = table.columnTotals.reduce(0.0) { $0 + pairs($1) }
    let all = pairs(table.total)
    guard all > 0 else { return 1 }
    let expected = rows * columns / all
    let maximum = (rows + columns) / 2
    return maximum == expected ? 1 : (together - expected) / (maximum - expected)
  }

  private static func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
}
