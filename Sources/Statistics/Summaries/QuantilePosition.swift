internal import Glibc

/// Where a quantile lies between the order statistics of a number of values.
struct QuantilePosition {
  /// The place of the lower one in ascending order, from 0.
  let lower: Int
  /// The place of the upper one, the next or the same.
  let upper: Int
  /// The share of the way from the lower to the upper one.
  let share: Double

  /// Finds the position; a whole one is told within 4 ulp of 1.
  ///
  /// - Parameters:
  ///   - probability: The share of values below the quantile, from 0 to 1.
  ///   - type: The definition of the quantile.
  ///   - count: The number of values, at least 1.
  init(_ probability: Double, type: QuantileType = .linear, count: Int) {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    precondition(count >= 1, "quantiles need a value")
    let n = Double(count)
    let position: Double
    if let (a, b) = type.plottingPosition {
      position = a + probability * (n + 1 - a - b)
    } else {
      position = type == .nearestEven ? n * probability - 0.5 : n * probability
    }
    let fuzz = 4 * Double.ulpOfOne
    let whole = floor(position + fuzz)
    let rest = position - whole
    let isWhole = abs(rest) < fuzz
    lower = min(max(Int(whole) - 1, 0), count - 1)
    upper = min(max(Int(whole), 0), count - 1)
    share =
      switch type {
      case .inverseEmpirical: isWhole ? 0 : 1
      case .averagedInverseEmpirical: isWhole ? 0.5 : 1
      case .nearestEven: isWhole && whole.remainder(dividingBy: 2) == 0 ? 0 : 1
      default: isWhole || lower == upper ? 0 : rest
      }
  }

  /// The quantile between the values at both places.
  func between(_ low: Double, _ high: Double) -> Double {
    if share == 0 || low == high { return low }
    if share == 1 { return high }
    return (1 - share) * low + share * high
  }
}
