import TestSupport
import Testing

@testable import Statistics

@Suite("Alpha with a unit left out")
struct AlphaProblemTests {
  @Test(
    "is that of the other units", arguments: [KrippendorffAlpha.Scale.nominal, .interval, .ratio])
  func jackknife(scale: KrippendorffAlpha.Scale) throws {
    try forEverySeed(0..<10) { generator, seed in
      let codes = CodingSamples.codes(
        units: 15, coders: 4, categories: 5, error: 0.5, missing: 0.3, using: &generator
      ).filter { $0.count { $0 != nil } > 1 }
      let disagreement = try #require(UnitDisagreement(Ratings(numbers: codes), scale: scale))
      let problem = AlphaProblem(disagreement, total: try #require(disagreement.total()))
      for (unit, value) in problem.withoutUnits(0..<codes.count, of: 0).enumerated() {
        var others = codes
        others.remove(at: unit)
        let alpha = try #require(KrippendorffAlpha.value(Ratings(numbers: others), scale: scale))
        #expect(abs(value - alpha) < 1e-12, "seed \(seed), unit \(unit)")
      }
    }
  }
}
