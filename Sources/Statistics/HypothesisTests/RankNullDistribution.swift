/// The exact null distribution of a rank statistic that is symmetric on 0...maximum.
///
/// Probabilities are built from sums of positive terms alone, so each, however small, is accurate.
struct RankNullDistribution {
  /// The largest value of the statistic.
  let maximum: Int
  /// The probabilities of 0...maximum / 2.
  private let lowerHalf: [Double]

  /// The distribution of U, the number of pairs whose first value is the larger one, for equal
  /// populations without ties (Mann and Whitney 1947).
  ///
  /// Time O(m²n²), space O(m n²) with n the smaller size.
  ///
  ///     p(u; m, n) = m/(m + n) p(u - n; m - 1, n) + n/(m + n) p(u; m, n - 1)
  static func rankSum(_ first: Int, _ second: Int) -> RankNullDistribution {
    let (m, n) = (max(first, second), min(first, second))
    let limit = m * n / 2
    var row = [[Double]](repeating: [1], count: n + 1)
    for i in 1..<(m + 1) {
      for j in 1..<(n + 1) {
        let length = min(i * j, limit) + 1
        let (withLargest, without) = (row[j], row[j - 1])
        let (share, otherShare) = (Double(i) / Double(i + j), Double(j) / Double(i + j))
        var cell = [Double](repeating: 0, count: length)
        for u in 0..<min(length, without.count) { cell[u] = otherShare * without[u] }
        if j < length {
          for u in j..<min(length, withLargest.count + j) { cell[u] += share * withLargest[u - j] }
        }
        row[j] = cell
      }
    }
    return RankNullDistribution(maximum: m * n, lowerHalf: row[n])
  }

  /// The distribution of V, the sum of the ranks that carry a positive sign, if signs are tossed
  /// for ranks 1...n (Wilcoxon 1945).
  ///
  /// Time O(n³), space O(n²).
  static func signedRanks(_ count: Int) -> RankNullDistribution {
    let maximum = count * (count + 1) / 2
    let limit = maximum / 2
    var probabilities = [Double](repeating: 0, count: limit + 1)
    probabilities[0] = 1
    for rank in 1..<(count + 1) {
      for v in stride(from: limit, through: 0, by: -1) {
        probabilities[v] = (probabilities[v] + (v < rank ? 0 : probabilities[v - rank])) / 2
      }
    }
    return RankNullDistribution(maximum: maximum, lowerHalf: probabilities)
  }

  /// The distribution of the number of pairs in the same order, among those of n things, where all
  /// orders are equally likely (Kendall 1938): a sum of independent numbers, the k-th uniform on
  /// 0..<k.
  ///
  /// Time O(n³), space O(n²).
  static func concordantPairs(_ count: Int) -> RankNullDistribution {
    var chances = [1.0]
    for size in 1..<(count + 1) {
      var next = [Double](repeating: 0, count: chances.count + size - 1)
      for (pairs, chance) in chances.enumerated() {
        for more in 0..<size { next[pairs + more] += chance / Double(size) }
      }
      chances = next
    }
    return RankNullDistribution(symmetric: chances)
  }

  /// The distribution of the sum of squared rank differences Σ d² of two orders of n things, where
  /// all are equally likely (Spearman 1904).
  ///
  /// Places ranks one position after another; a set of ranks placed is one state. Time O(2ⁿ n⁴).
  static func squaredDistances(_ count: Int) -> RankNullDistribution {
    let largest = (count * count * count - count) / 3
    var ways = [[Int]](repeating: [], count: 1 << count)
    ways[0] = [Int](repeating: 0, count: largest + 1)
    ways[0][0] = 1
    for placed in 0..<(1 << count) - 1 {
      let position = placed.nonzeroBitCount
      let from = ways[placed]
      ways[placed] = []
      for rank in 0..<count where placed & (1 << rank) == 0 {
        let next = placed | 1 << rank
        if ways[next].isEmpty { ways[next] = [Int](repeating: 0, count: largest + 1) }
        let step = (rank - position) * (rank - position)
        for sum in 0...(largest - step) where from[sum] > 0 { ways[next][sum + step] += from[sum] }
      }
    }
    let orders = Double((1..<(count + 1)).reduce(1, *))
    return RankNullDistribution(symmetric: ways[(1 << count) - 1].map { Double($0) / orders })
  }

  /// Takes all probabilities of a symmetric distribution.
  private init(symmetric probabilities: [Double]) {
    let maximum = probabilities.count - 1
    self.init(maximum: maximum, lowerHalf: Array(probabilities[...(maximum / 2)]))
  }

  private init(maximum: Int, lowerHalf: [Double]) {
    self.maximum = maximum
    self.lowerHalf = lowerHalf
  }

  /// P(S ≤ s).
  func cumulative(_ s: Int) -> Double {
    if s < 0 { return 0 }
    if s >= maximum { return 1 }
    if s < lowerHalf.count { return lowerHalf[0..<(s + 1)].reduce(0, +) }
    return 1 - cumulative(maximum - s - 1)
  }

  /// The p-value of an observed statistic.
  func pValue(_ s: Int, _ alternative: Alternative) -> Double {
    switch alternative {
    case .less: cumulative(s)
    case .greater: cumulative(maximum - s)
    case .twoSided: min(1, 2 * cumulative(min(s, maximum - s)))
    }
  }

  /// The smallest s with P(S ≤ s) at least the probability, of at most one half.
  func quantile(_ probability: Double) -> Int {
    let threshold = probability - 10 * Double.ulpOfOne
    var sum = 0.0
    for (s, share) in lowerHalf.enumerated() {
      sum += share
      if sum >= threshold { return s }
    }
    return lowerHalf.count - 1
  }
}
