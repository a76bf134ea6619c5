import Glibc
import Statistics
import Testing

/// What holds for every distribution, whatever its formula.
struct DistributionContract {
  /// What a failing check names.
  let name: String

  static let probabilities = [
    1e-300, 1e-150, 1e-40, 1e-12, 1e-5, 0.001, 0.02, 0.1, 0.3, 0.5,
  ]

  /// Five points and weights of Gauss and Legendre on [−1, 1].
  static let rule: [(node: Double, weight: Double)] = [
    (-0.9061798459386640, 0.2369268850561891), (-0.5384693101056831, 0.4786286704993665),
    (0, 0.5688888888888889), (0.5384693101056831, 0.4786286704993665),
    (0.9061798459386640, 0.2369268850561891),
  ]

  static func integral(_ low: Double, _ high: Double, _ f: (Double) -> Double) -> Double {
    let (middle, half) = (0.5 * (low + high), 0.5 * (high - low))
    return rule.reduce(0) { $0 + $1.weight * f(middle + half * $1.node) } * half
  }

  func expectEqual(_ value: Double, _ expected: Double, within tolerance: Double, _ what: String) {
    #expect(
      abs(value - expected) <= tolerance || value == expected,
      "\(name): \(what) is \(value), not \(expected)")
  }

  /// The checks of a continuous distribution on a support.
  ///
  /// - Parameters:
  ///   - d: The distribution.
  ///   - support: The ends of the support.
  ///   - moments: Whether the mean and the variance are found from the density; not where the
  ///     integrals converge too slowly.
  func check(
    _ d: some ContinuousDistribution, support: ClosedRange<Double>, moments: Bool = true
  ) {
    checkEnds(d, support)
    checkQuantiles(d, support)
    let lower = Self.probabilities.map { d.quantile($0) }
    let points = (lower + Self.probabilities.reversed().map { d.upperQuantile($0) })
      .filter {
        $0 > support.lowerBound && $0 < support.upperBound && (1e-290...1e290).contains(abs($0))
      }
    for x in points {
      checkTails(d.cumulative(x), d.upperTail(x), d.logCumulative(x), d.logUpperTail(x), "at \(x)")
      let density = d.density(x)
      if density > 1e-300, density < 1e300 {
        let log = d.logDensity(x)
        expectEqual(
          exp(log), density, within: density * 1e-14 * max(1, abs(log)), "density at \(x)")
      }
      checkDerivative(d, support, x)
    }
    for (x, next) in zip(points, points.dropFirst()) {
      #expect(x <= next, "\(name): quantiles fall from \(x) to \(next)")
      #expect(d.logCumulative(x) <= d.logCumulative(next), "\(name): falls from \(x) to \(next)")
      #expect(d.logUpperTail(x) >= d.logUpperTail(next), "\(name): tail rises from \(x) to \(next)")
    }
    if moments { checkMoments(d) }
  }

  /// That two tails make 1 and that logarithms are logarithms.
  func checkTails(
    _ lower: Double, _ upper: Double, _ logLower: Double, _ logUpper: Double, _ place: String
  ) {
    expectEqual(lower + upper, 1, within: 1e-15, "the sum of tails \(place)")
    for (tail, log, which) in [(lower, logLower, "lower"), (upper, logUpper, "upper")] {
      #expect(tail >= 0 && tail <= 1, "\(name): the \(which) tail \(place) is \(tail)")
      guard tail > 1e-300 else { continue }
      expectEqual(
        exp(log), tail, within: tail * 1e-15 * max(2, abs(log)), "the \(which) tail \(place)")
    }
  }

  private func checkEnds(_ d: some ContinuousDistribution, _ support: ClosedRange<Double>) {
    for x in [support.lowerBound, -.infinity, support.lowerBound - 1] {
      #expect(d.cumulative(x) == 0 && d.upperTail(x) == 1, "\(name): mass below \(x)")
      #expect(d.logCumulative(x) == -.infinity && d.logUpperTail(x) == 0, "\(name): below \(x)")
    }
    for x in [support.upperBound, .infinity, support.upperBound + 1] {
      #expect(d.cumulative(x) == 1 && d.upperTail(x) == 0, "\(name): mass above \(x)")
      #expect(d.logCumulative(x) == 0 && d.logUpperTail(x) == -.infinity, "\(name): above \(x)")
    }
    for x in [support.lowerBound - 1, support.upperBound + 1, -.infinity, .infinity] {
      #expect(d.density(x) == 0 && d.logDensity(x) == -.infinity, "\(name): density at \(x)")
    }
    #expect(d.quantile(0) == support.lowerBound && d.quantile(1) == support.upperBound, "\(name)")
    #expect(d.upperQuantile(1) == support.lowerBound, "\(name): upper quantile of 1")
    #expect(d.upperQuantile(0) == support.upperBound, "\(name): upper quantile of 0")
    let values = [
      d.density(.nan), d.logDensity(.nan), d.cumulative(.nan), d.upperTail(.nan),
      d.logCumulative(.nan), d.logUpperTail(.nan), d.quantile(.nan), d.upperQuantile(.nan),
    ]
    #expect(values.allSatisfy { $0.isNaN }, "\(name): a number out of NaN: \(values)")
  }

  /// That quantiles invert the tails, up to a few roundings of the quantile and of the tail.
  private func checkQuantiles(_ d: some ContinuousDistribution, _ support: ClosedRange<Double>) {
    for p in Self.probabilities {
      let known = 2e-15 * max(1, -log(p))
      for (x, logTail, rises) in [
        (d.quantile(p), d.logCumulative, true), (d.upperQuantile(p), d.logUpperTail, false),
      ] {
        guard x.isFinite else { continue }  // beyond the largest double
        let ulps = max(abs(x) * 4e-14, .leastNormalMagnitude)
        let before = max(support.lowerBound, x - ulps)
        let after = min(support.upperBound, x + ulps)
        let (small, large) = rises ? (before, after) : (after, before)
        #expect(
          logTail(small) <= log(p) + known && logTail(large) >= log(p) - known,
          "\(name): the tail of \(x) is e^\(logTail(x)), not \(p)")
      }
      if p > 1e-5 {
        let (x, y) = (d.quantile(1 - p), d.upperQuantile(p))
        expectEqual(x, y, within: 1e-9 * abs(y) + 1e-11, "quantile of 1 − \(p)")
      }
    }
  }

  /// That the density integrates to differences of the smaller tail.
  private func checkDerivative(
    _ d: some ContinuousDistribution, _ support: ClosedRange<Double>, _ x: Double
  ) {
    let tail = min(d.cumulative(x), d.upperTail(x))
    let density = d.density(x)
    let room = min(x - support.lowerBound, support.upperBound - x)
    let width = 0.05 * min(tail / density, room, max(abs(x), 1))
    let (low, high) = (x - width, x + width)
    guard tail > 1e-280, density > 1e-290, density.isFinite, width > abs(x) * 1e-7 else { return }
    let area = Self.integral(low, high, d.density)
    let falls = d.upperTail(x) < 0.5
    let change =
      falls ? d.upperTail(low) - d.upperTail(high) : d.cumulative(high) - d.cumulative(low)
    let ends = 2e-16 * abs(x) * density * 4
    let known = 1e-11 * area + 1e-13 * tail + ends
    expectEqual(change, area, within: known, "the mass around \(x)")
  }

  private func checkMoments(_ d: some ContinuousDistribution) {
    let powers = stride(from: -20.0, through: -1, by: 0.25).map { pow(10, $0) }
    let middle = stride(from: 0.125, through: 0.5, by: 0.025)
    let ends = powers + middle
    let cuts = ends.map { d.quantile($0) } + ends.reversed().map { d.upperQuantile($0) }
    var (mass, mean, square) = (0.0, 0.0, 0.0)
    for (low, high) in zip(cuts, cuts.dropFirst()) where high > low {
      mass += Self.integral(low, high, d.density)
      mean += Self.integral(low, high) { $0 * d.density($0) }
      square += Self.integral(low, high) { ($0 - d.mean) * ($0 - d.mean) * d.density($0) }
    }
    let deviation = d.variance.squareRoot()
    expectEqual(mass, 1, within: 1e-6, "the mass")
    expectEqual(mean, d.mean, within: 1e-5 * (abs(d.mean) + deviation), "the mean")
    expectEqual(square, d.variance, within: 1e-5 * d.variance, "the variance")
  }
}
