/// How much more often a value of one sample exceeds one of another than the other way round (Cliff
/// 1993).
///
///     δ = (#{xᵢ > yⱼ} - #{xᵢ < yⱼ}) / mn
///
/// Its variance is Cliff's unbiased estimate, held at (1 - δ²)/(mn - 1) or more, and its interval the
/// asymmetric one of Feng and Cliff (2004), with z of the normal distribution:
///
///     s² = (n² Σ(dᵢ. - δ)² + m² Σ(d.ⱼ - δ)² - ΣΣ(dᵢⱼ - δ)²) / (mn (m - 1)(n - 1))
///     (δ - δ³ ± z s √((1 - δ²)² + z² s²)) / (1 - δ² + z² s²),
///
/// where dᵢⱼ is the sign of xᵢ - yⱼ and dᵢ., d.ⱼ are its means. For δ = ±1 the far end is
/// ±(b - z²)/(b + z²) with b the smaller sample size. Time O((m + n) log(m + n)).
public struct CliffsDelta: Sendable, Equatable {
  /// δ, with its interval.
  public let estimate: IntervalEstimate
  /// s, the standard error of δ.
  public let standardError: Double

  /// The chance that a value of the first sample exceeds one of the second, ties counted half:
  /// (δ + 1)/2, with its interval.
  public var probabilityOfSuperiority: IntervalEstimate {
    IntervalEstimate(
      (estimate.value + 1) / 2, lower: (estimate.interval.lower + 1) / 2,
      upper: (estimate.interval.upper + 1) / 2, level: estimate.interval.level)
  }

  /// Compares two samples.
  ///
  /// Nil if a sample has fewer than two values or one is NaN. Samples of one and the same value have
  /// δ = 0.
  ///
  /// - Parameters:
  ///   - first: The first sample.
  ///   - second: The second sample.
  ///   - level: The confidence level of the interval.
  public init?(_ first: [Double], _ second: [Double], level: Double = 0.95) {
    guard first.count > 1, second.count > 1,
      !first.contains(where: \.isNaN), !second.contains(where: \.isNaN)
    else { return nil }
    let (one, other) = (first.sorted(), second.sorted())
    let (m, n) = (Double(one.count), Double(other.count))
    let rows = Self.dominance(of: one, over: other)
    let columns = Self.dominance(of: other, over: one)
    let total = rows.reduce(0) { $0 + $1.above - $1.below }
    let untied = rows.reduce(0) { $0 + $1.above + $1.below }
    let delta = Double(total) / (m * n)
    func squares(_ counts: [(above: Int, below: Int)], _ size: Double, _ mean: Double) -> Double {
      counts.reduce(0.0) { sum, count in
        let deviation = Double(count.above - count.below) / size - mean
        return sum + deviation * deviation
      }
    }
    let cells = Double(untied) - m * n * delta * delta
    let unbiased =
      (n * n * squares(rows, n, delta) + m * m * squares(columns, m, -delta) - cells)
      / (m * n * (m - 1) * (n - 1))
    let variance = max(unbiased, (1 - delta * delta) / (m * n - 1))
    standardError = variance.squareRoot()
    let z = NormalDistribution.reach(level: level)
    let rest = 1 - delta * delta
    guard rest > 0 else {
      let smaller = min(m, n)
      let far = (smaller - z * z) / (smaller + z * z)
      estimate = IntervalEstimate(
        delta, lower: delta > 0 ? far : -1, upper: delta > 0 ? 1 : -far, level: level)
      return
    }
    let reach = z * standardError * (rest * rest + z * z * variance).squareRoot()
    let scale = rest + z * z * variance
    estimate = IntervalEstimate(
      delta, lower: max(-1, (delta * rest - reach) / scale),
      upper: min(1, (delta * rest + reach) / scale), level: level)
  }

  /// For each value, how many of another sorted sample lie below it and above it.
  private static func dominance(
    of values: [Double], over others: [Double]
  ) -> [(above: Int, below: Int)] {
    var (smaller, notLarger) = (0, 0)
    return values.map { value in
      while smaller < others.count, others[smaller] < value { smaller += 1 }
      while notLarger < others.count, others[notLarger] <= value { notLarger += 1 }
      return (above: smaller, below: others.count - notLarger)
    }
  }
}
