import Statistics
import TestSupport
import Testing

/// scikit-learn's `precision_recall_fscore_support` and others; see `Reference/agreement.py`.
@Suite("Predictions against a gold standard")
struct ClassificationTests {
  @Test("have scikit-learn's scores", arguments: ReferenceCase.all("classes"))
  func reference(example: ReferenceCase) throws {
    let (gold, predicted) = (example.labels("gold"), example.labels("predicted"))
    let names = (0..<Int(example.number("classes"))).map { "\($0)" }
    let matrix = ConfusionMatrix(gold: gold, predicted: predicted, classes: names)
    example.check(matrix.accuracy()?.value, "accuracy")
    example.check(matrix.balancedAccuracy, "balanced")
    example.check(MatthewsCorrelation.value(matrix), "matthews")
    example.check(
      CohensKappa(table: matrix.counts, categories: names.count)?.estimate.value, "kappa")
    example.check(matrix.detections.map { $0.precision ?? 0 }, "precision")
    example.check(matrix.detections.map { $0.recall ?? 0 }, "recall")
    for (beta, suffix) in [(1, ""), (2, "Two"), (0.5, "Half")] {
      example.check(matrix.detections.map { $0.fMeasure(beta: beta) }, "f" + suffix)
      for average in AveragedScores.Average.allCases {
        let scores = try #require(matrix.scores(average, beta: beta))
        example.check(
          [scores.precision, scores.recall, scores.fMeasure], "\(average)" + suffix)
      }
    }
    let strings = ConfusionMatrix(
      gold: gold.map { "\($0)" }, predicted: predicted.map { "\($0)" })
    #expect(strings == matrix)
  }

  @Test("guessed are uncorrelated with it; only the diagonal is right")
  func matthews() throws {
    var sum = 0.0
    try forEverySeed(0..<100) { generator, _ in
      let gold = (0..<60).map { _ in Int32.random(in: 0..<3, using: &generator) }
      let guess = (0..<60).map { _ in Int32.random(in: 0..<3, using: &generator) }
      let names = ["a", "b", "c"]
      let matrix = ConfusionMatrix(gold: gold, predicted: guess, classes: names)
      let value = try #require(MatthewsCorrelation.value(matrix))
      #expect(value >= -1 && value <= 1)
      sum += value / 100
      let right = ConfusionMatrix(gold: gold, predicted: gold, classes: names)
      #expect(abs(try #require(MatthewsCorrelation.value(right)) - 1) < 1e-12)
      #expect(right.correct == 60 && right.accuracy()?.interval.upper == 1)
    }
    #expect(abs(sum) < 0.03)
    let constant = ConfusionMatrix(gold: [0, 1, 1], predicted: [1, 1, 1], classes: ["a", "b"])
    #expect(MatthewsCorrelation.value(constant) == nil)
  }

  @Test("of spans are counts; where nothing was found or sought, scores are undefined")
  func detections() throws {
    let spans = DetectionCounts(truePositives: 30, falsePositives: 10, falseNegatives: 20)
    #expect(spans.precision == 0.75 && spans.recall == 0.6 && spans.support == 50)
    #expect(abs((spans.fMeasure() ?? 0) - 2.0 / 3) < 1e-15)
    #expect(spans.precisionEstimate() == ProportionInterval.wilson(successes: 30, trials: 40))
    #expect(spans.recallEstimate() == ProportionInterval.wilson(successes: 30, trials: 50))
    let nothing = DetectionCounts(truePositives: 0, falsePositives: 0, falseNegatives: 0)
    #expect(nothing.precision == nil && nothing.recall == nil && nothing.fMeasure() == nil)
    #expect(nothing.fMeasureEstimate() == nil && nothing.precisionEstimate() == nil)
    let missed = DetectionCounts(truePositives: 0, falsePositives: 0, falseNegatives: 5)
    #expect(missed.precision == nil && missed.recall == 0 && missed.fMeasure() == 0)
    let interval = try #require(missed.fMeasureEstimate()).interval
    #expect(interval.lower == 0 && interval.upper < 0.7)
    #expect(AveragedScores([nothing], average: .macro) == nil)
    #expect(ConfusionMatrix(gold: [String](), predicted: []).accuracy() == nil)
    #expect(
      spans + missed
        == DetectionCounts(
          truePositives: 30, falsePositives: 10, falseNegatives: 25))
  }

  @Test("F is held by its interval in about 95 of 100 samples", arguments: [0.5, 1, 2])
  func coverage(beta: Double) throws {
    // The shares of hits, false alarms and misses among what is gold or predicted.
    let settings = [
      (0.6, 0.25, 80), (0.9, 0.03, 60), (0.5, 0.25, 30), (0.5, 0.02, 200), (0.95, 0.025, 100),
    ]
    for (hit, alarm, items) in settings {
      let square = beta * beta
      let miss = 1 - hit - alarm
      let truth = (1 + square) * hit / ((1 + square) * hit + square * miss + alarm)
      var held = 0
      forEverySeed(0..<1500) { generator, _ in
        var counts = [0, 0, 0]
        for _ in 0..<items {
          let draw = Double.random(in: 0..<1, using: &generator)
          counts[draw < hit ? 0 : draw < hit + alarm ? 1 : 2] += 1
        }
        let estimate = DetectionCounts(
          truePositives: counts[0], falsePositives: counts[1], falseNegatives: counts[2]
        ).fMeasureEstimate(beta: beta)
        if estimate?.interval.contains(truth) == true { held += 1 }
      }
      #expect(held >= 1390 && held <= 1470, "beta \(beta), \(hit): \(held) of 1500")
    }
  }

  @Test("McNemar's test is exact", arguments: ReferenceCase.all("mcnemar"))
  func mcNemar(example: ReferenceCase) {
    let (first, second) = (Int(example.number("first")), Int(example.number("second")))
    let test = McNemarTest(onlyFirst: first, onlySecond: second)
    example.check(test.pValue, "exact")
    example.check(test.midPValue, "mid")
    let better = McNemarTest(onlyFirst: first, onlySecond: second, alternative: .greater)
    let worse = McNemarTest(onlyFirst: second, onlySecond: first, alternative: .less)
    #expect(better.pValue == worse.pValue)
    #expect((better.pValue <= 0.5) == (first > second))
  }

  @Test("of two systems are compared where only one is right")
  func systems() {
    let test = McNemarTest(
      gold: [0, 1, 2, 0, 1, 2], first: [0, 1, 2, 0, 0, 2], second: [0, 0, 1, 1, 1, 2])
    #expect(test.onlyFirst == 3 && test.onlySecond == 1)
    #expect(test.pValue == 0.625)
    #expect(McNemarTest(onlyFirst: 0, onlySecond: 0).pValue == 1)
  }
}
