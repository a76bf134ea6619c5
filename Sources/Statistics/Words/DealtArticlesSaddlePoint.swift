internal import Glibc

extension DealtArticles {
  /// P(X ≥ x) by a saddlepoint approximation.
  ///
  /// Articles are taken independently with the chance π; the tail of X given that they are π m
  /// articles with π n words is the double saddlepoint approximation of Skovgaard (1987), as
  /// Robinson (1982) and Booth and Butler (1990) use it for randomisation tests. With
  ///
  ///     K(s, v, u) = Σ ln(1 - π + π exp(s + v zᵢ + u xᵢ)) - s π m - u (x - d/2)
  ///     w = √(-2 K),  q = (2/d) sinh(u d/2) √(det K″(s, v, u) / det K″(0, 0))
  ///     P(X ≥ x) ≈ 1 - Φ(w) - φ(w) (1/w - 1/q)
  ///
  /// at the least K, where d is the span of the counts' lattice (the second continuity correction
  /// of Daniels 1987). Articles without the term stand half at each of two lengths, one standard
  /// deviation from their mean.
  ///
  /// - Parameter least: x, above the mean of X.
  /// - Returns: The chance; nil where no saddle point is found or the approximation is no chance.
  /// - Complexity: O(articles that hold the term), four to eight times.
  func saddlePointTail(reaching least: Double) -> Double? {
    guard let span else { return nil }
    let reached = least - span / 2
    let excess = reached - share * occurrences
    guard excess > 0, reached < occurrences else { return nil }
    var tilt = Tilt()
    var sums = cumulants(tilt, reaching: reached)
    var converged = false
    for _ in 0..<30 {
      guard let step = sums.newtonStep(hasLengths: squaredLengths > 0) else { return nil }
      // A step over which the chances of an article may turn altogether is cut short.
      let turn = abs(step.s) + abs(step.v) + abs(step.u) * largestCount
      let part = min(1, 3 / max(turn, 1e-300))
      tilt.s += part * step.s
      tilt.v += part * step.v
      tilt.u += part * step.u
      sums = cumulants(tilt, reaching: reached)
      if part == 1, step.decrement < 1e-3 {
        converged = true
        break
      }
    }
    guard converged, tilt.u > 0 else { return nil }
    let value = cumulantValue(tilt, reaching: reached)
    let determinant = sums.determinant(hasLengths: squaredLengths > 0)
    let variance = share * (1 - share)
    let base = variance * articles * (squaredLengths > 0 ? variance * squaredLengths : 1)
    guard value < 0, determinant > 0 else { return nil }
    let w = (-2 * value).squareRoot()
    let q = 2 / span * sinh(tilt.u * span / 2) * (determinant / base).squareRoot()
    let density = exp(value) / (2 * Double.pi).squareRoot()
    let tail = NormalDistribution().upperTail(w) - density * (1 / w - 1 / q)
    return tail > 0 && tail < 1 ? tail : nil
  }

  /// The arguments of the cumulant generating function.
  private struct Tilt {
    var s = 0.0
    var v = 0.0
    var u = 0.0
  }

  /// The first and second derivatives of K.
  private struct Cumulants {
    var (s, v, u) = (0.0, 0.0, 0.0)
    var (ss, sv, su, vv, vu, uu) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)

    /// Newton's step, and the square of its length in units of the curvature.
    func newtonStep(hasLengths: Bool) -> (s: Double, v: Double, u: Double, decrement: Double)? {
      guard ss > 0 else { return nil }
      let (svPart, suPart) = (sv / ss, su / ss)
      let vvLeft = hasLengths ? vv - sv * svPart : 1
      let vuLeft = hasLengths ? vu - sv * suPart : 0
      guard vvLeft > 1e-12 * vv || !hasLengths else { return nil }
      let vuPart = vuLeft / vvLeft
      let uuLeft = uu - su * suPart - vuLeft * vuPart
      guard uuLeft > 1e-12 * uu else { return nil }
      let vGradient = hasLengths ? v - s * svPart : 0
      let uGradient = u - s * suPart - vGradient * vuPart
      let uStep = -uGradient / uuLeft
      let vStep = hasLengths ? -(vGradient + vuLeft * uStep) / vvLeft : 0
      let sStep = -(s + sv * vStep + su * uStep) / ss
      return (sStep, vStep, uStep, -(s * sStep + v * vStep + u * uStep))
    }

    func determinant(hasLengths: Bool) -> Double {
      guard hasLengths else { return ss * uu - su * su }
      return ss * (vv * uu - vu * vu) - sv * (sv * uu - vu * su) + su * (sv * vu - vv * su)
    }
  }

  /// The log odds of an article without a tilt.
  private var logOdds: Double { log(share / (1 - share)) }

  private func cumulants(_ tilt: Tilt, reaching reached: Double) -> Cumulants {
    let counts = counts
    let lengths = lengths
    let base = logOdds + tilt.s
    var sums = Cumulants()
    sums.s = -share * articles
    sums.u = -reached
    for place in counts.indices {
      let (x, z) = (counts[place], lengths[place])
      let chance = 1 / (1 + exp(-(base + tilt.v * z + tilt.u * x)))
      let variance = chance * (1 - chance)
      sums.s += chance
      sums.v += chance * z
      sums.u += chance * x
      sums.ss += variance
      sums.sv += variance * z
      sums.su += variance * x
      sums.vv += variance * z * z
      sums.vu += variance * z * x
      sums.uu += variance * x * x
    }
    for z in [others.mean - others.deviation, others.mean + others.deviation] {
      let chance = 1 / (1 + exp(-(base + tilt.v * z)))
      let weight = others.count / 2 * chance
      let variance = weight * (1 - chance)
      sums.s += weight
      sums.v += weight * z
      sums.ss += variance
      sums.sv += variance * z
      sums.vv += variance * z * z
    }
    return sums
  }

  private func cumulantValue(_ tilt: Tilt, reaching reached: Double) -> Double {
    let counts = counts
    let lengths = lengths
    let base = logOdds + tilt.s
    var value = 0.0
    for place in counts.indices {
      value += Self.softplus(base + tilt.v * lengths[place] + tilt.u * counts[place])
    }
    for z in [others.mean - others.deviation, others.mean + others.deviation] {
      value += others.count / 2 * Self.softplus(base + tilt.v * z)
    }
    return value + articles * log1p(-share) - tilt.s * share * articles - tilt.u * reached
  }

  /// ln(1 + exp(x)).
  private static func softplus(_ x: Double) -> Double {
    max(x, 0) + log1p(exp(-abs(x)))
  }
}
