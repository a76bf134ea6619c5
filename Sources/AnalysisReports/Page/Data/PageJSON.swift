package import AtomicFiles

/// JSON that may stand inside a page: no `<`, `>` or `&` is in it, and no character that MarkupText would
/// replace.
package struct PageJSON: Sendable, Equatable {
  /// The text in UTF-8.
  package let bytes: [UInt8]

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// Writes a value.
  package init(_ value: JSONValue) {
    let text = Self.cleaned(value).encoded()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      // The three have no place in JSON but inside of its texts.
      switch byte {
      case UInt8(ascii: "<"): bytes += Array(#"\u003c"#.utf8)
      case UInt8(ascii: ">"): bytes += Array(#"\u003e"#.utf8)
      case UInt8(ascii: "&"): bytes += Array(#"\u0026"#.utf8)
      default: bytes.append(byte)
      }
    }
    self.bytes = bytes
  }

  /// An array of values that were written before.
  package static func array(_ values: some Sequence<PageJSON>) -> PageJSON {
    var bytes = [UInt8(ascii: "[")]
    for value in values {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes += value.bytes
    }
    bytes.append(UInt8(ascii: "]"))
    return PageJSON(bytes: bytes)
  }

  /// An object of values that were written before.
  package static func object(_ members: KeyValuePairs<StaticString, PageJSON>) -> PageJSON {
    var bytes = [UInt8(ascii: "{")]
    for (name, value) in members {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes += PageJSON(.string(name.description)).bytes + [UInt8(ascii: ":")] + value.bytes
    }
    bytes.append(UInt8(ascii: "}"))
    return PageJSON(bytes: bytes)
  }

  private static func cleaned(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null, .boolean, .integer, .number: value
    case .string(let text): .string(MarkupText.cleaned(text))
    case .array(let values): .array(values.map(cleaned))
    case .object(let members):
      .object(members.map { (MarkupText.cleaned($0.name), cleaned($0.value)) })
    }
  }
}

/// What the script of a page reads.
package struct PageData: Sendable {
  /// The element that it stands in.
  package enum Name: String, Sendable, CaseIterable {
    case names = "data-names"
    case speakers = "data-speakers"
    case quotations = "data-quotations"
    case articles = "data-articles"
  }

  package let name: Name
  package let json: PageJSON

  /// Names a value.
  package init(_ name: Name, _ json: PageJSON) {
    self.name = name
    self.json = json
  }
}

/// Values that are written to the disk as they come and read again one by one, so that memory does not
/// grow with them.
package struct PageJSONStore: ~Copyable {
  private var file: ScratchFile
  private var ends: [Int] = [0]

  /// Opens an empty store.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  package init() throws(AtomicFileError) { file = try ScratchFile() }

  /// How many values there are.
  package var count: Int { ends.count - 1 }

  /// The bytes of a value.
  package func size(of place: Int) -> Int { ends[place + 1] - ends[place] }

  /// Adds a value.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  package mutating func append(_ value: PageJSON) throws(AtomicFileError) {
    try file.append(value.bytes)
    ends.append(ends[ends.count - 1] + value.bytes.count)
  }

  /// Reads a value.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  package mutating func value(at place: Int) throws(AtomicFileError) -> PageJSON {
    PageJSON(bytes: try file.bytes(in: ends[place]..<ends[place + 1]))
  }
}
