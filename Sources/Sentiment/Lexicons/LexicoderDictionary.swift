/// Reads a Lexicoder dictionary: a line `+CATEGORY`, then a word or phrase on each line.
///
/// A word marked `NEG__` counts where it is negated: Lexicoder’s preparation of texts writes
/// “not good” so. Names are compared without regard to case.
enum LexicoderDictionary {
  static func read(
    _ text: LexiconText, into collector: inout LexiconCollector
  ) throws(LexiconFileError) {
    var category: ToneCategory?
    var hasCategory = false
    for (index, raw) in text.lines.enumerated() {
      let line = String(raw.trimmed)
      if line.isEmpty { continue }
      if line.hasPrefix("+") {
        let name = String(line.dropFirst().trimmed)
        guard !name.isEmpty else {
          throw .badLine(path: text.path, line: index + 1, reason: "the category has no name")
        }
        category = ToneCategory(named: name)
        hasCategory = true
        collector.note(category: name)
        continue
      }
      guard hasCategory else {
        throw .badLine(
          path: text.path, line: index + 1, reason: "“\(line)” stands before the first category")
      }
      if let category { try collector.add(line, category: category, line: index + 1) }
    }
  }
}
