internal import Glibc

/// A statistic that is a function of the column totals of one or two samples.
///
/// Totals come as `sample × columns + column`. A center is a number that was taken off every value
/// before adding up, so that no digits are lost.
enum SumFunction: Sendable {
  /// center + Σx / n, where n is fixed.
  case mean(center: Double, count: Double)
  /// center + Σx / Σn.
  case ratio(center: Double)
  /// Σx / n − Σy / m, where n and m are fixed.
  case meanDifference(first: Double, second: Double)
  /// Σx / Σn − Σy / Σm.
  case ratioDifference
  /// ln(Σx / Σn) − ln(Σy / Σm).
  case logRatio
  /// Pearson's r of the totals of x, y, x², y², xy, 1.
  case correlation

  /// The statistic; NaN where it is undefined.
  func value(_ s: Span<Double>) -> Double {
    switch self {
    case .mean(let center, let count): return center + s[0] / count
    case .ratio(let center): return center + s[0] / s[1]
    case .meanDifference(let first, let second): return s[0] / first - s[1] / second
    case .ratioDifference: return s[0] / s[1] - s[2] / s[3]
    case .logRatio: return log(s[0] / s[1]) - log(s[2] / s[3])
    case .correlation:
      let n = s[5]
      let xx = s[2] - s[0] * s[0] / n
      let yy = s[3] - s[1] * s[1] / n
      let xy = s[4] - s[0] * s[1] / n
      // What is left of equal values is rounding.
      guard xx > 1e-13 * s[2], yy > 1e-13 * s[3] else { return .nan }
      return min(max(xy / (xx.squareRoot() * yy.squareRoot()), -1), 1)
    }
  }

  /// The derivatives of the statistic by the totals; nil where it has no formula here.
  func gradient(_ s: Span<Double>) -> SIMD4<Double>? {
    switch self {
    case .mean(_, let count): return SIMD4(1 / count, 0, 0, 0)
    case .ratio: return SIMD4(1 / s[1], -s[0] / (s[1] * s[1]), 0, 0)
    case .meanDifference(let first, let second): return SIMD4(1 / first, -1 / second, 0, 0)
    case .ratioDifference:
      return SIMD4(1 / s[1], -s[0] / (s[1] * s[1]), -1 / s[3], s[2] / (s[3] * s[3]))
    case .logRatio: return SIMD4(1 / s[0], -1 / s[1], -1 / s[2], 1 / s[3])
    case .correlation: return nil
    }
  }
}
