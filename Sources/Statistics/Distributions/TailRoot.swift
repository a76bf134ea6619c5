internal import Glibc

/// The point where the logarithm of a tail takes a value.
enum TailRoot {
  /// Newton's method on the log tail, kept inside a bracket that shrinks with each step.
  ///
  /// - Parameters:
  ///   - target: The logarithm of the tail wanted.
  ///   - side: Which tail; the lower one rises with the position, the upper one falls.
  ///   - start: Where to begin.
  ///   - evaluate: The log tail at a position, and the size of its slope there.
  /// - Returns: The position, as exact as the values allow.
  static func find(
    target: Double, side: Tails.Side, start: Double,
    _ evaluate: (Double) -> (logMass: Double, slope: Double)
  ) -> Double {
    let direction: Double = side == .lower ? 1 : -1
    var low = -Double.infinity
    var high = Double.infinity
    var position = start
    var reach = 4.0
    for _ in 0..<200 {
      let (logMass, slope) = evaluate(position)
      let excess = direction * (logMass - target)
      if excess == 0 { return position }
      if excess > 0 { high = min(high, position) } else { low = max(low, position) }
      var step = -excess / slope
      if !step.isFinite || abs(step) > reach {
        step = excess > 0 ? -reach : reach
        reach *= 2
      }
      var next = position + step
      if next <= low || next >= high {
        let middle = low + (high - low) / 2
        if abs(step) > 1e-14 * max(1, abs(position)), middle.isFinite { next = middle }
      }
      if abs(next - position) <= 4e-16 * abs(position) || next == position { return next }
      if abs(position) > 1e5 { return next }
      position = next
    }
    return position
  }

  /// The root for a probability counted from either end, searched in the smaller tail.
  static func find(
    lower probability: Double, start: Double,
    _ tails: (Double) -> (tails: Tails, slope: Double)
  ) -> Double {
    if probability > 0.5 { return find(upper: 1 - probability, start: start, tails) }
    return search(.lower, probability, start, tails)
  }

  /// The root for a probability counted from the upper end.
  static func find(
    upper probability: Double, start: Double,
    _ tails: (Double) -> (tails: Tails, slope: Double)
  ) -> Double {
    if probability > 0.5 { return search(.lower, 1 - probability, start, tails) }
    return search(.upper, probability, start, tails)
  }

  private static func search(
    _ side: Tails.Side, _ probability: Double, _ start: Double,
    _ tails: (Double) -> (tails: Tails, slope: Double)
  ) -> Double {
    find(target: log(probability), side: side, start: start) { position in
      let (tails, logSlope) = tails(position)
      let logMass = tails.logMass(side)
      return (logMass, exp(logSlope - logMass))
    }
  }
}
