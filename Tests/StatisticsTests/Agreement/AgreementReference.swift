import Testing

/// A case with its inputs and what other programs say about it.
///
/// It is a line of `Reference/agreement.tsv`, which `Reference/agreement.py` makes. The first line of
/// that file names the programs and their versions.
struct ReferenceCase: Sendable, CustomTestStringConvertible {
  let kind: String
  let number: Int
  private let fields: [String: String]

  var testDescription: String { "\(kind) \(number)" }

  /// The cases of a kind, in the order of the file.
  static func all(_ kind: String) -> [ReferenceCase] { table.filter { $0.kind == kind } }

  private static let table: [ReferenceCase] = {
    ReferenceTable.rows("agreement.tsv", separator: "\t").enumerated().map { number, parts in
      var fields: [String: String] = [:]
      for part in parts.dropFirst() {
        let pair = part.split(separator: "=", maxSplits: 1)
        fields[String(pair[0])] = String(pair[1])
      }
      return ReferenceCase(kind: String(parts[0]), number: number + 2, fields: fields)
    }
  }()

  func has(_ field: String) -> Bool { fields[field] != nil }

  func optionals(_ field: String) -> [Double?] {
    fields[field, default: ""].split(separator: " ").map { Double($0) }
  }

  func numbers(_ field: String) -> [Double] { optionals(field).map { $0 ?? .nan } }

  func number(_ field: String) -> Double { numbers(field).first ?? .nan }

  func integers(_ field: String) -> [Int] { numbers(field).map { Int($0) } }

  func labels(_ field: String) -> [Int32] { numbers(field).map { Int32($0) } }

  /// Holds a value against that of a field, to nine digits.
  func check(
    _ value: Double?, _ field: String, within tolerance: Double = 1e-9,
    location: SourceLocation = #_sourceLocation
  ) {
    check(value, number(field), field, within: tolerance, location: location)
  }

  /// Holds values against those of a field, to nine digits.
  func check(
    _ values: [Double?], _ field: String, within tolerance: Double = 1e-9,
    location: SourceLocation = #_sourceLocation
  ) {
    let references = numbers(field)
    #expect(values.count == references.count, sourceLocation: location)
    for (value, reference) in zip(values, references) {
      check(value, reference, field, within: tolerance, location: location)
    }
  }

  private func check(
    _ value: Double?, _ reference: Double, _ field: String, within tolerance: Double,
    location: SourceLocation
  ) {
    let value = value ?? .nan
    #expect(
      abs(value - reference) <= tolerance * max(1e-290, min(1, abs(reference) + 1e-3)),
      "\(self.testDescription), \(field): \(value), not \(reference)", sourceLocation: location)
  }
}
