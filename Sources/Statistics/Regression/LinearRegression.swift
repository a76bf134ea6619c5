/// A response explained as a linear function of predictors by least squares.
///
///     y = β₀ + β₁ x₁ + … + β_k x_k + ε,  β = (XᵀX)⁻¹ Xᵀ y
///
/// Gauss (1809); standard errors and intervals hold for independent errors of one variance, and
/// exactly for normal ones. Solved by orthogonal reflections in about 32 digits, so that designs
/// near dependence (polynomials, a year beside a trend) lose none of the digits of a double. Time
/// O(n p²) and memory O(n p) for n observations and p coefficients.
public struct LinearRegression: Sendable, Equatable {
  /// Each coefficient with the interval of Student's t; the intercept first where there is one.
  public let coefficients: [IntervalEstimate]
  /// The standard error of each coefficient, √(σ̂² ((XᵀX)⁻¹)ⱼⱼ).
  public let standardErrors: [Double]
  /// For each coefficient, the probability of one as far from 0 where the true one is 0.
  public let pValues: [Double]
  /// Whether the first coefficient is a constant.
  public let hasIntercept: Bool
  /// The sum of the squared residuals.
  public let residualSumOfSquares: Double
  /// The number of observations less the number of coefficients.
  public let residualDegreesOfFreedom: Double
  /// The sum of squares that the predictors explain: about the mean of the response with an
  /// intercept, about 0 without.
  public let regressionSumOfSquares: Double
  /// The number of predictors.
  public let regressionDegreesOfFreedom: Double
  /// The explained share of the sum of squares, R²; nil where the response has none.
  public let rSquared: Double?
  /// The F statistic of the hypothesis that no predictor matters; infinite where no residual is
  /// left, nil without predictors or where the response is constant.
  public let statistic: Double?
  /// The probability of such an F, or a larger one, where no predictor matters.
  public let pValue: Double?
  /// The natural logarithm of that p-value, finite where the p-value itself underflows.
  public let logPValue: Double?

  /// Fits a linear function.
  ///
  /// Nil with no more observations than coefficients, where a predictor is a linear function of the
  /// others to within a few roundings, where there is nothing to fit, and where a value is NaN or
  /// infinite.
  ///
  /// - Parameters:
  ///   - response: The value to explain in each observation.
  ///   - predictors: The predictors, each with its value in each observation.
  ///   - intercept: Whether a constant is fitted too.
  ///   - level: The share of samples whose interval holds the true coefficient.
  public init?(
    response: [Double], predictors: [[Double]], intercept: Bool = true, level: Double = 0.95
  ) {
    precondition(
      predictors.allSatisfy { $0.count == response.count },
      "each predictor needs a value for each observation")
    guard predictors.allSatisfy(\.isFinite) else { return nil }
    let scales = predictors.map(\.binaryScale)
    let columns = zip(predictors, scales).map { values, scale in
      values.map { DoubleDouble($0 * scale) }
    }
    self.init(
      response: response, columns: columns, scales: scales, intercept: intercept, level: level)
  }

  /// Fits a polynomial, with powers that keep about 32 digits.
  ///
  ///     y = β₀ + β₁ x + β₂ x² + … + β_d x^d + ε
  ///
  /// Powers rounded to doubles would cost half the digits of the coefficients from a degree of
  /// about ten on.
  ///
  /// - Parameters:
  ///   - response: The value to explain in each observation.
  ///   - predictor: The value of x in each observation.
  ///   - degree: The highest power, 1 or more.
  ///   - level: The share of samples whose interval holds the true coefficient.
  /// - Returns: The fit, coefficients in ascending order of powers; nil as for the linear function.
  public static func polynomial(
    response: [Double], predictor: [Double], degree: Int, level: Double = 0.95
  ) -> LinearRegression? {
    precondition(response.count == predictor.count, "each observation needs a value of x")
    precondition(degree >= 1, "the highest power is 1 or more")
    guard predictor.isFinite else { return nil }
    let scale = predictor.binaryScale
    let scaled = predictor.map { DoubleDouble($0 * scale) }
    var columns = [scaled]
    var scales = [scale]
    for _ in 1..<degree {
      columns.append(zip(columns[columns.count - 1], scaled).map { $0 * $1 })
      scales.append(scales[scales.count - 1] * scale)
    }
    return LinearRegression(
      response: response, columns: columns, scales: scales, intercept: true, level: level)
  }

