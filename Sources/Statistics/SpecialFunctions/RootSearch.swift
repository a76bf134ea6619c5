/// The zero of a function of one variable.
enum RootSearch {
  /// The point in an interval where a function changes its sign (Brent 1973, chapter 4).
  ///
  /// - Parameters:
  ///   - lower: One end of the interval.
  ///   - upper: The other end; the function has another sign there, or is zero at one end.
  ///   - tolerance: The relative accuracy of the point; absolute near 0.
  ///   - function: The function, continuous.
  /// - Returns: The point; the end with the smaller value if both have the same sign.
  static func brent(
    _ lower: Double, _ upper: Double, tolerance: Double = 1e-15,
    _ function: (Double) -> Double
  ) -> Double {
    var (a, b) = (lower, upper)
    var (valueA, valueB) = (function(a), function(b))
    if valueA == 0 { return a }
    if valueB == 0 || (valueA > 0) == (valueB > 0) {
      return abs(valueA) < abs(valueB) ? a : b
    }
    var (c, valueC) = (a, valueA)
    var step = b - a
    var previous = step
    for _ in 0..<200 {
      if (valueB > 0) == (valueC > 0) {
        (c, valueC) = (a, valueA)
        step = b - a
        previous = step
      }
      if abs(valueC) < abs(valueB) {
        (a, b, c) = (b, c, b)
        (valueA, valueB, valueC) = (valueB, valueC, valueB)
      }
      let smallest = 2 * Double.ulpOfOne * abs(b) + tolerance * max(abs(b), 1e-6) / 2
      let half = (c - b) / 2
      if abs(half) <= smallest || valueB == 0 { return b }
      if abs(previous) >= smallest, abs(valueA) > abs(valueB) {
        let guess = interpolation(a, b, c, valueA, valueB, valueC, half)
        let bound = min(3 * abs(half) - smallest, abs(previous))
        let isGood = (guess > 0) == (half > 0) && 2 * abs(guess) < bound
        (previous, step) = isGood ? (step, guess) : (half, half)
      } else {
        (step, previous) = (half, half)
      }
      (a, valueA) = (b, valueB)
      b += abs(step) > smallest ? step : (half > 0 ? smallest : -smallest)
      valueB = function(b)
    }
    return b
  }

  /// The step from b to the zero of the line or the inverse parabola through the points.
  private static func interpolation(
    _ a: Double, _ b: Double, _ c: Double,
    _ valueA: Double, _ valueB: Double, _ valueC: Double, _ half: Double
  ) -> Double {
    let ratio = valueB / valueA
    if a == c { return 2 * half * ratio / (ratio - 1) }
    let (q, r) = (valueA / valueC, valueB / valueC)
    let numerator = ratio * (2 * half * q * (q - r) - (b - a) * (r - 1))
    return -numerator / ((q - 1) * (r - 1) * (ratio - 1))
  }

  /// The zero of a decreasing function on the whole line, searched for outward from a guess.
  ///
  /// - Parameters:
  ///   - guess: Where to begin.
  ///   - scale: The width of the first bracket.
  ///   - tolerance: The relative accuracy of the point.
  ///   - function: The function, decreasing.
  /// - Returns: The zero; where there is none, a point very far out.
  static func decreasing(
    from guess: Double, scale: Double, tolerance: Double = 1e-15,
    _ function: (Double) -> Double
  ) -> Double {
    var (lower, upper, width) = (guess - scale, guess + scale, scale)
    for _ in 0..<200 where function(lower) < 0 {
      upper = lower
      width *= 2
      lower -= width
    }
    width = scale
    for _ in 0..<200 where function(upper) > 0 {
      lower = upper
      width *= 2
      upper += width
    }
    return brent(lower, upper, tolerance: tolerance, function)
  }
}
