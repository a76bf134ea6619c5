import Foundation

/// The data of NIST's Statistical Reference Datasets kept beside the tests.
enum NISTData {
  /// The rows of numbers of a set.
  static func rows(_ name: String) -> [[Double]] {
    ReferenceTable.rows("nist/\(name).dat", separator: " ").map { $0.compactMap { Double($0) } }
  }

  /// All numbers of a set; the NumAcc sets are made by their rule.
  static func values(_ name: String) -> [Double] {
    switch name {
    case "NumAcc1": [10_000_001, 10_000_003, 10_000_002]
    case "NumAcc2": alternating(1.2, 1.1, 1.3, pairs: 500)
    case "NumAcc3": alternating(1_000_000.2, 1_000_000.1, 1_000_000.3, pairs: 500)
    case "NumAcc4": alternating(10_000_000.2, 10_000_000.1, 10_000_000.3, pairs: 500)
    default: rows(name).flatMap { $0 }
    }
  }

  /// A value, followed by pairs of two others.
  static func alternating(_ first: Double, _ second: Double, _ third: Double, pairs: Int)
    -> [Double]
  {
    [first] + (0..<pairs).flatMap { _ in [second, third] }
  }
}

/// The number of correct decimal digits, -log₁₀ |value - reference| / |reference|; 16 where equal,
/// -∞ where there is no value.
func logRelativeError(_ value: Double?, _ reference: Double?) -> Double {
  guard let value, let reference else { return -.infinity }
  if value == reference { return 16 }
  return -log10(abs(value - reference) / (reference == 0 ? 1 : abs(reference)))
}

/// The distance of two values, infinite where there is none.
func absoluteError(_ first: Double?, _ second: Double?) -> Double {
  guard let first, let second else { return .infinity }
  return abs(first - second)
}
