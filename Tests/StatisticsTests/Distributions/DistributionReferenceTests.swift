import Glibc
import Statistics
import Testing

/// Every figure against mpmath, at points out to 10⁻³⁰⁰ and beyond.
@Suite struct DistributionReferenceTests {
  /// The largest relative error allowed for densities and tails.
  static let tolerance = 5e-14
  /// Below this doubles lose digits by themselves.
  static let smallest = 1e-300

  @Test func theTableIsComplete() {
    let table = DistributionReference.table
    #expect(table.count >= 1100)
    let names = Set(table.map(\.name))
    #expect(names.count == 9)
    for name in names {
      let tails = table.filter { $0.name == name }.map { min($0.lower, $0.upper) }
      #expect(tails.contains { $0 < 1e-100 }, "no far tail of \(name)")
      #expect(tails.contains { $0 > 0.1 }, "no centre of \(name)")
    }
  }

  @Test func densitiesAgree() {
    for row in DistributionReference.table {
      let computed = row.computed
      expectClose(
        computed[0], row.logDensity, scale: max(1, abs(row.logDensity)), row, "log density")
      let density = exp(row.logDensity)
      guard density > Self.smallest, density < 1e300 else { continue }
      // exp of a rounded logarithm is itself known only to this much
      let known = 1e-15 * max(1, abs(row.logDensity))
      expectClose(
        computed[5], density, scale: density * (1 + known / Self.tolerance), row, "density")
    }
  }

  @Test func tailsAgree() {
    for row in DistributionReference.table {
      let computed = row.computed
      if row.lower > Self.smallest {
        expectClose(computed[1], row.lower, scale: row.lower, row, "lower tail")
      }
      if row.upper > Self.smallest {
        expectClose(computed[2], row.upper, scale: row.upper, row, "upper tail")
      }
    }
  }

  @Test func logarithmsOfTailsAgree() {
    for row in DistributionReference.table {
      let computed = row.computed
      expectClose(computed[3], row.logLower, scale: abs(row.logLower), row, "log lower tail")
      expectClose(computed[4], row.logUpper, scale: abs(row.logUpper), row, "log upper tail")
    }
  }

  private func expectClose(
    _ value: Double, _ expected: Double, scale: Double, _ row: DistributionReference,
    _ what: String
  ) {
    let error = abs(value - expected)
    let bound = Self.tolerance * scale + Self.smallest
    #expect(error <= bound, "\(what) of \(row): \(value), not \(expected)")
  }
}
