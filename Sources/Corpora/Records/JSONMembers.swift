/// Looks into the objects and lists that a record's field may hold.
enum JSONMembers {
  /// The members of an object in their order, nulls left out; empty where the bytes are no object.
  static func members(of object: [UInt8]) -> [(name: String, value: FieldValue)] {
    var scanner = JSONScanner(object, 0..<object.count)
    var members: [(name: String, value: FieldValue)] = []
    guard scanner.take(0x7B), scanner.peek() != 0x7D else { return [] }
    do {
      repeat {
        let name = String(decoding: try scanner.string(), as: UTF8.self)
        try scanner.expect(0x3A, "a colon")
        if let value = try scanner.value() { members.append((name, value)) }
      } while scanner.take(0x2C)
    } catch {
      return members
    }
    return members
  }

  /// The entries of a list, nulls left out; empty where the bytes are no list.
  static func entries(of list: [UInt8]) -> [FieldValue] {
    var scanner = JSONScanner(list, 0..<list.count)
    var entries: [FieldValue] = []
    guard scanner.take(0x5B), scanner.peek() != 0x5D else { return [] }
    do {
      repeat {
        if let value = try scanner.value() { entries.append(value) }
      } while scanner.take(0x2C)
    } catch {
      return entries
    }
    return entries
  }

  /// The text of the first of some members of an object that has one, such as `name` in
  /// `{"id": 3, "name": "Strand Wire"}`.
  static func string(in object: [UInt8], names: [String]) -> String? {
    let members = members(of: object)
    for name in names {
      let found = members.last { member in
        member.name == name && !member.value.bytes.isEmpty
          && (member.value.kind == .string || member.value.kind == .number)
      }
      if let found { return found.value.string }
    }
    return nil
  }

  /// The names that a value holds: a string, an object's `name`, or those of a list's entries.
  static func names(in value: FieldValue) -> [String] {
    switch value.kind {
    case .list:
      entries(of: value.bytes).flatMap { entry in entry.kind == .list ? [] : names(in: entry) }
    case .object: string(in: value.bytes, names: ["name"]).map { [$0] } ?? []
    default: [value.string]
    }
  }
}
