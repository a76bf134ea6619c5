internal import Glibc

/// What the labels of two partitions tell about each other, in nats.
struct PartitionInformation {
  /// The entropy of the first partition, H(A) = -Σ aᵢ/n ln(aᵢ/n).
  let firstEntropy: Double
  /// The entropy of the second partition.
  let secondEntropy: Double
  /// The mutual information, I(A; B) = Σ nᵢⱼ/n ln(n nᵢⱼ / (aᵢ bⱼ)), never below 0.
  let shared: Double

  init(_ table: ContingencyTable) {
    let total = Double(table.total)
    var information = 0.0
    for cell in table.cells {
      let count = Double(cell.count)
      let expected = Double(table.rowTotals[cell.row]) * Double(table.columnTotals[cell.column])
      information += count / total * log(count * total / expected)
    }
    firstEntropy = Self.entropy(table.rowTotals, total)
    secondEntropy = Self.entropy(table.columnTotals, total)
    shared = max(0, information)
  }

  private static func entropy(_ counts: [Int], _ total: Double) -> Double {
    counts.reduce(0.0) { sum, count in
      guard count > 0 else { return sum }
      let share = Double(count) / total
      return sum - share * log(share)
    }
  }
}
