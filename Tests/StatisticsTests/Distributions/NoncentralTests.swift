import Statistics
import TestSupport
import Testing

@Suite("Noncentral distributions")
struct NoncentralTests {
  @Test("without noncentrality they are the central ones")
  func central() {
    for t in [-40, -3, -0.5, 0, 1, 2.5, 30] {
      for nu in [1, 2.5, 10, 1_000, 1_000_000] {
        let there = NoncentralStudentTDistribution(degreesOfFreedom: nu, noncentrality: 0)
        let central = StudentTDistribution(degreesOfFreedom: nu)
        let (p, q) = (central.cumulative(t), central.upperTail(t))
        #expect(abs(there.cumulative(t) - p) <= 1e-10 * p, "t \(t), ν \(nu)")
        #expect(abs(there.upperTail(t) - q) <= 1e-10 * q, "t \(t), ν \(nu)")
      }
    }
    let chi = NoncentralChiSquaredDistribution(degreesOfFreedom: 3, noncentrality: 0)
    #expect(chi.cumulative(2) == ChiSquaredDistribution(degreesOfFreedom: 3).cumulative(2))
    #expect(chi.cumulative(0) == 0 && chi.upperTail(-1) == 1)
  }

  @Test("both tails add up to 1, and move with the noncentrality")
  func tails() {
    forEverySeed { generator, seed in
      let nu = Double.random(in: 1...300, using: &generator)
      let delta = Double.random(in: -40...40, using: &generator)
      let t = delta + Double.random(in: -3...3, using: &generator)
      let first = NoncentralStudentTDistribution(degreesOfFreedom: nu, noncentrality: delta)
      let later = NoncentralStudentTDistribution(degreesOfFreedom: nu, noncentrality: delta + 0.5)
      #expect(abs(first.cumulative(t) + first.upperTail(t) - 1) < 1e-12, "seed \(seed)")
      #expect(later.cumulative(t) < first.cumulative(t), "seed \(seed)")
      let chi = NoncentralChiSquaredDistribution(
        degreesOfFreedom: nu, noncentrality: delta * delta)
      let x = chi.mean + t
      #expect(abs(chi.cumulative(x) + chi.upperTail(x) - 1) < 1e-11, "seed \(seed)")
    }
  }

  @Test("an interval of the noncentrality has its tails at both ends")
  func intervals() {
    forEverySeed(0..<25) { generator, seed in
      let nu = Double.random(in: 1...100, using: &generator)
      let t = Double.random(in: -30...30, using: &generator)
      let ends = NoncentralStudentTDistribution.noncentrality(of: t, degreesOfFreedom: nu)
      let low = NoncentralStudentTDistribution(degreesOfFreedom: nu, noncentrality: ends.lower)
      let high = NoncentralStudentTDistribution(degreesOfFreedom: nu, noncentrality: ends.upper)
      #expect(abs(low.upperTail(t) - 0.025) < 1e-11, "seed \(seed)")
      #expect(abs(high.cumulative(t) - 0.025) < 1e-11, "seed \(seed)")
    }
    let none = NoncentralChiSquaredDistribution.noncentrality(of: 0.001, degreesOfFreedom: 3)
    #expect(none.lower == 0 && none.upper == 0)
    let large = NoncentralChiSquaredDistribution.noncentrality(of: 1e6, degreesOfFreedom: 1)
    #expect(large.lower < 1e6 && large.upper > 1e6)
    #expect(abs(large.lower - (1000 - 1.959963984540054) * (1000 - 1.959963984540054)) < 1)
  }
}
