/// A value of a record's field as UTF-8, with the type it had.
struct FieldValue: Sendable {
  enum Kind: Sendable {
    case string, number, boolean, list, object
  }

  var kind: Kind
  /// The decoded string, or the compact JSON of any other value.
  var bytes: [UInt8]

  init(_ kind: Kind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// The value as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// The fields of one record, sorted into their roles.
///
/// Where several fields have one role, the most telling name wins and the others are carried along.
/// Where one name occurs twice, the last value counts, as in Python's and JavaScript's JSON. Empty
/// values are as good as absent.
struct RecordFields: Sendable {
  private struct Candidate: Sendable {
    var name: String
    var rank: Int
    var value: FieldValue
  }

  private var roles = [Candidate?](repeating: nil, count: FieldRole.allCases.count)
  private(set) var carried: [(name: String, value: FieldValue)] = []
  private var carriedIndex: [String: Int] = [:]

  /// Adds a field under its role, or to those carried along.
  mutating func add(name: String, value: FieldValue, naming: FieldNaming) {
    guard let (role, rank) = naming.role(of: name), !value.bytes.isEmpty else {
      if !value.bytes.isEmpty { carry(name, value) }
      return
    }
    let candidate = Candidate(name: name, rank: rank, value: value)
    guard let held = roles[role.rawValue] else {
      roles[role.rawValue] = candidate
      return
    }
    if held.name == name || rank < held.rank {
      roles[role.rawValue] = candidate
      if held.name != name { carry(held.name, held.value) }
    } else {
      carry(name, value)
    }
  }

  /// The value of a role.
  func value(_ role: FieldRole) -> FieldValue? { roles[role.rawValue]?.value }

  /// The name under which a role's value was given.
  func name(_ role: FieldRole) -> String? { roles[role.rawValue]?.name }

  /// All names, for telling a user what a record holds.
  var names: [String] { roles.compactMap { $0?.name } + carried.map(\.name) }

  private mutating func carry(_ name: String, _ value: FieldValue) {
    if let index = carriedIndex[name] {
      carried[index].value = value
    } else {
      carriedIndex[name] = carried.count
      carried.append((name, value))
    }
  }
}
