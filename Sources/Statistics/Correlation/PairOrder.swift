/// How many pairs of observations agree in order, and how many are tied (Knight 1966).
struct PairOrder {
  let count: Int
  /// Pairs in the same order less pairs in opposite order.
  let score: Int
  /// The sizes of the groups of equal values of each side.
  let firstTies: [Int]
  let secondTies: [Int]

  /// Counts in O(n log n); nil with fewer than two observations, where one side is constant, and
  /// where a value is NaN.
  init?(_ first: [Double], _ second: [Double]) {
    let (firstRanks, firstTies) = Ranks.midranks(first)
    let (secondRanks, secondTies) = Ranks.midranks(second)
    let n = first.count
    guard n > 1, firstTies.first != n, secondTies.first != n,
      !firstRanks.contains(where: \.isNaN), !secondRanks.contains(where: \.isNaN)
    else { return nil }
    let order = zip(firstRanks, secondRanks)
      .sorted { $0.0 < $1.0 || ($0.0 == $1.0 && $0.1 < $1.1) }
    var joint = 0
    var run = 1
    for place in 1..<n {
      run = order[place] == order[place - 1] ? run + 1 : 1
      joint += run - 1
    }
    var sorted = order.map(\.1)
    let inversions = Self.sortCountingInversions(&sorted)
    self.count = n
    self.firstTies = firstTies
    self.secondTies = secondTies
    score =
      n * (n - 1) / 2 - Self.pairs(firstTies) - Self.pairs(secondTies) + joint - 2 * inversions
  }

  /// τ-b.
  var tauB: Double {
    let all = count * (count - 1) / 2
    let first = all - Self.pairs(firstTies)
    let second = all - Self.pairs(secondTies)
    // Where both are equal their geometric mean is exact, and so is a τ of 1.
    let root =
      first == second
      ? Double(first) : Double(first).squareRoot() * Double(second).squareRoot()
    return min(max(Double(score) / root, -1), 1)
  }

  /// Whether no two values of a side are equal.
  var hasNoTies: Bool { firstTies.isEmpty && secondTies.isEmpty }

  /// The p-value of the score where all orders without ties are equally likely.
  func exactTail(_ alternative: Alternative) -> TailProbability {
    let distribution = RankNullDistribution.concordantPairs(count)
    return TailProbability(distribution.pValue((distribution.maximum + score) / 2, alternative))
  }

  /// The variance of the score where the sides are independent, given their ties (Kendall 1970).
  var scoreVariance: Double {
    func sum(_ ties: [Int], _ term: (Double) -> Double) -> Double {
      ties.reduce(0) { $0 + term(Double($1)) }
    }
    let n = Double(count)
    let cubic = { (t: Double) in t * (t - 1) * (2 * t + 5) }
    let squares = sum(firstTies) { $0 * ($0 - 1) } * sum(secondTies) { $0 * ($0 - 1) }
    let cubes =
      sum(firstTies) { $0 * ($0 - 1) * ($0 - 2) } * sum(secondTies) { $0 * ($0 - 1) * ($0 - 2) }
    let main = (cubic(n) - sum(firstTies, cubic) - sum(secondTies, cubic)) / 18
    let skew = cubes > 0 ? cubes / (9 * n * (n - 1) * (n - 2)) : 0
    return main + squares / (2 * n * (n - 1)) + skew
  }

  private static func pairs(_ ties: [Int]) -> Int {
    ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  /// Sorts by merging runs of doubling length and counts the pairs that stood in falling order.
  private static func sortCountingInversions(_ values: inout [Double]) -> Int {
    let n = values.count
    var inversions = 0
    var merged = values
    var width = 1
    while width < n {
      for start in stride(from: 0, to: n, by: 2 * width) {
        let (middle, end) = (min(start + width, n), min(start + 2 * width, n))
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || values[left] <= values[right] {
            merged[place] = values[left]
            left += 1
          } else {
            merged[place] = values[right]
            right += 1
            inversions += middle - left
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return inversions
  }
}
