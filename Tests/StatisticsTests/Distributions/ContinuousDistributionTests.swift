import Glibc
import Statistics
import TestSupport
import Testing

@Suite struct ContinuousDistributionTests {
  private static let everywhere = -Double.infinity...Double.infinity
  private static let positive = 0...Double.infinity

  @Test(arguments: [(0, 1), (3.25, 0.7), (-1e5, 1e-3), (2, 1e8)])
  func normal(mean: Double, deviation: Double) {
    let normal = NormalDistribution(mean: mean, standardDeviation: deviation)
    DistributionContract(name: "\(normal)").check(normal, support: Self.everywhere)
  }

  @Test(arguments: [0.1, 0.5, 1, 2, 2.5, 5, 30.5, 1e3, 1e6, 1e12])
  func studentT(df: Double) {
    let t = StudentTDistribution(degreesOfFreedom: df)
    DistributionContract(name: "\(t)").check(t, support: Self.everywhere, moments: df >= 5)
  }

  @Test(arguments: [0.1, 1, 2, 3, 5, 30.5, 1e3, 2001, 1e6, 1e11])
  func chiSquared(df: Double) {
    let chiSquared = ChiSquaredDistribution(degreesOfFreedom: df)
    DistributionContract(name: "\(chiSquared)").check(
      chiSquared, support: Self.positive, moments: df >= 1)
  }

  @Test(arguments: [
    (0.1, 0.1), (1, 1), (1, 30.5), (5, 2), (2, 1e6), (30.5, 12), (1e3, 1e3), (1e6, 3e6),
  ])
  func f(numerator: Double, denominator: Double) {
    let f = FDistribution(numerator, denominator)
    DistributionContract(name: "\(f)").check(
      f, support: Self.positive, moments: denominator >= 12)
  }

  @Test(arguments: [(0.05, 1), (0.7, 3), (1, 0.1), (12.3, 0.3), (999.9, 1), (1e5, 7), (1e9, 1)])
  func gamma(shape: Double, rate: Double) {
    let gamma = GammaDistribution(shape: shape, rate: rate)
    DistributionContract(name: "\(gamma)").check(
      gamma, support: Self.positive, moments: shape >= 0.5)
  }

  @Test(arguments: [
    (0.01, 0.01), (0.5, 0.5), (1, 3), (0.2, 30.5), (30.5, 0.2), (2, 2), (40, 60), (0.01, 1e5),
    (1, 1), (3, 1e5), (999, 2.5), (1e5, 1e5), (1e7, 1e8),
  ])
  func beta(alpha: Double, beta: Double) {
    let distribution = BetaDistribution(alpha: alpha, beta: beta)
    DistributionContract(name: "\(distribution)").check(
      distribution, support: 0...1, moments: min(alpha, beta) >= 1)
  }

  @Test func anyParameters() {
    forEverySeed(0..<40) { generator, seed in
      func number(_ range: ClosedRange<Double>) -> Double {
        exp(Double.random(in: log(range.lowerBound)...log(range.upperBound), using: &generator))
      }
      let gamma = GammaDistribution(shape: number(0.02...1e7), rate: number(1e-4...1e4))
      DistributionContract(name: "seed \(seed), \(gamma)").check(
        gamma, support: Self.positive, moments: false)
      let beta = BetaDistribution(alpha: number(0.02...1e6), beta: number(0.02...1e6))
      DistributionContract(name: "seed \(seed), \(beta)").check(
        beta, support: 0...1, moments: false)
      let f = FDistribution(number(0.1...1e6), number(0.1...1e6))
      DistributionContract(name: "seed \(seed), \(f)").check(
        f, support: Self.positive, moments: false)
      let t = StudentTDistribution(degreesOfFreedom: number(0.2...1e7))
      DistributionContract(name: "seed \(seed), \(t)").check(
        t, support: Self.everywhere, moments: false)
    }
  }

  @Test func logarithmsLiveOnBelowTheSmallestDouble() {
    // mpmath 1.3.0: log(erfc(z/√2)/2) and log(gammainc(a, x, regularized=True))
    #expect(NormalDistribution.standard.logUpperTail(1e5) == -5_000_000_012.431864)
    #expect(NormalDistribution.standard.logCumulative(-1e5) == -5_000_000_012.431864)
    let one = ChiSquaredDistribution(degreesOfFreedom: 1)
    #expect(abs(one.logUpperTail(1e6) / -500_007.133_547_631_6 - 1) < 1e-14)
    let two = ChiSquaredDistribution(degreesOfFreedom: 2)
    #expect(two.logUpperTail(1e6) == -500_000)
  }

  @Test func chiSquaredOfOneDegreeIsASquaredNormal() {
    let one = ChiSquaredDistribution(degreesOfFreedom: 1)
    for step in 1...200 {
      let z = Double(step) * 0.18
      let expected = 2 * NormalDistribution.standard.upperTail(z)
      // z² is rounded, which moves the tail by half a unit in the last place times z²
      let known = expected * 2.3e-16 * (2 + z * z)
      #expect(abs(one.upperTail(z * z) - expected) <= known, "at \(z)")
    }
  }

  @Test func undefinedMomentsAreNoNumbers() {
    #expect(StudentTDistribution(degreesOfFreedom: 1).mean.isNaN)
    #expect(StudentTDistribution(degreesOfFreedom: 1).variance.isNaN)
    #expect(StudentTDistribution(degreesOfFreedom: 2).variance == .infinity)
    #expect(FDistribution(3, 2).mean == .infinity)
    #expect(FDistribution(3, 2).variance.isNaN)
    #expect(FDistribution(3, 4).variance == .infinity)
  }
}
