internal import Glibc

/// Differences of log-gamma values that keep their relative accuracy where they are small.
enum LogGamma {
  /// log Γ(1 + a), relatively accurate down to a = 0 (DLMF 5.7.3).
  ///
  ///     log Γ(1 + a) = −log(1 + a) + (1 − γ) a + Σ_{k≥2} (−1)^k (ζ(k) − 1) a^k / k
  ///
  /// - Parameter a: From 0 to 1.
  /// - Returns: The logarithm, 0 for a = 0 and a = 1.
  static func ofOnePlus(_ a: Double) -> Double {
    guard a <= 0.5 else {
      var sign: Int32 = 0
      return unsafe lgamma_r(1 + a, &sign)
    }
    var sum = 0.0
    for index in zetaLessOne.indices.reversed() {
      let k = Double(index + 2)
      sum = zetaLessOne[index] / k - a * sum
    }
    return -log1p(a) + a * (0.42278433509846713 + a * sum)
  }

  /// log Γ(b + a) − log Γ(b), relatively accurate for small a.
  ///
  /// Shifted to b of at least 10 by Γ(z + 1) = z Γ(z), then by differences of Stirling's series
  /// (DLMF 5.5.1, 5.11.1).
  ///
  /// - Parameters:
  ///   - a: The step, from 0 to 1.
  ///   - b: Above 0.
  /// - Returns: The difference, 0 for a = 0.
  static func difference(step a: Double, from b: Double) -> Double {
    var start = b
    var shift = 0.0
    while start < 10 {
      shift += log1p(a / start)
      start += 1
    }
    let growth = log1p(a / start)
    var sum = 0.0
    var power = 1 / start
    var order = 1.0
    for coefficient in Deviance.stirlingCoefficients {
      sum += coefficient * power * expm1(-order * growth)
      power /= start * start
      order += 2
    }
    return (start - 0.5) * growth - a + a * log(start + a) + sum - shift
  }

  /// ζ(k) − 1 for k = 2, 3, ….
  private static let zetaLessOne: [Double] = [
    0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993,
    0.01734306198444914, 0.008349277381922827, 0.00407735619794434, 0.0020083928260822143,
    0.0009945751278180853, 0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915,
    6.124813505870483e-05, 3.058823630702049e-05, 1.528225940865187e-05, 7.637197637899763e-06,
    3.81729326499984e-06, 1.908212716553939e-06, 9.539620338727962e-07, 4.769329867878064e-07,
    2.38450502727733e-07, 1.1921992596531106e-07, 5.960818905125948e-08, 2.980350351465228e-08,
    1.4901554828365043e-08, 7.45071178983543e-09, 3.725334024788457e-09, 1.862659723513049e-09,
  ]
}
