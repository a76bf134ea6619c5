import Glibc
import Statistics
import TestSupport
import Testing

@Suite struct DiscreteDistributionTests {
  @Test(arguments: [
    (0, 0.4), (1, 0.3), (10, 0.5), (20, 0), (20, 1), (50, 0.01), (365, 0.9), (5000, 0.37),
    (1_000_000, 1e-5), (1_000_000, 0.25), (1_000_000, 0.999),
  ])
  func binomial(trials: Int, probability: Double) {
    let binomial = BinomialDistribution(trials: trials, probability: probability)
    DistributionContract(name: "\(binomial)").check(binomial, support: 0...trials)
  }

  @Test(arguments: [0.001, 0.1, 1, 5.5, 123.4, 999.5, 1e4, 1e6])
  func poisson(mean: Double) {
    let poisson = PoissonDistribution(mean: mean)
    DistributionContract(name: "\(poisson)").check(poisson, support: 0...(.max))
  }

  @Test func poissonWithoutEvents() {
    DistributionContract(name: "Poisson(0)").check(
      PoissonDistribution(mean: 0), support: 0...0)
  }

  @Test(arguments: [
    (0, 0, 0), (10, 4, 3), (10, 10, 3), (10, 3, 10), (10, 0, 5), (100, 50, 20), (5000, 40, 700),
    (100_000, 99_000, 300), (1_000_000, 3000, 5000), (1_000_000, 400_000, 5000),
    (1_000_000, 10, 999_990),
  ])
  func hypergeometric(population: Int, successes: Int, draws: Int) {
    let distribution = HypergeometricDistribution(
      population: population, successes: successes, draws: draws)
    DistributionContract(name: "\(distribution)").check(
      distribution, support: distribution.support)
  }

  @Test func anyParameters() {
    forEverySeed(0..<30) { generator, seed in
      let trials = Int(exp(Double.random(in: 0...12, using: &generator)))
      let share = Double.random(in: 0...1, using: &generator)
      let binomial = BinomialDistribution(trials: trials, probability: share * share * share)
      DistributionContract(name: "seed \(seed), \(binomial)").check(
        binomial, support: 0...trials)
      let poisson = PoissonDistribution(
        mean: exp(Double.random(in: -5...12, using: &generator)))
      DistributionContract(name: "seed \(seed), \(poisson)").check(
        poisson, support: 0...(.max))
      let draws = Int.random(in: 0...trials, using: &generator)
      let successes = Int.random(in: 0...trials, using: &generator)
      let hypergeometric = HypergeometricDistribution(
        population: trials, successes: successes, draws: draws)
      DistributionContract(name: "seed \(seed), \(hypergeometric)").check(
        hypergeometric, support: hypergeometric.support)
    }
  }

  @Test func drawsAndSuccessesChangePlaces() {
    for k in 0...7 {
      let one = HypergeometricDistribution(population: 60, successes: 7, draws: 23)
      let other = HypergeometricDistribution(population: 60, successes: 23, draws: 7)
      #expect(abs(one.probability(k) / other.probability(k) - 1) < 1e-14)
    }
  }

  @Test func smallProbabilitiesAreFractions() {
    let fair = BinomialDistribution(trials: 10, probability: 0.5)
    #expect(abs(fair.probability(5) - 252.0 / 1024) < 1e-16)
    #expect(abs(fair.cumulative(2) - 56.0 / 1024) < 1e-17)
    let urn = HypergeometricDistribution(population: 10, successes: 4, draws: 3)
    #expect(abs(urn.probability(2) - 36.0 / 120) < 1e-16)
    #expect(abs(urn.upperTail(1) - 40.0 / 120) < 1e-16)
  }
}
