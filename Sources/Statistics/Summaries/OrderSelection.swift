internal import Glibc

/// Quantiles of values that need not be sorted for them.
///
/// Each takes O(n) on average (R. W. Floyd and R. L. Rivest, "Algorithm 489: SELECT", Communications
/// of the ACM 18, 1975) and is the number that ``Quantiles`` finds.
struct OrderSelection {
  private var values: [Double]

  /// - Parameter values: One value or more, none of them NaN.
  init(_ values: [Double]) {
    precondition(!values.isEmpty, "quantiles need a value")
    self.values = values
  }

  /// The value below which a share of the values lies (R's type 7).
  mutating func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    let last = values.count - 1
    let position = QuantilePosition(probability, count: values.count)
    var span = values.mutableSpan
    Self.select(position.lower, in: &span, from: 0, through: last)
    let lower = span[position.lower]
    guard position.share > 0 else { return lower }
    var upper = span[position.upper]
    for next in position.upper...last { upper = min(upper, span[next]) }
    return position.between(lower, upper)
  }

  /// Moves the value of a place of the sorted order there; those before it are not above it, those
  /// after it not below.
  private static func select(
    _ place: Int, in values: inout MutableSpan<Double>, from first: Int, through last: Int
  ) {
    var (left, right) = (first, last)
    while right > left {
      if right - left > 600 {
        // A part near the place is put in order first: its value is near the one sought.
        let (n, rank) = (Double(right - left + 1), Double(place - left + 1))
        let size = 0.5 * exp(2 * log(n) / 3)
        let spread = 0.5 * (log(n) * size * (n - size) / n).squareRoot()
        let middle = Double(place) + (rank < n / 2 ? -spread : spread)
        select(
          place, in: &values, from: max(left, Int(middle - rank * size / n)),
          through: min(right, Int(middle + (n - rank) * size / n)))
      }
      let pivot = values[place]
      var (low, high) = (left, right)
      values.swapAt(left, place)
      if values[right] > pivot { values.swapAt(right, left) }
      while low < high {
        values.swapAt(low, high)
        low += 1
        high -= 1
        while values[low] < pivot { low += 1 }
        while values[high] > pivot { high -= 1 }
      }
      if values[left] == pivot {
        values.swapAt(left, high)
      } else {
        high += 1
        values.swapAt(high, right)
      }
      if high <= place { left = high + 1 }
      if place <= high { right = high - 1 }
    }
  }
}
