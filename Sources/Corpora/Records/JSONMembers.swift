/// Looks into the objects and lists that a record's field may hold.
enum JSONMembers {
  /// The string of the first of some members of an object, such as `name` in
  /// `{"id": 3, "name": "Strand Wire"}`.
  static func string(in object: [UInt8], names: [String]) -> String? {
    var scanner = JSONScanner(object, 0..<object.count)
    var found: [String: String] = [:]
    guard scanner.take(0x7B), scanner.peek() != 0x7D else { return nil }
    do {
      repeat {
        let key = String(decoding: try scanner.string(), as: UTF8.self)
        try scanner.expect(0x3A, "a colon")
        if let value = try scanner.value(), value.kind == .string || value.kind == .number {
          found[key] = value.string
        }
      } while scanner.take(0x2C)
    } catch {
      return nil
    }
    for name in names {
      if let value = found[name], !value.isEmpty { return value }
    }
    return nil
  }

  /// The strings of a list, and the names of its objects.
  static func strings(in list: [UInt8]) -> [String] {
    var scanner = JSONScanner(list, 0..<list.count)
    var strings: [String] = []
    guard scanner.take(0x5B), scanner.peek() != 0x5D else { return [] }
    do {
      repeat {
        guard let value = try scanner.value() else { continue }
        if value.kind == .object {
          if let name = string(in: value.bytes, names: ["name"]) { strings.append(name) }
        } else {
          strings.append(value.string)
        }
      } while scanner.take(0x2C)
    } catch {
      return strings
    }
    return strings
  }
}
