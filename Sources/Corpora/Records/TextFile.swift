/// Plain text and Markdown files: one article each.
enum TextFile {
  /// The longest first line that is taken for a title.
  ///
  /// Bytes.
  static let maximumTitleBytes = 300

  /// The first line with text, when an empty line follows it and more text after that.
  static func title(of text: [UInt8]) -> String? {
    var lines = LineWalk(text)
    guard let first = lines.nextNonBlank(), first.count <= maximumTitleBytes,
      let second = lines.next(), second.isEmpty, lines.nextNonBlank() != nil
    else { return nil }
    return String(decoding: text[first], as: UTF8.self)
  }

  /// The first `#` heading of a Markdown text, or else what would be the title of plain text.
  static func markdownTitle(of text: [UInt8]) -> String? {
    var lines = LineWalk(text)
    while let line = lines.nextNonBlank() {
      guard let heading = heading(text[line]) else { continue }
      return heading
    }
    return title(of: text)
  }

  /// The words of a first-level heading, `# Words #`.
  static func heading(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == 0x23, let second = line.dropFirst().first, second <= 0x20 else {
      return nil
    }
    var words = trimmed(String(decoding: line.dropFirst(), as: UTF8.self))[...]
    while words.hasSuffix("#") { words.removeLast() }
    let heading = trimmed(String(words))
    return heading.isEmpty ? nil : heading
  }
}

/// Walks over the lines of a text; a line is given without its break and the space around it.
struct LineWalk {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The next line, empty where it is blank, or nil at the end.
  mutating func next() -> Range<Int>? {
    guard position < text.count else { return nil }
    let bytes = text
    let span = bytes.span
    var start = position
    var end = start
    while end < span.count, span[end] != 0x0A, span[end] != 0x0D { end += 1 }
    position = end + 1
    if end + 1 < span.count, span[end] == 0x0D, span[end + 1] == 0x0A { position += 1 }
    while start < end, span[start] <= 0x20 { start += 1 }
    while end > start, span[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The next line that is not blank.
  mutating func nextNonBlank() -> Range<Int>? {
    while let line = next() {
      if !line.isEmpty { return line }
    }
    return nil
  }

  /// The first byte of the next line.
  var offset: Int { min(position, text.count) }
}

/// The metadata at the head of a Markdown file, between two lines of `---`.
///
/// Lines of `name: value` are read, with lists in brackets or in following lines that start with a
/// hyphen; of YAML no more is needed for an article.
enum FrontMatter {
  /// Reads the metadata and gives the offset of the text after it, 0 where there is none.
  static func read(
    _ text: [UInt8], into fields: inout RecordFields, naming: FieldNaming
  ) -> Int {
    var lines = LineWalk(text)
    guard let fence = lines.next(), text[fence].elementsEqual("---".utf8) else { return 0 }
    var entries: [(name: String, values: [String], isList: Bool)] = []
    while let line = lines.next() {
      if text[line].elementsEqual("---".utf8) || text[line].elementsEqual("...".utf8) {
        for entry in entries { add(entry, to: &fields, naming: naming) }
        return lines.offset
      }
      let content = String(decoding: text[line], as: UTF8.self)
      if content.hasPrefix("- "), !entries.isEmpty {
        entries[entries.count - 1].values.append(unquoted(String(content.dropFirst(2))))
        entries[entries.count - 1].isList = true
      } else if let colon = content.firstIndex(of: ":") {
        let value = trimmed(String(content[content.index(after: colon)...]))
        let list = list(value)
        let values = list ?? (value.isEmpty ? [] : [unquoted(value)])
        entries.append((trimmed(String(content[..<colon])), values, list != nil))
      } else if !line.isEmpty, !content.hasPrefix("#") {
        return 0  // Not metadata: the dashes are a rule at the head of the text.
      }
    }
    return 0
  }

  private static func add(
    _ entry: (name: String, values: [String], isList: Bool), to fields: inout RecordFields,
    naming: FieldNaming
  ) {
    let text = entry.values.joined(separator: "; ")
    fields.add(
      name: entry.name, value: FieldValue(.string, Array(text.utf8)), naming: naming)
  }

  private static func list(_ value: String) -> [String]? {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return nil }
    return value.dropFirst().dropLast().split(separator: ",").map { unquoted(String($0)) }
  }

  private static func unquoted(_ value: String) -> String {
    let text = trimmed(value)
    guard text.utf8.count >= 2, let first = text.first, first == "\"" || first == "'",
      text.last == first
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
