internal import Glibc

/// Both tails of a distribution at a point, the one found directly and its complement.
///
/// The direct tail is kept as `factor · exp(exponent)`, so its logarithm lives on far below the
/// smallest double.
struct Tails: Sendable {
  /// Which tail.
  enum Side: Sendable {
    case lower, upper
    var other: Side { self == .lower ? .upper : .lower }
  }

  /// The tail that was found directly.
  var side: Side
  /// Its exponent.
  var exponent: DoubleDouble
  /// Its factor.
  var factor: Double
  /// The other tail, where it was found without cancellation too.
  var complement: Double?

  /// All the mass in one tail.
  static func all(_ side: Side) -> Tails {
    Tails(side: side.other, exponent: DoubleDouble(-.infinity), factor: 1, complement: 1)
  }

  /// No number at all.
  static let notANumber = Tails(
    side: .lower, exponent: DoubleDouble(.nan), factor: .nan, complement: .nan)

  /// The same tails seen from the other end.
  var mirrored: Tails {
    Tails(side: side.other, exponent: exponent, factor: factor, complement: complement)
  }

  private var direct: Double { exponent.exponential(times: factor) }

  /// The mass of a tail.
  func mass(_ wanted: Side) -> Double {
    if wanted == side { return min(direct, 1) }
    return complement ?? max(0, 1 - direct)
  }

  /// The logarithm of the mass of a tail.
  func logMass(_ wanted: Side) -> Double {
    let mass = mass(wanted)
    if mass > 0.5 { return log1p(-self.mass(wanted.other)) }
    guard wanted == side else { return log(mass) }
    return (exponent + log(factor)).value
  }
}
