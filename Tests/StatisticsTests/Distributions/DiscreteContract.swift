import Glibc
import Statistics
import Testing

extension DistributionContract {
  /// The checks of a discrete distribution on a support.
  func check(_ d: some DiscreteDistribution, support: ClosedRange<Int>) {
    checkEnds(d, support)
    let spread = max(1, d.variance.squareRoot())
    let center = Int(d.mean.rounded())
    let reach = Int(14 * spread) + 20
    let low = max(support.lowerBound, center - reach)
    let high = center + min(reach, support.upperBound - center)
    checkSums(d, low...high)
    checkQuantiles(d, support)
    let step = max(1, (high - low) / 60)
    for k in stride(from: low, through: high, by: step) { checkPoint(d, k) }
  }

  private func checkEnds(_ d: some DiscreteDistribution, _ support: ClosedRange<Int>) {
    for k in [support.lowerBound - 1, .min] {
      #expect(d.cumulative(k) == 0 && d.upperTail(k) == 1, "\(name): mass below \(k)")
      #expect(d.logCumulative(k) == -.infinity && d.logUpperTail(k) == 0, "\(name): below \(k)")
      #expect(d.probability(k) == 0 && d.logProbability(k) == -.infinity, "\(name): at \(k)")
    }
    for k in [support.upperBound, .max] {
      #expect(d.cumulative(k) == 1 && d.upperTail(k) == 0, "\(name): mass above \(k)")
      #expect(d.logCumulative(k) == 0 && d.logUpperTail(k) == -.infinity, "\(name): above \(k)")
    }
    if support.upperBound < .max {
      #expect(d.probability(support.upperBound + 1) == 0, "\(name): beyond the support")
    }
    #expect(d.quantile(0) == support.lowerBound && d.quantile(1) == support.upperBound, "\(name)")
    #expect(d.upperQuantile(1) == support.lowerBound, "\(name): upper quantile of 1")
    #expect(d.upperQuantile(0) == support.upperBound, "\(name): upper quantile of 0")
  }

  /// That probabilities add up to 1, to the mean and to the variance.
  private func checkSums(_ d: some DiscreteDistribution, _ range: ClosedRange<Int>) {
    var (mass, mean, variance) = (0.0, 0.0, 0.0)
    for k in range {
      let p = d.probability(k)
      let distance = Double(k) - d.mean
      mass += p
      mean += p * distance
      variance += p * distance * distance
    }
    expectEqual(mass, 1, within: 1e-12, "the mass")
    expectEqual(mean, 0, within: 1e-12 * (1 + d.mean), "the mean's distance from the mean")
    expectEqual(variance, d.variance, within: 1e-11 * (d.variance + 1e-3), "the variance")
  }

  private func checkPoint(_ d: some DiscreteDistribution, _ k: Int) {
    checkTails(d.cumulative(k), d.upperTail(k), d.logCumulative(k), d.logUpperTail(k), "at \(k)")
    let p = d.probability(k)
    let rise = d.cumulative(k) - d.cumulative(k - 1)
    let fall = d.upperTail(k - 1) - d.upperTail(k)
    let known = 1e-13 * p
    if d.cumulative(k) < 0.5 {
      expectEqual(rise, p, within: known + 2e-15 * d.cumulative(k), "P(X = \(k))")
    } else {
      expectEqual(fall, p, within: known + 2e-15 * d.upperTail(k - 1), "P(X = \(k))")
    }
    #expect(rise >= -1e-15 * d.cumulative(k), "\(name): falls at \(k)")
    if p > 1e-300 {
      let log = d.logProbability(k)
      expectEqual(exp(log), p, within: p * 1e-15 * max(2, abs(log)), "P(X = \(k))")
    }
    // Inverting is exact where the tails still tell neighbours apart.
    if d.cumulative(k) < 0.999, p > 1e-13 * d.cumulative(k), d.cumulative(k) > 1e-300 {
      #expect(d.quantile(d.cumulative(k)) == k, "\(name): quantile of P(X ≤ \(k))")
    }
    if d.upperTail(k) < 0.999, p > 1e-13 * d.upperTail(k), d.upperTail(k) > 1e-300 {
      #expect(d.upperQuantile(d.upperTail(k)) == k, "\(name): upper quantile of P(X > \(k))")
    }
  }

  private func checkQuantiles(_ d: some DiscreteDistribution, _ support: ClosedRange<Int>) {
    var (lowest, highest) = (support.lowerBound, support.upperBound)
    for p in Self.probabilities {
      let k = d.quantile(p)
      #expect(d.cumulative(k) >= p, "\(name): the quantile \(k) of \(p) is too low")
      #expect(
        k == support.lowerBound || d.cumulative(k - 1) < p,
        "\(name): the quantile \(k) of \(p) is too high")
      #expect(k >= lowest, "\(name): quantiles fall")
      lowest = k
      let above = d.upperQuantile(p)
      #expect(d.upperTail(above) <= p, "\(name): the upper quantile \(above) of \(p) is too low")
      #expect(
        above == support.lowerBound || d.upperTail(above - 1) > p,
        "\(name): the upper quantile \(above) of \(p) is too high")
      #expect(above <= highest, "\(name): upper quantiles rise")
      highest = above
    }
  }
}
