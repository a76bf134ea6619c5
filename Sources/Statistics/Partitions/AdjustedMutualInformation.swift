internal import Glibc

/// The information that two partitions share, corrected for chance (Vinh, Epps and Bailey 2010).
///
///     AMI = (I(A; B) - E) / (½ (H(A) + H(B)) - E)
///     E = Σᵢⱼ Σₙ n/N ln(N n / (aᵢ bⱼ)) P(n),   P(n) = C(bⱼ, n) C(N - bⱼ, aᵢ - n) / C(N, aᵢ)
///
/// E is the exact mean of the mutual information over all partitions with these cluster sizes. It is
/// 1 for equal partitions and 0 on average for unrelated ones, whatever their numbers of clusters;
/// it can be negative. The arithmetic mean is the normalisation that scikit-learn uses by default.
public enum AdjustedMutualInformation {
  /// The index of two partitions of the same items.
  ///
  /// - Parameters:
  ///   - first: A label from 0 for each item.
  ///   - second: A label from 0 for each item, as many.
  /// - Returns: The index; 1 when both partitions are trivial in the same way (no item, one
  ///   cluster, or every item alone), and 0 when only one of them has a single cluster.
  /// - Complexity: O(items + pairs of distinct cluster sizes × standard deviation of the cell). There
  ///   are at most 2 · items such pairs, however many clusters there are.
  public static func value(_ first: [Int32], _ second: [Int32]) -> Double {
    let table = ContingencyTable(first, second)
    let information = PartitionInformation(table)
    let entropies = information.firstEntropy + information.secondEntropy
    guard entropies > 0 else { return 1 }
    guard information.firstEntropy > 0 && information.secondEntropy > 0 else { return 0 }
    let expected = expectedInformation(table)
    let attainable = entropies / 2 - expected
    // Both partitions leave every item alone: the mean is the maximum, but for rounding.
    guard attainable > 1e-13 * entropies else { return 1 }
    return (information.shared - expected) / attainable
  }

  /// The mean of the mutual information over all partitions with the sizes of a table, in nats.
  static func expectedInformation(_ table: ContingencyTable) -> Double {
    let rows = sizeCounts(table.rowTotals)
    let columns = sizeCounts(table.columnTotals)
    let largest = min(rows.last?.size ?? 0, columns.last?.size ?? 0)
    let logarithms = [0] + (0..<largest).map { log(Double($0 + 1)) }
    var sum = 0.0
    for row in rows {
      for column in columns {
        let cell = expectedTerm(row.size, column.size, total: table.total, logarithms.span)
        sum += Double(row.clusters) * Double(column.clusters) * cell
      }
    }
    return sum
  }

  /// How many clusters have each size, ascending, empty ones left out.
  private static func sizeCounts(_ sizes: [Int]) -> [(size: Int, clusters: Int)] {
    var counts: [(size: Int, clusters: Int)] = []
    for size in sizes.sorted() where size > 0 {
      if counts.last?.size == size {
        counts[counts.count - 1].clusters += 1
      } else {
        counts.append((size: size, clusters: 1))
      }
    }
    return counts
  }

  /// The mean of n/N ln(N n / (a b)) for a hypergeometric n.
  ///
  /// The probabilities follow from each other, outwards from the most likely n, and are divided by
  /// their sum. That needs no factorials, whose logarithms lose digits as N grows, and it ends where
  /// the next probability is too small to be seen in the sum.
  private static func expectedTerm(
    _ a: Int, _ b: Int, total: Int, _ logarithms: Span<Double>
  ) -> Double {
    let lowest = max(0, a + b - total)
    let highest = min(a, b)
    let mode = min(
      highest, max(lowest, Int((Double(a + 1) * Double(b + 1) / Double(total + 2)))))
    let offset = log(Double(total)) - log(Double(a)) - log(Double(b))
    var weights = 1.0
    var sum = Double(mode) * (offset + logarithms[mode])
    var probability = 1.0
    var n = mode
    while n < highest && probability > 1e-25 {
      probability *= Double(a - n) * Double(b - n)
      probability /= Double(n + 1) * Double(total - a - b + n + 1)
      n += 1
      weights += probability
      sum += probability * Double(n) * (offset + logarithms[n])
    }
    probability = 1
    n = mode
    while n > lowest && probability > 1e-25 {
      probability *= Double(n) * Double(total - a - b + n)
      probability /= Double(a - n + 1) * Double(b - n + 1)
      n -= 1
      weights += probability
      sum += probability * Double(n) * (offset + logarithms[n])
    }
    return sum / weights / Double(total)
  }
}
