import Statistics
import Testing

/// NIST Statistical Reference Datasets, linear regression: certified coefficients, standard errors,
/// residual standard deviation, R² and F.
@Suite("NIST's linear regressions")
struct RegressionNISTTests {
  struct Certified: Sendable, CustomTestStringConvertible {
    let name: String
    let coefficients: [Double]
    let errors: [Double]
    let deviation: Double
    let rSquared: Double
    let statistic: Double
    /// The correct digits asked of every figure.
    var digits = 12.0
    var testDescription: String { name }
  }

  static let wamplerErrors = [
    2152.32624678170, 2363.55173469681, 779.343524331583, 101.475507550350, 5.64566512170752,
    0.112324854679312,
  ]

  static let sets = [
    Certified(
      name: "Norris", coefficients: [-0.262323073774029, 1.00211681802045],
      errors: [0.232818234301152, 0.429796848199937e-3], deviation: 0.884796396144373,
      rSquared: 0.999993745883712, statistic: 5436385.54079785),
    Certified(
      name: "Pontius",
      coefficients: [0.673565789473684e-3, 0.732059160401003e-6, -0.316081871345029e-14],
      errors: [0.107938612033077e-3, 0.157817399981659e-9, 0.486652849992036e-16],
      deviation: 0.205177424076185e-3, rSquared: 0.999999900178537, statistic: 185330865.995752),
    Certified(
      name: "NoInt1", coefficients: [2.07438016528926], errors: [0.165289256198347e-1],
      deviation: 3.56753034006338, rSquared: 0.999365492298663, statistic: 15750.25),
    Certified(
      name: "NoInt2", coefficients: [0.727272727272727], errors: [0.420827318078432e-1],
      deviation: 0.369274472937998, rSquared: 0.993348115299335, statistic: 298.6666666666667),
    Certified(
      name: "Filip",
      coefficients: [
        -1467.48961422980, -2772.17959193342, -2316.37108160893, -1127.97394098372,
        -354.478233703349, -75.1242017393757, -10.8753180355343, -1.06221498588947,
        -0.670191154593408e-1, -0.246781078275479e-2, -0.402962525080404e-4,
      ],
      errors: [
        298.084530995537, 559.779865474950, 466.477572127796, 227.204274477751, 71.6478660875927,
        15.2897178747400, 2.23691159816033, 0.221624321934227, 0.142363763154724e-1,
        0.535617408889821e-3, 0.896632837373868e-5,
      ],
      deviation: 0.334801051324544e-2, rSquared: 0.996727416185620, statistic: 2162.43954511489),
    Certified(
      name: "Longley",
      coefficients: [
        -3482258.63459582, 15.0618722713733, -0.358191792925910e-1, -2.02022980381683,
        -1.03322686717359, -0.511041056535807e-1, 1829.15146461355,
      ],
      errors: [
        890420.383607373, 84.9149257747669, 0.334910077722432e-1, 0.488399681651699,
        0.214274163161675, 0.226073200069370, 455.478499142212,
      ],
      deviation: 304.854073561965, rSquared: 0.995479004577296, statistic: 330.285339234588),
    Certified(
      name: "Wampler1", coefficients: [1, 1, 1, 1, 1, 1], errors: [0, 0, 0, 0, 0, 0],
      deviation: 0, rSquared: 1, statistic: .infinity),
    Certified(
      name: "Wampler2", coefficients: [1, 0.1, 0.01, 0.001, 0.0001, 0.00001],
      errors: [0, 0, 0, 0, 0, 0], deviation: 0, rSquared: 1, statistic: .infinity),
    Certified(
      name: "Wampler3", coefficients: [1, 1, 1, 1, 1, 1], errors: wamplerErrors,
      deviation: 2360.14502379268, rSquared: 0.999995559025820, statistic: 675524.458240122),
    Certified(
      name: "Wampler4", coefficients: [1, 1, 1, 1, 1, 1], errors: wamplerErrors.map { $0 * 100 },
      deviation: 236014.502379268, rSquared: 0.957478440825662, statistic: 67.5524458240122),
    Certified(
      name: "Wampler5", coefficients: [1, 1, 1, 1, 1, 1],
      errors: wamplerErrors.map { $0 * 10_000 }, deviation: 23601450.2379268,
      rSquared: 0.224668921574940e-2, statistic: 6.7552445824012241e-3),
  ]

  @Test("every figure is certified", arguments: sets)
  func certified(set: Certified) throws {
    let fit = try #require(try Self.fit(set.name))
    for (found, certified) in zip(fit.coefficients, set.coefficients) {
      #expect(logRelativeError(found.value, certified) >= set.digits)
    }
    // a perfect fit leaves of the largest response, 4 × 10⁶, what its rounding left
    for (found, certified) in zip(fit.standardErrors, set.errors) {
      #expect(logRelativeError(found, certified) >= set.digits)
    }
    #expect(logRelativeError(fit.residualStandardDeviation, set.deviation) >= set.digits)
    #expect(logRelativeError(fit.rSquared, set.rSquared) >= set.digits)
    if set.statistic.isFinite {
      #expect(logRelativeError(fit.statistic, set.statistic) >= set.digits)
    } else {
      #expect(try #require(fit.statistic) > 1e25)
    }
    #expect(fit.coefficients.count == set.coefficients.count)
  }

  /// The fit of a set; the Wampler sets are made by their rule.
  static func fit(_ name: String) throws -> LinearRegression? {
    switch name {
    case "Norris", "Pontius", "Filip":
      let rows = NISTData.rows(name)
      return LinearRegression.polynomial(
        response: rows.map { $0[0] }, predictor: rows.map { $0[1] },
        degree: ["Norris": 1, "Pontius": 2, "Filip": 10][name, default: 1])
    case "NoInt1":
      return LinearRegression(
        response: (130...140).map(Double.init), predictors: [(60...70).map(Double.init)],
        intercept: false)
    case "NoInt2":
      return LinearRegression(response: [3, 4, 4], predictors: [[4, 5, 6]], intercept: false)
    case "Longley":
      let rows = NISTData.rows(name)
      return LinearRegression(
        response: rows.map { $0[0] }, predictors: (1...6).map { column in rows.map { $0[column] } })
    default:
      return LinearRegression.polynomial(
        response: wampler(name), predictor: (0...20).map(Double.init), degree: 5)
    }
  }

  private static func wampler(_ name: String) -> [Double] {
    let noise = [
      759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048,
      2048, -2048, 2523, -2048, 2048, -2048, 759,
    ]
    let factor = ["Wampler3": 1, "Wampler4": 100, "Wampler5": 10_000][name, default: 0]
    return (0...20).map { x in
      var sum = 0
      if name == "Wampler2" {
        // Σ (x / 10)^k as a whole number of hundred-thousandths
        sum = (0...5).reduce(0) { total, k in
          total + (0..<5).reduce(1) { product, step in product * (step < k ? x : 10) }
        }
        return Double(sum) / 100_000
      }
      for _ in 0...5 { sum = sum * x + 1 }
      return Double(sum + factor * noise[x])
    }
  }
}
