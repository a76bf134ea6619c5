import Glibc

/// The information that two partitions share, as a share of their mean entropy.
///
///     NMI = I(A; B) / (½ (H(A) + H(B)))
///
/// The arithmetic mean is the normalisation that scikit-learn uses by default (Vinh, Epps and
/// Bailey 2010, table 2). It is not corrected for chance: many small clusters raise it.
public enum NormalizedMutualInformation {
  /// The share of two partitions of the same items.
  ///
  /// - Parameters:
  ///   - first: A label from 0 for each item.
  ///   - second: A label from 0 for each item, as many.
  /// - Returns: A value from 0 to 1; 1 when both partitions have one cluster or no item.
  public static func value(_ first: [Int32], _ second: [Int32]) -> Double {
    let table = ContingencyTable(first, second)
    let total = Double(table.total)
    let entropies = entropy(table.rowTotals, total) + entropy(table.columnTotals, total)
    guard entropies > 0 else { return 1 }
    var information = 0.0
    for cell in table.cells {
      let count = Double(cell.count)
      let expected = Double(table.rowTotals[cell.row]) * Double(table.columnTotals[cell.column])
      information += count / total * log(count * total / expected)
    }
    return max(0, information) / (entropies / 2)
  }

  private static func entropy(_ counts: [Int], _ total: Double) -> Double {
    counts.reduce(0.0) { sum, count in
      guard count > 0 else { return sum }
      let share = Double(count) / total
      return sum - share * log(share)
    }
  }
}
