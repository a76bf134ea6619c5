import Statistics
import TestSupport
import Testing

@Suite("The difference estimator")
struct DifferenceEstimatorTests {
  private static let strata = [
    SampledStratum(
      size: 60, errors: [0, 1, 0, 1], inclusionProbabilities: [Double](repeating: 4 / 60, count: 4)),
    SampledStratum(size: 40, errors: [0, -1], inclusionProbabilities: [2 / 40, 2 / 40]),
  ]

  /// The formulas of ``DifferenceEstimator`` in NumPy 2.4.6, quantiles of SciPy 1.17.1.
  @Test("estimate and interval of two strata")
  func reference() throws {
    let plain = try #require(DifferenceEstimator(guess: 0.2, strata: Self.strata))
    #expect(abs(plain.estimate.value - 0.3) < 1e-15)
    #expect(abs(plain.standardError - 0.2569046515733026) < 1e-15)
    #expect(abs(plain.degreesOfFreedom - 2.554339327599687) < 1e-12)
    #expect(abs(plain.estimate.interval.lower - -0.604517742531633) < 1e-12)
    #expect(abs(plain.estimate.interval.upper - 1.204517742531633) < 1e-12)
    #expect(plain.sampled == 6)
    let prior = try #require(
      DifferenceEstimator(guess: 0.2, strata: Self.strata, priorDeviation: 0.5))
    #expect(prior.estimate.value == plain.estimate.value)
    #expect(abs(prior.standardError - 0.2339871791359518) < 1e-15)
    #expect(abs(prior.estimate.interval.lower - -0.46300387927035197) < 1e-12)
  }

  @Test("a whole collection that was coded leaves no doubt")
  func census() throws {
    let strata = [
      SampledStratum(size: 2, errors: [0.5, -1], inclusionProbabilities: [1, 1]),
      SampledStratum(size: 3, errors: [1, 0, 1], inclusionProbabilities: [1, 1, 1]),
    ]
    let estimator = try #require(
      DifferenceEstimator(guess: 0.1, strata: strata, priorDeviation: 0.5))
    #expect(abs(estimator.estimate.value - (0.1 + 1.5 / 5)) < 1e-15)
    #expect(estimator.standardError == 0)
    #expect(estimator.estimate.interval.lower == estimator.estimate.interval.upper)
  }

  @Test("strata without enough items are put together, weighed by their probabilities")
  func collapsing() throws {
    let strata = [
      SampledStratum(size: 50, errors: [1, 1, 1], inclusionProbabilities: [0.06, 0.06, 0.06]),
      SampledStratum(size: 30, errors: [1], inclusionProbabilities: [0.1]),
      SampledStratum(size: 20, errors: [-1], inclusionProbabilities: [0.05]),
    ]
    let estimator = try #require(DifferenceEstimator(guess: 0, strata: strata))
    // By hand: the second and third have 50 items; their mean is (10 · 1 + 20 · -1) / 30 = -1/3.
    #expect(abs(estimator.estimate.value - (0.5 - 0.5 / 3)) < 1e-12)
    let unseen = [strata[0], SampledStratum(size: 50, errors: [], inclusionProbabilities: [])]
    #expect(DifferenceEstimator(guess: 0, strata: unseen)?.estimate.value == 1)
    #expect(DifferenceEstimator(guess: 0, strata: [strata[1]]) == nil)
    #expect(DifferenceEstimator(guess: 0, strata: []) == nil)
  }

  @Test("a few items that are all right have an interval with a width")
  func agreement() throws {
    let stratum = SampledStratum(
      size: 1_000, errors: [0, 0, 0, 0], inclusionProbabilities: [0.004, 0.004, 0.004, 0.004])
    let bold = try #require(DifferenceEstimator(guess: 0.5, strata: [stratum]))
    #expect(bold.standardError == 0)
    let careful = try #require(
      DifferenceEstimator(guess: 0.5, strata: [stratum], priorDeviation: 0.5))
    #expect(careful.estimate.value == 0.5)
    #expect(careful.estimate.interval.lower < 0.3 && careful.estimate.interval.upper > 0.7)
  }

  @Test("a difference adds the variances")
  func difference() throws {
    let one = try #require(DifferenceEstimator(guess: 0.2, strata: Self.strata))
    let other = try #require(DifferenceEstimator(guess: -0.1, strata: Self.strata))
    let difference = one.difference(from: other)
    #expect(abs(difference.value - 0.3) < 1e-15)
    let freedom = 2 * one.degreesOfFreedom
    let reach =
      StudentTDistribution(degreesOfFreedom: freedom).upperQuantile(0.025)
      * one.standardError * 2.0.squareRoot()
    #expect(abs(difference.interval.upper - (0.3 + reach)) < 1e-12)
  }
}
