internal import Glibc

/// The parts of a saddle-point density (Loader, "Fast and accurate computation of binomial
/// probabilities", 2000).
enum Deviance {
  /// The deviance of one cell.
  ///
  ///     D(x, m) = x log(x/m) + m − x
  ///
  /// Near x = m it is summed from (x − m)²/(x + m) and an artanh series, so nothing cancels; far
  /// from it from extended logarithms.
  ///
  /// - Parameters:
  ///   - x: The observed value, at least 0.
  ///   - mean: The expected value.
  /// - Returns: D(x, m), at least 0.
  static func term(_ x: Double, _ mean: DoubleDouble) -> DoubleDouble {
    if x == 0 { return mean }
    guard mean.high > 0, mean.high.isFinite else { return DoubleDouble(.infinity) }
    let difference = DoubleDouble(x) - mean
    let total = DoubleDouble(x) + mean
    guard abs(difference.high) < 0.1 * total.high else {
      let logarithms = DoubleDouble(x).logarithm - mean.logarithm
      return logarithms * x - difference
    }
    let ratio = difference / total
    let square = ratio.high * ratio.high
    var power = 2 * x * ratio.high
    var rest = 0.0
    var divisor = 3.0
    while true {
      power *= square
      let next = rest + power / divisor
      if next == rest { break }
      rest = next
      divisor += 2
    }
    return difference * ratio + rest
  }

  /// The error of Stirling's formula.
  ///
  ///     δ(n) = log Γ(n + 1) − (n + ½) log n + n − ½ log 2π      (DLMF 5.11.1)
  ///
  /// For n below 10 from δ(n) = δ(n + 1) + (n + ½) log(1 + 1/n) − 1, whose last terms are an artanh
  /// series with positive terms.
  ///
  /// - Parameter n: Above 0.
  /// - Returns: δ(n), about 1/(12n) for large n.
  static func stirlingError(_ n: Double) -> Double {
    var shifted = n
    var correction = 0.0
    while shifted < 10 {
      correction += shiftedDifference(shifted)
      shifted += 1
    }
    return correction + stirlingSeries(shifted)
  }

  /// (n + ½) log(1 + 1/n) − 1.
  private static func shiftedDifference(_ n: Double) -> Double {
    guard n > 0.75 else { return (n + 0.5) * (log1p(n) - log(n)) - 1 }
    let ratio = 1 / (2 * n + 1)
    let square = ratio * ratio
    var power = square
    var sum = 0.0
    var divisor = 3.0
    while true {
      let next = sum + power / divisor
      if next == sum { return sum }
      sum = next
      power *= square
      divisor += 2
    }
  }

  /// The asymptotic series of the error for n of at least 10.
  private static func stirlingSeries(_ n: Double) -> Double {
    let inverse = 1 / n
    let square = inverse * inverse
    var sum = 0.0
    for coefficient in stirlingCoefficients.reversed() {
      sum = sum * square + coefficient
    }
    return sum * inverse
  }

  /// B₂ₖ / (2k (2k − 1)) for k = 1, 2, …, with B the Bernoulli numbers.
  static let stirlingCoefficients: [Double] = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    -3617.0 / 122_400, 43867.0 / 244_188,
  ]
}
