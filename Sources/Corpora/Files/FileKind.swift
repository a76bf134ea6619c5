import DelimitedText

/// What a file is, seen from its name and its first bytes.
enum FileKind: Equatable {
  case format(InputFormat)
  case unsupported(reason: String)

  /// The number of bytes of a file that are looked at.
  static let sampleBytes = 4_096

  private static let formatsByExtension: [String: InputFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "html": .html,
    "htm": .html, "xhtml": .html, "jsonl": .jsonLines, "ndjson": .jsonLines, "json": .json,
    "csv": .csv, "tsv": .tsv, "tab": .tsv, "conllu": .conllu,
  ]

  /// The first bytes of kinds that are not read, and what to do with them.
  private static let magicNumbers: [(bytes: [UInt8], reason: String)] = [
    (Array("%PDF".utf8), "a PDF; turn it into text first, for example with pdftotext"),
    (Array("PK\u{03}\u{04}".utf8), "an archive or an office document; unpack or export it first"),
    ([0x1F, 0x8B], "compressed with gzip; unpack it first"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with Zstandard; unpack it first"),
    (Array("BZh".utf8), "compressed with bzip2; unpack it first"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed with xz; unpack it first"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive; unpack it first"),
    (Array("Rar!".utf8), "a RAR archive; unpack it first"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document; export it as text or CSV first"),
    (Array("{\\rtf".utf8), "a rich text document; export it as text first"),
    (Array("SQLite format 3".utf8), "a database; export its table as CSV first"),
    (Array("PAR1".utf8), "a Parquet table; export it as CSV or JSONL first"),
    (Array("WARC/".utf8), "a web archive; extract its pages as HTML first"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    (Array("GIF8".utf8), "a picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  /// Sees what a file is.
  ///
  /// A known ending decides, unless the content is plainly something else. A name without an ending,
  /// or with one of digits only, is judged by its content; so is a file of any other ending when it
  /// was named by the user and not found in a folder.
  ///
  /// - Parameters:
  ///   - name: The file's name or path.
  ///   - sample: The file's first bytes, as many as `sampleBytes`.
  ///   - wasNamed: Whether the user named this very file.
  /// - Returns: The format, or why the file is not read.
  static func seen(name: String, sample: [UInt8], wasNamed: Bool) -> FileKind {
    if let reason = unsupportedContent(sample) { return .unsupported(reason: reason) }
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let dot = file.lastIndex(of: ".")
    let ending = dot.map { file[file.index(after: $0)...].lowercased() } ?? ""
    if let format = formatsByExtension[ending] { return .format(format) }
    if ending.isEmpty || ending.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) || wasNamed {
      return .format(format(of: sample))
    }
    return .unsupported(
      reason: "files that end in .\(ending) are not read; "
        + "name the format (--input-format txt) if they hold articles")
  }

  /// Why content of these first bytes is not read, or nil when it may be text.
  static func unsupportedContent(_ sample: [UInt8]) -> String? {
    for (bytes, reason) in magicNumbers where sample.starts(with: bytes) { return reason }
    if sample.count > 262, sample[257..<262].elementsEqual("ustar".utf8) {
      return "a tar archive; unpack it first"
    }
    guard UTF16Order.detected(in: sample) == nil else { return nil }
    var strange = 0
    for byte in sample where byte < 0x20 {
      let isUsual = (0x08...0x0D ~= byte) || byte == 0x1B
      strange += isUsual ? 0 : 1
    }
    // A stray NUL in a text is text; one control character in twenty is not.
    return strange > 2 + sample.count / 20 ? "not text but binary data" : nil
  }

  /// The format of text that has no name to go by.
  static func format(of sample: [UInt8]) -> InputFormat {
    let text = TextEncoding.sampleAsUTF8(sample)
    guard let first = text.firstIndex(where: { $0 > 0x20 }) else { return .text }
    switch text[first] {
    case 0x5B:
      return .json
    case 0x7B:
      // An object whose line ends inside it is pretty-printed JSON, not JSONL.
      let line = text[first...].prefix { $0 != 0x0A }
      return line.count == text.count - first || line.last(where: { $0 > 0x20 }) == 0x7D
        ? .jsonLines : .json
    case 0x3C:
      return .html
    case _ where CoNLLUDocuments.isLikely(text):
      return .conllu
    default:
      let dialect = DelimitedHeader.dialect(of: Array(text))
      return dialect.map { $0.delimiter == 0x09 ? .tsv : .csv } ?? .text
    }
  }
}
