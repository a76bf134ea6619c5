import NumericCore

/// Random numbers of the shapes that synthetic news needs, with the same bits on every machine.
///
/// Only operations that IEEE 754 rounds exactly (+ − × ÷ √) are used: the logarithms and
/// exponentials of C libraries differ in their last bits from version to version.
enum ReproducibleDistributions {
  /// e to a power, by its Taylor series.
  ///
  /// - Parameter exponent: Between 0 and 20.
  /// - Returns: The power.
  static func exponential(_ exponent: Double) -> Double {
    precondition((0...20).contains(exponent), "the series is summed for exponents from 0 to 20")
    var term = 1.0
    var sum = 1.0
    for index in 1...90 {
      term *= exponent / Double(index)
      sum += term
    }
    return sum
  }

  /// Nearly normal: the sum of twelve uniform numbers less six (Irwin and Hall).
  static func normal(_ random: inout RandomStream) -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += random.nextUniform() }
    return sum
  }

  /// Shares drawn from the flat Dirichlet distribution: the gaps between sorted uniform numbers.
  static func shares(_ count: Int, _ random: inout RandomStream) -> [Double] {
    let cuts = (1..<count).map { _ in random.nextUniform() }.sorted()
    return zip(cuts + [1], [0] + cuts).map { $0 - $1 }
  }

  /// The beta distribution with whole parameters: the `rank`-th smallest of `count` uniform numbers,
  /// which is Beta(rank, count + 1 − rank).
  static func orderStatistic(_ rank: Int, of count: Int, _ random: inout RandomStream) -> Double {
    (0..<count).map { _ in random.nextUniform() }.sorted()[rank - 1]
  }
}

/// A distribution over `0..<count` that is drawn from by binary search in its cumulated weights.
struct CumulatedDistribution: Sendable {
  private let cumulated: [Double]

  /// Makes the distribution in proportion to weights.
  init(weights: [Double]) {
    var sum = 0.0
    cumulated = weights.map { weight in
      sum += weight
      return sum
    }
  }

  /// Draws an index.
  func draw(_ random: inout RandomStream) -> Int {
    let span = cumulated.span
    guard span.count > 0 else { return 0 }
    let target = random.nextUniform() * span[span.count - 1]
    var low = 0
    var high = span.count - 1
    while low < high {
      let middle = (low + high) / 2
      if span[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