  /// The predictions of the fitted function.
  ///
  /// - Parameter predictors: The value of each predictor.
  /// - Returns: β₀ + β₁ x₁ + … + β_k x_k.
  public func prediction(_ predictors: [Double]) -> Double {
    precondition(
      Double(predictors.count) == regressionDegreesOfFreedom, "each predictor needs a value")
    let row = (hasIntercept ? [1] : []) + predictors
    var sum = DoubleDouble.zero
    for (coefficient, value) in zip(coefficients, row) {
      sum += DoubleDouble(productOf: coefficient.value, value)
    }
    return sum.value
  }

  /// The standard deviation of the residuals, with the residual degrees of freedom as divisor.
  public var residualStandardDeviation: Double {
    (residualSumOfSquares / residualDegreesOfFreedom).squareRoot()
  }

  /// R² with a penalty for each predictor; nil where the response has no sum of squares.
  ///
  ///     1 - (1 - R²) (df_residual + df_regression) / df_residual
  ///
  /// Ezekiel (1930).
  public var adjustedRSquared: Double? {
    rSquared.map {
      1 - (1 - $0) * (residualDegreesOfFreedom + regressionDegreesOfFreedom)
        / residualDegreesOfFreedom
    }
  }

  /// Fits columns that were multiplied by powers of two.
  private init?(
    response: [Double], columns: [[DoubleDouble]], scales: [Double], intercept: Bool, level: Double
  ) {
    let tail = ConfidenceInterval.tail(level: level)
    let n = response.count
    let p = columns.count + (intercept ? 1 : 0)
    guard p > 0, n > p, response.isFinite else { return nil }
    let responseScale = response.binaryScale
    let scaled = response.map { DoubleDouble($0 * responseScale) }
    let ones = [DoubleDouble](repeating: DoubleDouble(1), count: n)
    guard
      let fit = LeastSquares(columns: (intercept ? [ones] : []) + columns, response: scaled)
    else { return nil }
    let freedom = Double(n - p)
    let variance = fit.residualSquares / freedom
    let students = StudentTDistribution(degreesOfFreedom: freedom)
    let reach = students.upperQuantile(tail)
    var coefficients: [IntervalEstimate] = []
    var errors: [Double] = []
    var pValues: [Double] = []
    for (index, scale) in ((intercept ? [1] : []) + scales).enumerated() {
      let value = fit.coefficients[index].value
      let error = (variance * fit.unscaledVariances[index]).squareRoot().value
      let t = error > 0 ? (value / error).magnitude : value == 0 ? 0 : .infinity
      func unscaled(_ figure: Double) -> Double { figure / responseScale * scale }
      coefficients.append(
        IntervalEstimate(
          unscaled(value), lower: unscaled(value - reach * error),
          upper: unscaled(value + reach * error), level: level))
      errors.append(unscaled(error))
      pValues.append(min(2 * students.upperTail(t), 1))
    }
    (self.coefficients, standardErrors, self.pValues) = (coefficients, errors, pValues)
    hasIntercept = intercept
    residualDegreesOfFreedom = freedom
    regressionDegreesOfFreedom = Double(columns.count)
    let total = Self.sumOfSquares(scaled, aboutMean: intercept)
    let explained = total - fit.residualSquares
    residualSumOfSquares = fit.residualSquares.value / responseScale / responseScale
    regressionSumOfSquares = max(explained.value, 0) / responseScale / responseScale
    rSquared = total.high > 0 ? min(max((explained / total).value, 0), 1) : nil
    if total.high > 0, !columns.isEmpty {
      let statistic =
        variance.high > 0
        ? max((explained / regressionDegreesOfFreedom / variance).value, 0) : .infinity
      let tail = TailProbability(
        above: statistic, under: FDistribution(regressionDegreesOfFreedom, freedom))
      (self.statistic, pValue, logPValue) = (statistic, tail.value, tail.logarithm)
    } else {
      (statistic, pValue, logPValue) = (nil, nil, nil)
    }
  }

  private static func sumOfSquares(_ values: [DoubleDouble], aboutMean: Bool) -> DoubleDouble {
    guard values.contains(where: { $0 != values[0] }) || !aboutMean else { return .zero }
    var sum = DoubleDouble.zero
    if aboutMean { for value in values { sum += value } }
    let center = sum / Double(values.count)
    var squares = DoubleDouble.zero
    for value in values {
      let deviation = value - center
      squares += deviation * deviation
    }
    return squares
  }
}
