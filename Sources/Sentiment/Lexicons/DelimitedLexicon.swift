internal import DelimitedText

/// Reads a table of words and valences.
///
/// The first field is the word, the second its valence; further fields are not looked at. A first
/// line whose second field is no number is a header. A line that starts with `# ` is a
/// comment.
enum DelimitedLexicon {
  static func read(
    _ text: LexiconText, into collector: inout LexiconCollector
  ) throws(LexiconFileError) {
    // A comment becomes an empty line, so that the lines keep their numbers.
    let table = text.lines.map { $0.hasPrefix("# ") || $0 == "#" ? "" : $0 }
      .joined(separator: "\n")
    let bytes = Array(table.utf8)
    var reader = DelimitedReader(
      dialect: .sniffed(from: Array(bytes.prefix(4096))), strictness: .strict)
    reader.append(bytes)
    reader.finish()
    var isFirst = true
    while let (record, position) = try next(&reader, text.path) {
      defer { isFirst = false }
      let fields = record.strings.map { String($0.trimmed) }
      let line = position.line
      if fields.allSatisfy(\.isEmpty) { continue }
      guard fields.count >= 2 else {
        throw .badLine(
          path: text.path, line: line, reason: "“\(fields[0])” has no valence after it")
      }
      guard let valence = Double(fields[1]), valence.isFinite else {
        if isFirst, fields[1].contains(where: \.isLetter) { continue }
        throw .badValence(path: text.path, line: line, pattern: fields[0], value: fields[1])
      }
      try collector.add(fields[0], valence: valence, line: line)
    }
  }

  private static func next(
    _ reader: inout DelimitedReader, _ path: String
  ) throws(LexiconFileError) -> (record: DelimitedRecord, position: DelimitedPosition)? {
    do throws(DelimitedTextError) {
      return try reader.next()
    } catch {
      switch error {
      case .unclosedQuote(let line, let column, _):
        throw .badLine(
          path: path, line: line, reason: "the quote in column \(column) is not closed")
      case .strayQuote(let line, let column, _):
        throw .badLine(
          path: path, line: line, reason: "a quote stands inside a field, in column \(column)")
      }
    }
  }
}
