import Foundation

/// The samples, tables and reference values of `Reference/inference-*.csv`.
///
/// R 4.2.2 (`inference.R`); scipy 1.17.1, statsmodels 0.15.0 and mpmath 1.4.1 (`inference.py`).
enum InferenceReference {
  /// One reference value: a figure of a test of named samples under options.
  struct Value: Sendable, CustomStringConvertible {
    /// The test, its samples and its options.
    let parts: [String]
    let field: String
    let value: Double

    var description: String { "\(parts.joined(separator: ":")) \(field)" }
  }

  static let samples = read("inference-samples").reduce(into: [String: [Double]]()) {
    let numbers = $1.dropFirst(2).compactMap { Double($0) }
    switch $1[0] {
    case "sample": $0[$1[1]] = numbers
    case "weyl":
      $0[$1[1]] = (1...Int(numbers[0])).map {
        numbers[2] + numbers[3] * fmod(Double($0) * numbers[1], 1)
      }
    default: break
    }
  }

  static let tables = read("inference-samples").reduce(into: [String: [[Int]]]()) {
    guard $1[0] == "table", let columns = Int($1[2]) else { return }
    let counts = $1.dropFirst(3).compactMap { Int($0) }
    $0[$1[1]] = stride(from: 0, to: counts.count, by: columns).map {
      Array(counts[$0..<($0 + columns)])
    }
  }

  /// The values of the tests of some names, in file order.
  static func values(_ tests: String...) -> [Value] {
    all.filter { tests.contains($0.parts[0]) }
  }

  static let all: [Value] = (read("inference-r") + read("inference-python")).compactMap { line in
    guard let value = Double(line[2].lowercased()) else { return nil }
    return Value(
      parts: line[0].split(separator: ":").map(String.init), field: line[1], value: value)
  }

  /// Whether a figure equals a reference value to a share of it.
  static func agrees(_ figure: Double?, _ reference: Double, within tolerance: Double = 1e-9)
    -> Bool
  {
    guard let figure else { return false }
    if reference == figure { return true }
    return abs(figure - reference) <= tolerance * abs(reference)
  }

  static func sample(_ name: String) -> [Double] { samples[name] ?? [] }

  static func fourfold(_ name: String) -> [Int] { (tables[name] ?? []).flatMap { $0 } }

  private static func read(_ name: String) -> [[String]] {
    ReferenceTable.rows(name + ".csv").map { $0.map(String.init) }
  }
}
