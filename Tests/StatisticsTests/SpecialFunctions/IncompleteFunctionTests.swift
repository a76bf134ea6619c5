import Glibc
import Statistics
import TestSupport
import Testing

/// Identities of the incomplete gamma and beta functions across the borders of their methods.
@Suite struct IncompleteFunctionTests {
  private func expectClose(_ value: Double, _ expected: Double, _ known: Double, _ what: String) {
    #expect(abs(value - expected) <= known * abs(expected), "\(what): \(value), not \(expected)")
  }

  @Test func gammaOfWholeShapesIsAFiniteSum() {
    // DLMF 8.4.10: Q(n, x) = e^{−x} Σ_{k<n} x^k / k!
    for n in 1...30 {
      for x in [0.01, 0.4, 1.4999, 1.5, 3, 10, 29, 31, 100, 600] {
        var term = 1.0
        var sum = 1.0
        for k in 1..<max(n, 1) {
          term *= x / Double(k)
          sum += term
        }
        let expected = exp(-x) * sum
        expectClose(IncompleteGamma.upper(shape: Double(n), x), expected, 1e-13, "Q(\(n), \(x))")
      }
    }
  }

  @Test func gammaOfHalfIsTheErrorFunction() {
    // DLMF 8.4.1 and 8.4.6
    for x in [1e-300, 1e-20, 1e-3, 0.5, 1.49, 1.51, 4, 50, 650] {
      expectClose(IncompleteGamma.lower(shape: 0.5, x), erf(x.squareRoot()), 4e-15, "P(½, \(x))")
      let known = 1e-15 * (2 + x)
      expectClose(IncompleteGamma.upper(shape: 0.5, x), erfc(x.squareRoot()), known, "Q(½, \(x))")
    }
  }

  @Test func gammaRecursOverShapes() {
    // DLMF 8.8.5 and 8.8.6: Q(a + 1, x) = Q(a, x) + x^a e^{−x} / Γ(a + 1)
    forEverySeed(0..<200) { generator, seed in
      let a =
        seed % 2 == 0
        ? Double.random(in: 990...1010, using: &generator)
        : exp(Double.random(in: -4...9, using: &generator))
      let x = a * exp(Double.random(in: -1...1, using: &generator) / (1 + a.squareRoot() / 4))
      let step = GammaDistribution(shape: a + 1).density(x)
      let difference =
        IncompleteGamma.upper(shape: a + 1, x) - IncompleteGamma.upper(shape: a, x)
      #expect(abs(difference - step) <= 3e-15 + 1e-13 * step, "seed \(seed): a = \(a), x = \(x)")
    }
  }

  @Test func betaOfOneIsAPower() {
    // DLMF 8.17.7 and 8.17.4: I_x(a, 1) = x^a, 1 − I_x(1, b) = (1 − x)^b
    for a in [0.01, 0.3, 1, 2.5, 40, 2000, 1e5] {
      for x in [1e-9, 0.01, 0.3, 0.69, 0.71, 0.95, 0.999999] {
        let expected = a * log(x)
        let known = 4e-16 * max(4, abs(expected))
        let lower = IncompleteBeta.logLower(alpha: a, beta: 1, x)
        #expect(abs(lower - expected) <= known, "I(\(a), 1) at \(x): e^\(lower)")
        let upper = IncompleteBeta.logUpper(alpha: 1, beta: a, x)
        let other = a * log1p(-x)
        #expect(abs(upper - other) <= 4e-16 * max(4, abs(other)), "I(1, \(a)) at \(x)")
      }
    }
  }

  @Test func betaIsSymmetric() {
    // DLMF 8.17.4; x is a multiple of 2⁻³⁰, so 1 − x is exact
    forEverySeed(0..<300) { generator, seed in
      let a = exp(Double.random(in: -4...9, using: &generator))
      let b = exp(Double.random(in: -4...9, using: &generator))
      let x = Double(Int.random(in: 1..<(1 << 30), using: &generator)) * 0x1p-30
      let one = IncompleteBeta.logLower(alpha: a, beta: b, x)
      let other = IncompleteBeta.logUpper(alpha: b, beta: a, 1 - x)
      #expect(abs(one - other) <= 1e-14 * max(abs(one), 1e-280), "seed \(seed)")
    }
  }

  @Test func betaRecursOverShapes() {
    // DLMF 8.17.20: I_x(a, b) − I_x(a + 1, b) = x^a (1 − x)^b / (a B(a, b))
    forEverySeed(0..<400) { generator, seed in
      let range: ClosedRange<Double> = seed % 2 == 0 ? 6.897...6.918 : -3...9  // around 1000
      let a = exp(Double.random(in: range, using: &generator))
      let b = exp(Double.random(in: -3...9, using: &generator))
      let spread = (1 / a + 1 / b).squareRoot() * 2
      let odds = a / b * exp(Double.random(in: -1...1, using: &generator) * spread)
      let x = odds / (1 + odds)
      let step = BetaDistribution(alpha: a, beta: b).density(x) * x * (1 - x) / a
      let difference =
        IncompleteBeta.lower(alpha: a, beta: b, x) - IncompleteBeta.lower(alpha: a + 1, beta: b, x)
      #expect(
        abs(difference - step) <= 4e-15 + 1e-13 * step,
        "seed \(seed): a = \(a), b = \(b), x = \(x): \(difference), not \(step)")
    }
  }

  @Test func betaWithASmallShapeJustPastTheSeries() {
    // mpmath 1.3.0: betainc(4488.27, 0.0529824, 0, 0.999841, regularized=True)
    let lower = IncompleteBeta.lower(alpha: 4488.27, beta: 0.0529824, 0.999841)
    expectClose(lower, 0.020068928557878082, 3e-15, "I")
  }

  @Test func argumentsOutsideCountAsTheEnds() {
    #expect(IncompleteGamma.lower(shape: 2, -1) == 0)
    #expect(IncompleteGamma.upper(shape: 2, .infinity) == 0)
    #expect(IncompleteGamma.logUpper(shape: 2, 0) == 0)
    #expect(IncompleteGamma.logLower(shape: 2, 0) == -.infinity)
    #expect(IncompleteBeta.lower(alpha: 2, beta: 3, -0.5) == 0)
    #expect(IncompleteBeta.lower(alpha: 2, beta: 3, 1.5) == 1)
    #expect(IncompleteBeta.logUpper(alpha: 2, beta: 3, 1) == -.infinity)
    #expect(IncompleteGamma.lower(shape: .nan, 1).isNaN)
    #expect(IncompleteGamma.lower(shape: 1, .nan).isNaN)
    #expect(IncompleteBeta.lower(alpha: .nan, beta: 1, 0.5).isNaN)
    #expect(IncompleteBeta.upper(alpha: 1, beta: 1, .nan).isNaN)
  }
}
