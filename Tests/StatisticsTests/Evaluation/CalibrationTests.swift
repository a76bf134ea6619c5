import NumericCore
import Statistics
import TestSupport
import Testing

/// scikit-learn's `calibration_curve`, `brier_score_loss`, `log_loss`; see `Reference/agreement.py`.
@Suite("Calibration of probabilities")
struct CalibrationTests {
  @Test("has scikit-learn's curve and scores", arguments: ReferenceCase.all("calibration"))
  func reference(example: ReferenceCase) throws {
    let bins = Int(example.number("bins"))
    let probabilities = example.numbers("probabilities")
    let outcomes = example.labels("outcomes").map { $0 == 1 }
    let forecasts = ProbabilityForecasts(probabilities: probabilities, outcomes: outcomes)
    let calibration = try #require(Calibration(forecasts, binning: .equalWidth(bins)))
    example.check(calibration.bins.map { $0.observed.value }, "shares")
    example.check(calibration.bins.map { $0.meanProbability }, "means")
    example.check(calibration.expectedError, "expected")
    example.check(calibration.maximumError, "maximum")
    let mass = try #require(Calibration(forecasts, binning: .equalMass(bins)))
    example.check(mass.expectedError, "massExpected")
    example.check(forecasts.brierScore, "brier")
    example.check(forecasts.logLoss, "logLoss")
    let rounded = ProbabilityForecasts(
      probabilities: probabilities.map { ($0 * 10).rounded(.toNearestOrEven) / 10 },
      outcomes: outcomes)
    let brier = try #require(Calibration(rounded, binning: .distinct)).brier
    example.check(brier.reliability, "reliability")
    example.check(brier.resolution, "resolution")
    example.check(brier.score, "roundedBrier")
    #expect(abs(brier.withinBins) < 1e-12)
    let sum = brier.reliability - brier.resolution + brier.uncertainty
    #expect(abs(sum - brier.score) < 1e-12)
  }

  @Test("of several classes has scikit-learn's scores", arguments: ReferenceCase.all("multiclass"))
  func classes(example: ReferenceCase) {
    let classes = example.labels("classes")
    let probabilities = DenseMatrix(
      rows: classes.count, columns: Int(example.number("count")),
      values: example.numbers("probabilities"))
    example.check(ClassForecasts.logLoss(probabilities, classes: classes), "logLoss")
    example.check(ClassForecasts.brierScore(probabilities, classes: classes), "brier")
    let top = ProbabilityForecasts(topOf: probabilities, classes: classes)
    example.check(top.brierScore, "topBrier")
  }

  @Test("puts a probability on a border into the lower bin, and leaves empty bins out")
  func borders() throws {
    let forecasts = ProbabilityForecasts(
      probabilities: [0, 0.1, 0.2, 0.3, 0.7, 1, 0.30000000000000004],
      outcomes: [false, false, true, false, true, true, true])
    let calibration = try #require(Calibration(forecasts))
    #expect(calibration.bins.map { $0.count } == [2, 1, 1, 1, 1, 1])
    #expect(calibration.bins.first?.probabilities == 0...0.1)
    #expect(calibration.bins.reduce(0) { $0 + $1.count } == 7)
  }

  @Test("keeps equal probabilities in one bin of equal mass")
  func ties() throws {
    let forecasts = ProbabilityForecasts(
      probabilities: [0.5, 0.5, 0.5, 0.5, 0.9, 0.95],
      outcomes: [true, false, true, true, true, true])
    let calibration = try #require(Calibration(forecasts, binning: .equalMass(3)))
    #expect(calibration.bins.map { $0.count } == [4, 2])
    #expect(calibration.bins[0].observed.value == 0.75)
    let one = try #require(Calibration(forecasts, binning: .equalMass(1)))
    #expect(one.bins.count == 1)
    #expect(abs(one.brier.resolution) < 1e-15 && one.brier.withinBins < 0.1)
  }

  @Test("is near 0 for honest probabilities, and the Brier score splits for any bins")
  func honest() throws {
    try forEverySeed(0..<10) { generator, seed in
      let probabilities = (0..<2000).map { _ in Double.random(in: 0...1, using: &generator) }
      let outcomes = probabilities.map { Double.random(in: 0..<1, using: &generator) < $0 }
      let honest = ProbabilityForecasts(probabilities: probabilities, outcomes: outcomes)
      let bold = ProbabilityForecasts(
        probabilities: probabilities.map { $0 < 0.5 ? 0.05 : 0.95 }, outcomes: outcomes)
      for binning in [Calibration.Binning.equalWidth(10), .equalMass(10)] {
        let calibration = try #require(Calibration(honest, binning: binning))
        #expect(calibration.expectedError < 0.05, "seed \(seed)")
        #expect(calibration.maximumError >= calibration.expectedError)
        let covered = calibration.bins.count { $0.observed.interval.contains($0.meanProbability) }
        #expect(covered >= 7, "seed \(seed)")
        let brier = calibration.brier
        #expect(
          abs(
            brier.reliability - brier.resolution + brier.uncertainty + brier.withinBins
              - brier.score) < 1e-12)
        #expect((brier.skill ?? 0) > 0.25)
        #expect(try #require(Calibration(bold, binning: binning)).expectedError > 0.15)
      }
    }
  }

  @Test("is undefined without an item; certainty that fails surprises without end")
  func degenerate() throws {
    let none = ProbabilityForecasts(probabilities: [], outcomes: [])
    #expect(Calibration(none) == nil && none.brierScore == nil && none.logLoss == nil)
    let certain = ProbabilityForecasts(probabilities: [1, 0], outcomes: [false, false])
    #expect(certain.logLoss == .infinity && certain.brierScore == 0.5)
    let right = ProbabilityForecasts(probabilities: [1, 0], outcomes: [true, false])
    #expect(right.logLoss == 0 && right.brierScore == 0)
    let all = ProbabilityForecasts(probabilities: [0.8, 0.9], outcomes: [true, true])
    #expect(try #require(Calibration(all)).brier.skill == nil)
    let empty = DenseMatrix<Double>(rows: 0, columns: 3)
    #expect(ClassForecasts.brierScore(empty, classes: []) == nil)
    #expect(ClassForecasts.logLoss(empty, classes: []) == nil)
  }
}
