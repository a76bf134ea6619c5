internal import Glibc

/// Elementary functions without their leading terms, for arguments near 0.
enum SmallDifferences {
  /// e^u − 1 − u.
  static func exponentialRest(_ u: Double) -> Double {
    guard abs(u) < 0.5 else { return expm1(u) - u }
    var term = u * u * 0.5
    var sum = term
    var k = 3.0
    while true {
      term *= u / k
      let next = sum + term
      if next == sum { return sum }
      sum = next
      k += 1
    }
  }

  /// log(1 + z) − z, for z above −1.
  static func logarithmRest(_ z: Double) -> Double {
    guard z > -0.5, z < 1 else { return log1p(z) - z }
    let ratio = z / (2 + z)
    let square = ratio * ratio
    var power = 2 * ratio
    var sum = 0.0
    var divisor = 3.0
    while true {
      power *= square
      let next = sum + power / divisor
      if next == sum { return sum - ratio * z }
      sum = next
      divisor += 2
    }
  }
}
