import TaggedText
import TestSupport
import Testing

@Suite("The text of CoNLL-U")
struct CoNLLUTextTests {
  /// A sentence of words, or of lines such as `1-2 don't`, with `^` where no space follows.
  private static func sentence(_ lines: String..., comments: [String] = []) throws -> String {
    var text = comments.map { $0 + "\n" }.joined()
    var number = 0
    for line in lines {
      var (id, form) = (String(number + 1), line)
      if let space = line.firstIndex(of: " ") {
        (id, form) = (String(line[..<space]), String(line[line.index(after: space)...]))
      }
      if Int(id) != nil { number += 1 }
      let misc = form.hasSuffix("^") ? "SpaceAfter=No" : "_"
      let written = form.hasSuffix("^") ? String(form.dropLast()) : form
      text += "\(id)\t\(written)\t_\t_\t_\t_\t_\t_\t_\t\(misc)\n"
    }
    return text + "\n"
  }

  private func text(_ sentences: String...) throws -> CoNLLUText {
    CoNLLUText(try TaggedTextTests.sentences(of: sentences.joined()))
  }

  /// The words of a text, a bar between them.
  private func words(_ text: CoNLLUText) -> String {
    text.words.map { String(decoding: text.bytes[$0], as: UTF8.self) }.joined(separator: "|")
  }

  @Test("words stand as SpaceAfter says, sentences after a space, paragraphs in lines of their own")
  func spaces() throws {
    let text = try text(
      Self.sentence("“^", "Go^", "”^", ",", "Ané", "said^", ".", comments: ["# newdoc id = a"]),
      Self.sentence("Bo", "went^", ".^"),
      Self.sentence("Rain", "fell^", ".", comments: ["# newpar id = p2"]))
    #expect(text.string == "“Go”, Ané said. Bo went.\nRain fell.")
    #expect(words(text) == "“|Go|”|,|Ané|said|.|Bo|went|.|Rain|fell|.")
    #expect(text.sentenceWords == [0..<7, 7..<10, 10..<13])
    let paragraphs = text.paragraphs.map { String(decoding: text.bytes[$0], as: UTF8.self) }
    #expect(paragraphs == ["“Go”, Ané said. Bo went.", "Rain fell."])
  }

  @Test(
    "a surface token stands as it is written, its words share it, and empty nodes are not written")
  func surfaceTokens() throws {
    let text = try text(
      Self.sentence(
        "They", "2-3 don't", "2 do", "3 n't", "3.1 ever", "go", "5-6 du^", "5 de", "6 le",
        "7-9 é", "7 e", "8 u", "9 t"),
      Self.sentence("0.1 nothing", "1 Wait"))
    #expect(text.string == "They don't go dué Wait")
    #expect(words(text) == "They|do|n't|go|d|u|é|||Wait")
    #expect(text.sentenceWords == [0..<9, 9..<10])
  }

  @Test("a sentence of empty nodes alone has no words")
  func noWords() throws {
    let text = try text(Self.sentence("0.1 nothing"), Self.sentence("Wait"))
    #expect(text.string == "Wait")
    #expect(text.sentenceWords == [0..<0, 0..<1])
    #expect(try self.text().bytes.isEmpty)
  }

  @Test("words ascend, lie in the text and are what was given, whatever was given")
  func anyWords() throws {
    try forEverySeed { generator, seed in
      var forms: [[String]] = []
      var source = ""
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let sentence = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
          let form = String(decoding: generator.randomText(upTo: 3), as: UTF8.self)
            .unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
          return form.isEmpty ? "a" : String(String.UnicodeScalarView(form))
        }
        forms.append(sentence)
        if Bool.random(using: &generator) { source += "# newpar\n" }
        for (number, form) in sentence.enumerated() {
          let misc = Bool.random(using: &generator) ? "SpaceAfter=No" : "_"
          source += "\(number + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(misc)\n"
        }
        source += "\n"
      }
      let text = CoNLLUText(try TaggedTextTests.sentences(of: source))
      #expect(
        text.words.map { Array(text.bytes[$0]) } == forms.joined().map { Array($0.utf8) },
        "seed \(seed)")
      #expect(zip(text.words, text.words.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(text.sentenceWords.map(\.count) == forms.map(\.count), "seed \(seed)")
      #expect(text.paragraphs.count >= 1 && text.paragraphs.last?.upperBound == text.bytes.count)
    }
  }

  @Test("lines are counted from that of the file")
  func firstLine() throws {
    var reader = CoNLLUReader(firstLine: 40)
    reader.append(Array("# x = y\n1\tAne\n\n1\tBo\t_\t_\t_\t_\t_\t_\t_\t_\n".utf8))
    reader.finish()
    #expect(throws: TaggedTextError.fieldCount(line: 41, expected: 10, found: 2)) {
      try reader.next()
    }
    #expect(try reader.next()?.words.first?.line == 43)
  }
}
