internal import Glibc

/// The integral of a decaying function over the positive half-line by a double-exponential rule.
///
///     ∫₀^∞ exp(−φ(u)) du,   u = s exp(τ − e^{−τ}),   the trapezoidal rule in τ
///
/// Takahasi and Mori, "Double exponential formulas for numerical integration" (1974). The
/// integrand starts at 1 and falls at a scale s given by the caller; 80 points give full double
/// accuracy whatever the parameters of a distribution are, so that large parameters cost no more
/// than small ones.
enum TailQuadrature {
  /// Integrates exp(−φ).
  ///
  /// - Parameters:
  ///   - scale: About where the exponent φ reaches 1.
  ///   - exponent: φ, with φ(0) = 0, growing at least linearly in the end.
  /// - Returns: The integral.
  @inline(__always)
  static func integral(scale: Double, _ exponent: (Double) -> Double) -> Double {
    var sum = 0.0
    for (node, weight) in points {
      sum += weight * exp(-exponent(node * scale))
    }
    return sum * scale
  }

  private static let points: [(node: Double, weight: Double)] = (-38...41).map { index in
    let position = Double(index) / 10
    let node = exp(position - exp(-position))
    return (node, 0.1 * node * (1 + exp(-position)))
  }
}
