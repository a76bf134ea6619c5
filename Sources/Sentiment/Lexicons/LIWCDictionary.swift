/// Reads a dictionary of the program LIWC, in the layouts of 2007 and 2015.
///
/// Between two lines `%` stand numbers and names of categories, then words with their numbers. Names
/// may be indented by level and explained in brackets: `31⇥posemo (Positive Emotions)`. A word may have
/// several parts. Conditional numbers, `(02 134)125/464` and `<of>131/125`, hold only beside other
/// words and are left out; plain numbers beside them count.
enum LIWCDictionary {
  static func read(
    _ text: LexiconText, into collector: inout LexiconCollector
  ) throws(LexiconFileError) {
    let marks = text.lines.indices.filter { text.lines[$0].trimmed == "%" }
    guard marks.count >= 2 else {
      throw .badLine(
        path: text.path, line: 1, reason: "there is no list of categories between two lines “%”")
    }
    if let early = text.lines[..<marks[0]].firstIndex(where: { !$0.trimmed.isEmpty }) {
      throw .badLine(path: text.path, line: early + 1, reason: "stands before the first “%”")
    }
    let names = try categories(text, lines: (marks[0] + 1)..<marks[1], &collector)
    for index in (marks[1] + 1)..<text.lines.count {
      let line = text.lines[index].trimmed
      if line.isEmpty { continue }
      try readEntry(line, number: index + 1, names, text.path, &collector)
    }
  }

  private static func categories(
    _ text: LexiconText, lines: Range<Int>, _ collector: inout LexiconCollector
  ) throws(LexiconFileError) -> [String: ToneCategory?] {
    var names: [String: ToneCategory?] = [:]
    for index in lines {
      let fields = text.lines[index].split(whereSeparator: \.isWhitespace)
      if fields.isEmpty { continue }
      guard fields.count >= 2, fields[0].allSatisfy(\.isWholeNumber) else {
        throw .badLine(
          path: text.path, line: index + 1,
          reason: "“\(text.lines[index].trimmed)” is not a number and the name of a category")
      }
      let number = String(fields[0])
      let name = fields[1...].prefix { !$0.hasPrefix("(") }.joined(separator: " ")
      guard names[number] == nil else {
        throw .badLine(
          path: text.path, line: index + 1, reason: "category \(number) was named before")
      }
      names[number] = .some(ToneCategory(named: name))
      collector.note(category: name)
    }
    return names
  }

  private static func readEntry(
    _ line: Substring, number: Int, _ names: [String: ToneCategory?], _ path: String,
    _ collector: inout LexiconCollector
  ) throws(LexiconFileError) {
    // Words are separated from numbers by a tab; files edited by hand may have spaces instead.
    let hasTab = line.contains("\t")
    let fields = line.split { hasTab ? $0 == "\t" : $0.isWhitespace }
    let isNumber: (Substring) -> Bool = { $0.trimmed.first.map(startsNumber) ?? false }
    let words = hasTab ? fields.prefix(1) : fields.prefix { !isNumber($0) }
    let word = words.map { String($0.trimmed) }.joined(separator: " ")
    let codes = fields.dropFirst(words.count).flatMap { $0.split(whereSeparator: \.isWhitespace) }
    guard !word.isEmpty, !codes.isEmpty else {
      throw .badLine(
        path: path, line: number, reason: "“\(line)” is not a word and its categories")
    }
    var isInBrackets = false
    var isConditional = false
    for code in codes {
      let isCondition = isInBrackets || code.contains { "(<>)/".contains($0) }
      if code.contains("(") { isInBrackets = true }
      if code.contains(")") { isInBrackets = false }
      if isCondition {
        isConditional = true
        continue
      }
      guard code.allSatisfy(\.isWholeNumber) else {
        throw .badLine(path: path, line: number, reason: "“\(code)” is not a category’s number")
      }
      guard let category = names[String(code)] else {
        throw .badLine(path: path, line: number, reason: "category \(code) has no name")
      }
      if let category { try collector.add(word, category: category, line: number) }
    }
    if isConditional { collector.leaveOut(String(line), line: number) }
  }

  private static func startsNumber(_ character: Character) -> Bool {
    character.isWholeNumber || character == "(" || character == "<"
  }
}
