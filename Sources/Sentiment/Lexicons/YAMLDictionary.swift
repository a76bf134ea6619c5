/// Reads dictionaries in the part of YAML that they are written in: categories, which may be nested,
/// each with a list of words.
///
/// ```yaml
/// positive:
///   - good
///   - "well done"
/// negative: [bad, awful*]
/// ```
/// Comments, single and double quotes are understood; anything else of YAML is an error.
enum YAMLDictionary {
  static func read(
    _ text: LexiconText, into collector: inout LexiconCollector
  ) throws(LexiconFileError) {
    var category: (name: String, tone: ToneCategory?)?
    for (index, raw) in text.lines.enumerated() {
      let line = withoutComment(String(raw.trimmed))
      if line.isEmpty || line == "---" || line == "..." { continue }
      let fault = LexiconFileError.badLine(
        path: text.path, line: index + 1, reason: "“\(line)” is neither a category nor a word")
      if line == "-" || line.hasPrefix("- ") {
        guard let current = category, let word = scalar(line.dropFirst()) else { throw fault }
        if let tone = current.tone { try collector.add(word, category: tone, line: index + 1) }
        continue
      }
      guard let colon = colonAfterKey(line), let name = scalar(line[..<colon]) else {
        throw fault
      }
      category = (name, ToneCategory(named: name))
      collector.note(category: name)
      let rest = line[line.index(after: colon)...].trimmed
      if rest.isEmpty { continue }
      guard rest.hasPrefix("["), rest.hasSuffix("]") else { throw fault }
      for item in rest.dropFirst().dropLast().split(separator: ",") {
        guard let word = scalar(item) else { throw fault }
        if let tone = ToneCategory(named: name) {
          try collector.add(word, category: tone, line: index + 1)
        }
      }
    }
  }

  private static func colonAfterKey(_ line: String) -> String.Index? {
    if let quote = line.first, quote == "\"" || quote == "'" {
      guard let end = line.dropFirst().firstIndex(of: quote) else { return nil }
      return line[end...].firstIndex(of: ":")
    }
    return line.firstIndex(of: ":")
  }

  private static func withoutComment(_ line: String) -> String {
    if line.hasPrefix("#") { return "" }
    guard let start = line.range(of: " #") else { return line }
    return String(line[..<start].trimmed)
  }

  /// A plain or quoted scalar; nil when it is empty or a quote is left open.
  private static func scalar(_ text: some StringProtocol) -> String? {
    let plain = text.trimmed
    guard let quote = plain.first else { return nil }
    guard quote == "\"" || quote == "'" else { return String(plain) }
    guard plain.count >= 2, plain.last == quote else { return nil }
    let inside = plain.dropFirst().dropLast()
    return inside.isEmpty ? nil : String(inside)
  }
}

extension String {
  /// Where the first occurrence of a text starts.
  fileprivate func range(of text: String) -> String.Index? {
    firstRange(of: text)?.lowerBound
  }
}
