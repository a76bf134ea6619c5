import Statistics
import Testing

@Suite("Log-odds with an informative prior")
struct LogOddsTests {
  /// Computed with NumPy 2.4.6 from equations 15 and 19 of Monroe, Colaresi and Quinn (2008).
  @Test(
    "equals the formula",
    arguments: [
      (12, 40, 20, 200, 1.64362927718238, 0.4140393356054125),
      (0, 10, 5, 100, -0.5146644000731566, 1.0801234497346435),
      (30, 30, 31, 300, 5.119814595856448, 0.597722333284252),
    ] as [(Double, Double, Double, Double, Double, Double)])
  func formula(
    inGroup: Double, group: Double, inAll: Double, total: Double, ratio: Double, error: Double
  ) {
    let estimate = LogOdds.estimate(
      documentsInGroup: inGroup, groupSize: group, documentsInAll: inAll, total: total)
    #expect(abs(estimate.logOddsRatio - ratio) < 1e-12)
    #expect(abs(estimate.standardError - error) < 1e-12)
    #expect(abs(estimate.zScore - ratio / error) < 1e-9)
  }

  @Test("a term as frequent inside as outside shows no difference")
  func noDifference() {
    let estimate = LogOdds.estimate(
      documentsInGroup: 10, groupSize: 50, documentsInAll: 20, total: 100)
    #expect(abs(estimate.logOddsRatio) < 1e-12)
  }

  @Test("a term of no document has no score")
  func nowhere() {
    let estimate = LogOdds.estimate(
      documentsInGroup: 0, groupSize: 5, documentsInAll: 0, total: 10)
    #expect(estimate.zScore == 0)
  }
}

@Suite("Normalised pointwise mutual information")
struct PointwiseMutualInformationTests {
  @Test("its bounds are never together, independence, always together")
  func bounds() throws {
    typealias PMI = PointwiseMutualInformation
    #expect(PMI.normalized(joint: 0, first: 4, second: 5, total: 100) == -1)
    let chance = try #require(PMI.normalized(joint: 10, first: 20, second: 50, total: 100))
    #expect(abs(chance) < 1e-12)
    let always = try #require(PMI.normalized(joint: 7, first: 7, second: 7, total: 100))
    #expect(abs(always - 1) < 1e-12)
    #expect(PMI.normalized(joint: 9, first: 9, second: 9, total: 9) == 1)
  }

  @Test("a term that occurs nowhere has none")
  func undefined() {
    typealias PMI = PointwiseMutualInformation
    #expect(PMI.normalized(joint: 0, first: 0, second: 5, total: 100) == nil)
    #expect(PMI.normalized(joint: 0, first: 5, second: 0, total: 100) == nil)
    #expect(PMI.normalized(joint: 0, first: 0, second: 0, total: 0) == nil)
  }

  @Test("equals the formula")
  func formula() throws {
    // ln(0.1 / (0.2 × 0.25)) / -ln 0.1
    let value = try #require(
      PointwiseMutualInformation.normalized(joint: 10, first: 20, second: 25, total: 100))
    #expect(abs(value - 0.3010299956639812) < 1e-12)
  }
}
