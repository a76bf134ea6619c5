/// Finds out in which encoding a page is written.
enum HTMLEncoding {
  /// The page's bytes and the name under which libxml2 reads them.
  ///
  /// Well-formed UTF-8 is UTF-8 whatever the page says, since declarations are often wrong and no
  /// other encoding forms it by chance. Otherwise the declaration in the first 2,048 bytes counts, and
  /// what says Latin-1 means Windows-1252, as in browsers. NUL bytes, at which the C library would
  /// stop, become spaces.
  ///
  /// - Returns: The bytes, the encoding's name, and what had to be done to read them.
  static func prepared(_ html: [UInt8]) -> (bytes: [UInt8], encoding: String, repair: TextRepair) {
    let bytes = html.contains(0) ? html.map { $0 == 0 ? 0x20 : $0 } : html
    let range = 0..<bytes.count
    if UTF8Encoding.isValid(bytes, range) { return (bytes, "UTF-8", .none) }
    let declared = declaration(in: bytes)
    switch declared {
    case nil, "utf-8", "utf8":
      let (text, repair) = TextEncoding.decoded(bytes, range)
      return (text, "UTF-8", repair)
    case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii":
      return (Windows1252.decoded(bytes, range), "UTF-8", .none)
    case .some(let name):
      return (bytes, name, .none)
    }
  }

  /// The name after `charset=` or in an XML declaration, in lower case.
  static func declaration(in bytes: [UInt8]) -> String? {
    let end = min(bytes.count, 2_048)
    for mark in ["charset=", "encoding="] {
      guard let found = TextBytes.find(Array(mark.utf8), in: bytes, 0, end) else { continue }
      var start = found + mark.utf8.count
      while start < end, [0x20, 0x22, 0x27].contains(bytes[start]) { start += 1 }
      let name = bytes[start..<end].prefix { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x3A, 0x2E: true
        default: false
        }
      }
      guard !name.isEmpty, name.count <= 40 else { continue }
      return String(decoding: name.map(TextBytes.lowered), as: UTF8.self)
    }
    return nil
  }
}
