/// Why bytes are not JSON.
struct JSONProblem: Error, Equatable {
  /// The offset of the byte that cannot stand there.
  let position: Int
  /// What stands there and what should.
  let message: String
}

/// Reads JSON (RFC 8259) value by value over a range of bytes, without recursion, so that a million
/// nested brackets are an error in the text and not in the stack.
///
/// Control characters inside strings are let through: exporters write them, and no text is lost.
struct JSONScanner {
  let bytes: [UInt8]
  let end: Int
  private(set) var position: Int
  /// Half surrogate pairs in decoded strings; each became U+FFFD.
  private(set) var repairs = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The deepest nesting that is read.
  static let maximumDepth = 10_000

  /// The next byte after space, or nil at the end.
  mutating func peek() -> UInt8? {
    while position < end {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return nil
  }

  /// Passes over a byte that must come next.
  mutating func expect(_ byte: UInt8, _ what: String) throws(JSONProblem) {
    guard peek() == byte else { throw unexpected(what) }
    position += 1
  }

  /// Passes over a byte if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Reads a string and gives its text.
  mutating func string() throws(JSONProblem) -> [UInt8] {
    let (content, hasEscapes) = try skipString()
    guard hasEscapes else { return Array(bytes[content]) }
    let (text, lone) = try JSONString.unescaped(bytes, content)
    repairs += lone
    return text
  }

  /// Reads any value; nil is JSON's null.
  mutating func value() throws(JSONProblem) -> FieldValue? {
    switch peek() {
    case 0x22:
      return FieldValue(.string, try string())
    case 0x7B, 0x5B:
      let kind: FieldValue.Kind = bytes[position] == 0x7B ? .object : .list
      let start = position
      try skipNested()
      return FieldValue(kind, JSONString.compact(bytes, start..<position))
    default:
      let start = position
      try skipScalar()
      switch bytes[start] {
      case 0x6E: return nil
      case 0x74, 0x66: return FieldValue(.boolean, Array(bytes[start..<position]))
      default: return FieldValue(.number, Array(bytes[start..<position]))
      }
    }
  }

  /// Reads an object that nothing follows, and gives its members in order; nil is JSON's null.
  ///
  /// - Parameters:
  ///   - example: The object that should stand here, for errors.
  ///   - member: Takes a member.
  /// - Throws: A problem at the first byte that cannot stand where it does.
  mutating func record(
    _ example: String, _ member: (_ name: String, _ value: FieldValue?) -> Void
  ) throws(JSONProblem) {
    try expect(0x7B, "an object, \(example),")
    if !take(0x7D) {
      repeat {
        let name = String(decoding: try string(), as: UTF8.self)
        try expect(0x3A, "a colon")
        member(name, try value())
      } while take(0x2C)
      try expect(0x7D, "a comma or '}'")
    }
    guard peek() == nil else { throw unexpected("the end of the record") }
  }

  /// An error about what comes next.
  mutating func unexpected(_ what: String) -> JSONProblem {
    guard let byte = peek() else {
      return JSONProblem(position: end, message: "the record ends where \(what) should be")
    }
    let shown = 0x21...0x7E ~= byte ? "'\(Character(Unicode.Scalar(byte)))'" : "a byte \(byte)"
    return JSONProblem(position: position, message: "\(shown) stands where \(what) should be")
  }

  /// Passes over a string; gives what is between its quotes and whether that holds a backslash.
  private mutating func skipString() throws(JSONProblem) -> (content: Range<Int>, hasEscapes: Bool)
  {
    try expect(0x22, "a string")
    let start = position
    var cursor = position
    var hasEscapes = false
    while let quote = ByteSearch.first(0x22, in: bytes, from: cursor, to: end) {
      // A backslash takes the byte after it along, and that may be the quote.
      while cursor <= quote,
        let backslash = ByteSearch.first(0x5C, in: bytes, from: cursor, to: quote)
      {
        hasEscapes = true
        cursor = backslash + 2
      }
      guard cursor > quote else {
        position = quote + 1
        return (start..<quote, hasEscapes)
      }
    }
    throw JSONProblem(
      position: start - 1, message: "the string that starts here is not closed")
  }

  /// Passes over a number, `true`, `false` or `null`.
  private mutating func skipScalar() throws(JSONProblem) {
    guard let first = peek() else { throw unexpected("a value") }
    let start = position
    var cursor = position
    while cursor < end, JSONScanner.isScalarByte(bytes[cursor]) { cursor += 1 }
    let token = bytes[start..<cursor]
    let isRight =
      switch first {
      case 0x74: token.elementsEqual("true".utf8)
      case 0x66: token.elementsEqual("false".utf8)
      case 0x6E: token.elementsEqual("null".utf8)
      default: JSONScanner.isNumber(token)
      }
    guard isRight else { throw unexpected("a value") }
    position = cursor
  }

  /// Passes over an object or a list with all it holds; a stack of open brackets is the only state.
  private mutating func skipNested() throws(JSONProblem) {
    var open: [UInt8] = []
    while true {
      // A value starts here.
      if let bracket = peek(), bracket == 0x7B || bracket == 0x5B {
        guard open.count < JSONScanner.maximumDepth else {
          throw JSONProblem(
            position: position, message: "brackets are nested more than 10,000 deep")
        }
        position += 1
        let close: UInt8 = bracket == 0x7B ? 0x7D : 0x5D
        if !take(close) {
          open.append(close)
          if bracket == 0x7B { try skipKey() }
          continue
        }
      } else if peek() == 0x22 {
        _ = try skipString()
      } else {
        try skipScalar()
      }
      // A value has ended: close what closes, or go on after a comma.
      while let close = open.last, take(close) { open.removeLast() }
      guard let close = open.last else { return }
      try expect(0x2C, "a comma or '\(Character(Unicode.Scalar(close)))'")
      if close == 0x7D { try skipKey() }
    }
  }

  private mutating func skipKey() throws(JSONProblem) {
    _ = try skipString()
    try expect(0x3A, "a colon")
  }

  private static func isScalarByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  private static func isNumber(_ token: ArraySlice<UInt8>) -> Bool {
    var rest = token
    func digits() -> Int {
      let run = rest.prefix { 0x30...0x39 ~= $0 }.count
      rest = rest.dropFirst(run)
      return run
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let leadingZero = rest.first == 0x30
    let whole = digits()
    guard whole > 0, !leadingZero || whole == 1 else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == 0x65 {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
