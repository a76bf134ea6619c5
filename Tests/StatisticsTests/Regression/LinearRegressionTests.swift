import Statistics
import TestSupport
import Testing

@Suite("Linear regression")
struct LinearRegressionTests {
  static let first = CorrelationReferences.all[0].first
  static let second = CorrelationReferences.all[1].second
  static let response = CorrelationReferences.all[0].second

  struct Reference: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let predictors: [[Double]]
    let intercept: Bool
    /// Estimate, standard error, p, interval of each coefficient.
    let coefficients: [[Double]]
    /// Residual standard deviation, R², adjusted R², F, p.
    let whole: [Double]
  }

  /// `summary(lm(...))` and `confint` of R 4.2.2 (Reference/summaries.R).
  static let references = [
    Reference(
      testDescription: "two predictors", predictors: [first, second], intercept: true,
      coefficients: [
        [
          4.3276093383796148, 1.9618037172615896, 0.054807573759662116, -0.11029899262783438,
          8.765517669387064,
        ],
        [
          0.62217216429673661, 0.16455060521121345, 0.0043420731521967831, 0.2499328340754105,
          0.99441149451806266,
        ],
        [
          -0.38260579107625442, 0.2667622990856422, 0.18531684235071932, -0.98606403671735698,
          0.22085245456484809,
        ],
      ],
      whole: [
        1.7253379428553104, 0.75948362372290379, 0.7060355401057713, 14.209744715326993,
        0.0016411600394461287,
      ]),
    Reference(
      testDescription: "through the origin", predictors: [first, second], intercept: false,
      coefficients: [
        [
          0.9124894202330408, 0.11631144301348864, 1.3966766455769698e-05, 0.65333137512409933,
          1.1716474653419824,
        ],
        [
          0.12649585734331908, 0.15754192421419266, 0.44067883769878891, -0.22452942481500066,
          0.47752113950163882,
        ],
      ],
      whole: [
        2.0316646892268628, 0.92885059796857161, 0.91462071756228591, 65.274659480502464,
        1.8232921922973344e-06,
      ]),
    Reference(
      testDescription: "one predictor", predictors: [first], intercept: true,
      coefficients: [
        [
          1.8933312162591325, 1.0345938489663151, 0.097172019037587695, -0.41188753464873318,
          4.1985499671669979,
        ],
        [
          0.73737694506192419, 0.15101414408797334, 0.00063925443272999649, 0.40089646342005752,
          1.0738574267037908,
        ],
      ],
      whole: [
        1.8142397477121008, 0.70450975292409845, 0.67496072821650821, 23.842064497754254,
        0.000639254432729994,
      ]),
  ]

  @Test("equals R's", arguments: references)
  func equalsR(reference: Reference) throws {
    let fit = try #require(
      LinearRegression(
        response: Self.response, predictors: reference.predictors, intercept: reference.intercept))
    for (index, row) in reference.coefficients.enumerated() {
      let found = fit.coefficients[index]
      #expect(logRelativeError(found.value, row[0]) > 12)
      #expect(logRelativeError(fit.standardErrors[index], row[1]) > 12)
      #expect(logRelativeError(fit.pValues[index], row[2]) > 11)
      #expect(logRelativeError(found.interval.lower, row[3]) > 11)
      #expect(logRelativeError(found.interval.upper, row[4]) > 11)
    }
    #expect(logRelativeError(fit.residualStandardDeviation, reference.whole[0]) > 12)
    #expect(logRelativeError(fit.rSquared, reference.whole[1]) > 12)
    #expect(logRelativeError(fit.adjustedRSquared, reference.whole[2]) > 12)
    #expect(logRelativeError(fit.statistic, reference.whole[3]) > 12)
    #expect(logRelativeError(fit.pValue, reference.whole[4]) > 11)
  }

  @Test("dependent predictors, too few observations and NaN have no fit")
  func undefined() {
    let sum = zip(Self.first, Self.second).map { $0 / 3 + 0.7 * $1 }
    let response = Self.response
    #expect(
      LinearRegression(response: response, predictors: [Self.first, Self.second, sum]) == nil)
    let constant = response.map { _ in 0.1 }
    #expect(LinearRegression(response: response, predictors: [constant]) == nil)
    #expect(LinearRegression(response: response, predictors: [constant], intercept: false) != nil)
    #expect(LinearRegression(response: response, predictors: [response.map { _ in 0 }]) == nil)
    #expect(LinearRegression(response: [1, 2], predictors: [[1, 3]]) == nil)
    #expect(LinearRegression(response: [1, 2, 4], predictors: [], intercept: false) == nil)
    #expect(LinearRegression(response: [1, 2, .nan], predictors: [[1, 3, 4]]) == nil)
    #expect(LinearRegression(response: [1, 2, 3], predictors: [[1, .infinity, 4]]) == nil)
    #expect(
      LinearRegression.polynomial(response: [1, 2, 3], predictor: [1, 2, 3], degree: 2) == nil)
  }

  @Test("a constant response and a constant alone")
  func constants() throws {
    let flat = try #require(
      LinearRegression(response: [0.1, 0.1, 0.1, 0.1], predictors: [[1, 2, 4, 9]]))
    #expect(flat.rSquared == nil && flat.statistic == nil && flat.pValue == nil)
    #expect(abs(flat.coefficients[0].value - 0.1) < 1e-16)
    let mean = try #require(LinearRegression(response: MomentsTests.tied, predictors: []))
    let moments = Moments(MomentsTests.tied)
    #expect(mean.coefficients[0].value == moments.mean && mean.statistic == nil)
    #expect(logRelativeError(mean.standardErrors[0], moments.standardError) > 14)
    #expect(
      logRelativeError(
        mean.coefficients[0].interval.upper, moments.meanInterval()?.interval.upper) > 13)
  }

  @Test("residuals are orthogonal to every predictor, and scale passes through")
  func properties() throws {
    try forEverySeed { generator, seed in
      let n = Int.random(in: 6...30, using: &generator)
      func column() -> [Double] {
        (0..<n).map { _ in Double.random(in: -9...9, using: &generator) }
      }
      let (first, second, response) = (column(), column(), column())
      let fit = try #require(LinearRegression(response: response, predictors: [first, second]))
      let residuals = (0..<n).map { response[$0] - fit.prediction([first[$0], second[$0]]) }
      for predictor in [first, second, first.map { _ in 1 }] {
        let product = zip(predictor, residuals).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product) < 1e-11, "seed \(seed)")
      }
      let squares = residuals.reduce(0) { $0 + $1 * $1 }
      #expect(logRelativeError(fit.residualSumOfSquares, squares) > 11, "seed \(seed)")
      let scaled = try #require(
        LinearRegression(
          response: response.map { $0 * 0x1p400 },
          predictors: [second.map { $0 * 0x1p-500 }, first.map { $0 * 0x1p700 }]))
      #expect(
        logRelativeError(scaled.coefficients[2].value * 0x1p300, fit.coefficients[1].value) > 12,
        "seed \(seed)")
      #expect(logRelativeError(scaled.pValues[1], fit.pValues[2]) > 10, "seed \(seed)")
      #expect(logRelativeError(scaled.rSquared, fit.rSquared) > 12, "seed \(seed)")
    }
  }

  @Test("the slope of a line and the correlation have one p-value")
  func line() throws {
    let correlation = try #require(PearsonCorrelation(Self.first, Self.response))
    let fit = try #require(LinearRegression(response: Self.response, predictors: [Self.first]))
    #expect(logRelativeError(fit.pValues[1], correlation.pValue) > 12)
    #expect(
      logRelativeError(fit.rSquared, correlation.estimate.value * correlation.estimate.value)
        > 14)
  }
}
