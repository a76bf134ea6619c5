internal import Glibc

/// The tail of an interval: as a probability, and on the scale of the normal distribution.
struct BootstrapTail: Sendable {
  let level: Double
  let probability: Double
  /// The lower end on the normal scale, below 0: z, or t √(n/ν) of small samples.
  let z: Double

  /// - Parameters:
  ///   - level: The confidence level.
  ///   - units: The number n of units drawn.
  ///   - freedom: The units beyond one a stratum, ν.
  ///   - corrected: Whether the tail is widened for small samples.
  init(level: Double, units: Int, freedom: Int, corrected: Bool) {
    self.level = level
    let tail = (1 - level) / 2
    let normal = NormalDistribution(mean: 0, standardDeviation: 1)
    guard corrected else {
      probability = tail
      z = normal.quantile(tail)
      return
    }
    let narrowness = (Double(units) / Double(freedom)).squareRoot()
    z = -StudentTDistribution(degreesOfFreedom: Double(freedom)).upperQuantile(tail) * narrowness
    probability = normal.cumulative(z)
  }
}

/// The replicates of a statistic, and the intervals they give.
struct BootstrapDistribution: Sendable {
  let observed: ResampledValue
  /// The replicates as they were drawn.
  let values: [Double]
  let mean: Double
  let standardError: Double

  /// Takes replicates that are not NaN; nil without any.
  init?(_ observed: ResampledValue, _ replicates: [ResampledValue]) {
    guard !replicates.isEmpty else { return nil }
    let values = replicates.map(\.value)
    self.observed = observed
    self.values = values
    var sum = 0.0
    var count = 0.0
    for value in values where value.isFinite {
      sum += value - observed.value
      count += 1
    }
    let shift = count > 0 ? sum / count : 0
    var squares = 0.0
    for value in values where value.isFinite {
      let deviation = value - observed.value - shift
      squares += deviation * deviation
    }
    mean = observed.value + shift
    standardError = count > 1 ? (squares / (count - 1)).squareRoot() : 0
  }

  /// The interval between the quantiles of both tails.
  func percentileInterval(_ tail: BootstrapTail) -> ConfidenceInterval {
    interval(between: tail.probability, and: 1 - tail.probability, level: tail.level)
  }

  /// The interval between two quantiles: four order statistics at most, which need no sorting.
  private func interval(
    between lower: Double, and upper: Double, level: Double
  ) -> ConfidenceInterval {
    var order = OrderSelection(values)
    return ConfidenceInterval(
      lower: order.quantile(lower), upper: order.quantile(upper), level: level)
  }

  /// z₀: the normal quantile of the share of replicates below the estimate, those equal to it half.
  ///
  /// Replicates within rounding of the estimate are equal to it. Nil where the share is 0 or 1.
  var biasCorrection: Double? {
    let rounding = max(1e-10 * standardError, 4 * observed.value.ulp)
    var (below, upTo) = (0, 0)
    for value in values {
      if value < observed.value - rounding { below += 1 }
      if value <= observed.value + rounding { upTo += 1 }
    }
    let share = Double(below + upTo) / Double(2 * values.count)
    guard share > 0, share < 1 else { return nil }
    return NormalDistribution(mean: 0, standardDeviation: 1).quantile(share)
  }

  /// The interval whose tails are moved by a bias correction z₀ and an acceleration a.
  ///
  ///     α' = Φ(z₀ + (z₀ + z_α) / (1 - a (z₀ + z_α)))
  func interval(
    _ tail: BootstrapTail, correction: Double, _ acceleration: Double
  ) -> ConfidenceInterval {
    let normal = NormalDistribution(mean: 0, standardDeviation: 1)
    func moved(_ z: Double) -> Double {
      let shifted = correction + z
      let scale = 1 - acceleration * shifted
      // Beyond the pole the tail is empty.
      guard scale > 0 else { return shifted < 0 ? 0 : 1 }
      return normal.cumulative(correction + shifted / scale)
    }
    return interval(between: moved(tail.z), and: moved(-tail.z), level: tail.level)
  }

  /// θ − se t* between the quantiles of t* = (θ* − θ)/se*.
  func studentizedInterval(
    _ tail: BootstrapTail, _ replicates: [ResampledValue]
  ) -> ConfidenceInterval {
    let value = observed.value
    let ratios = replicates.map { ($0.value - value) / $0.standardError }.filter { !$0.isNaN }
    guard observed.standardError > 0, !ratios.isEmpty else {
      return ConfidenceInterval(lower: value, upper: value, level: tail.level)
    }
    var distribution = OrderSelection(ratios)
    let share = (1 - tail.level) / 2
    return ConfidenceInterval(
      lower: value - observed.standardError * distribution.quantile(1 - share),
      upper: value - observed.standardError * distribution.quantile(share), level: tail.level)
  }
}
