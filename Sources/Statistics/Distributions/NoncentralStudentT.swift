internal import Glibc

/// The distribution of a normal variable with mean δ over the root of an independent χ²/ν.
///
///     P(T ≤ t) = ∫₀^∞ Φ(t s - δ) f(s) ds,  f the density of √(χ²/ν)
///
/// The integral is taken over log s by the trapezoidal rule, which converges geometrically here
/// (Trefethen and Weideman 2014), from the largest value of the integrand outward. Where Φ is a steep
/// step in s, for |t| > 50 √ν, it is taken over the normal variable instead. Both tails are integrals
/// of positive values, so neither cancels. A tail takes some hundreds to thousands of values of Φ.
public struct NoncentralStudentTDistribution: Sendable, Equatable {
  /// ν.
  public let degreesOfFreedom: Double
  /// δ.
  public let noncentrality: Double

  /// Makes a distribution.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: ν, at least 1.
  ///   - noncentrality: δ, finite.
  public init(degreesOfFreedom: Double, noncentrality: Double) {
    precondition(degreesOfFreedom >= 1, "there must be a degree of freedom")
    precondition(noncentrality.isFinite, "δ is finite")
    (self.degreesOfFreedom, self.noncentrality) = (degreesOfFreedom, noncentrality)
  }

  /// P(T ≤ t).
  public func cumulative(_ t: Double) -> Double {
    guard isSteep(t) else { return integral(slope: t, offset: -noncentrality) }
    return t > 0 ? steepCumulative(t) : mirrored.steepUpperTail(-t)
  }

  /// P(T > t).
  public func upperTail(_ t: Double) -> Double {
    guard isSteep(t) else { return integral(slope: -t, offset: noncentrality) }
    return t > 0 ? steepUpperTail(t) : mirrored.steepCumulative(-t)
  }

  private var mirrored: NoncentralStudentTDistribution {
    NoncentralStudentTDistribution(
      degreesOfFreedom: degreesOfFreedom, noncentrality: -noncentrality)
  }

  /// ∫ Φ(slope · s + offset) f(s) ds.
  private func integral(slope: Double, offset: Double) -> Double {
    let normal = NormalDistribution()
    let nu = degreesOfFreedom
    // The logarithm of the density of log s at s = 1: 2 (ν/2)^(ν/2) e^(-ν/2) / Γ(ν/2).
    let constant = log(nu / Double.pi) / 2 - Deviance.stirlingError(nu / 2)
    func exponent(_ u: Double) -> Double {
      constant - nu * (expm1(2 * u) / 2 - u) + normal.logCumulative(slope * exp(u) + offset)
    }
    let mode = log(self.mode(slope: slope, offset: offset))
    // Both factors must be resolved, out to where the density is no longer felt.
    let s = max(1, exp(mode))
    let reach = s + 6 / (2 * nu).squareRoot()
    let step = min(0.1, 0.7 / (2 * nu * s * s + slope * slope * reach * reach).squareRoot())
    let top = exponent(mode)
    guard top > -800 else { return 0 }
    var sum = 1.0
    for direction in [-1.0, 1.0] {
      var point = 1.0
      while true {
        let value = exp(exponent(mode + direction * point * step) - top)
        sum += value
        if !(value > sum * 1e-17) { break }
        point += 1
      }
    }
    return min(1, exp(top) * sum * step)
  }

  /// The s at which the integrand in log s is largest: the zero of ν/s - ν s + a h(a s + b), where h
  /// is the density of the normal distribution over its cumulative; it falls in s.
  private func mode(slope: Double, offset: Double) -> Double {
    let normal = NormalDistribution()
    let nu = degreesOfFreedom
    func slopeOfLogarithm(_ logarithm: Double) -> Double {
      let s = exp(logarithm)
      let z = slope * s + offset
      return nu / s - nu * s + slope * exp(normal.logDensity(z) - normal.logCumulative(z))
    }
    return exp(RootSearch.brent(-20, 20, tolerance: 1e-10, slopeOfLogarithm))
  }
}

extension NoncentralStudentTDistribution {
  private func isSteep(_ t: Double) -> Bool { abs(t) > 50 * degreesOfFreedom.squareRoot() }

  /// P(T ≤ t) = Φ(-δ) + ∫ φ(z) P(χ² ≥ ν (z + δ)²/t²) dz over z > -δ, for t > 0.
  private func steepCumulative(_ t: Double) -> Double {
    let certain = NormalDistribution().cumulative(-noncentrality)
    return min(1, certain + steepIntegral(t, upTo: 10) { $0.upperTail($1) })
  }

  /// P(T > t) = ∫ φ(z) P(χ² < ν (z + δ)²/t²) dz over z > -δ, for t > 0.
  private func steepUpperTail(_ t: Double) -> Double {
    // The integrand falls faster than φ beyond the largest value of φ(z) (z + δ)^ν.
    let delta = noncentrality
    let root = (delta * delta + 4 * degreesOfFreedom).squareRoot()
    let peak = delta > 0 ? 2 * degreesOfFreedom / (root + delta) : (root - delta) / 2
    return min(1, steepIntegral(t, upTo: peak + 10) { $0.cumulative($1) })
  }

  /// ∫ φ(z) tail(ν (z + δ)²/t²) dz from -δ, or where φ is felt, by the double exponential rule, which
  /// no singularity at the end disturbs (Takahasi and Mori 1974).
  private func steepIntegral(
    _ t: Double, upTo end: Double, _ tail: (ChiSquaredDistribution, Double) -> Double
  ) -> Double {
    let start = max(-10, -noncentrality)
    guard start < end else { return 0 }
    let square = ChiSquaredDistribution(degreesOfFreedom: degreesOfFreedom)
    let normal = NormalDistribution()
    let length = end - start
    let step = min(0.05, 0.4 / length)
    let points = Int(3.4 / step)
    var sum = 0.0
    for point in -points...points {
      let y = Double.pi * sinh(Double(point) * step)
      let share = 1 / (1 + exp(-y))
      let rest = 1 / (1 + exp(y))
      let weight = Double.pi * cosh(Double(point) * step) * share * rest
      let distance = (start + noncentrality) + length * share
      let ratio = distance / t
      sum +=
        weight * normal.density(start + length * share)
        * tail(square, degreesOfFreedom * ratio * ratio)
    }
    return sum * step * length
  }
}

extension NoncentralStudentTDistribution {
  /// The interval of the noncentrality that goes with an observed statistic.
  ///
  /// The ends are the δ for which the statistic has the probability (1 - level)/2 of being exceeded
  /// and of not being exceeded (Steiger and Fouladi 1997).
  ///
  /// - Parameters:
  ///   - statistic: The observed t, finite.
  ///   - degreesOfFreedom: ν, at least 1.
  ///   - level: The confidence level.
  /// - Returns: The ends of the interval.
  public static func noncentrality(
    of statistic: Double, degreesOfFreedom: Double, level: Double = 0.95
  ) -> (lower: Double, upper: Double) {
    let tail = ConfidenceInterval.tail(level: level)
    let scale = 2 * (1 + statistic * statistic / (2 * degreesOfFreedom)).squareRoot()
    func distribution(_ noncentrality: Double) -> NoncentralStudentTDistribution {
      NoncentralStudentTDistribution(
        degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
    }
    let upper = RootSearch.decreasing(from: statistic + scale, scale: scale) {
      distribution($0).cumulative(statistic) - tail
    }
    let lower = RootSearch.decreasing(from: statistic - scale, scale: scale) {
      tail - distribution($0).upperTail(statistic)
    }
    return (min(lower, upper), upper)
  }
}
