import Annotation
import TestSupport
import Testing
import TextCore

@Suite struct TreebankWordTests {
  /// The words of a text, a bar between them.
  private func words(_ text: String) -> String {
    let document = Document(text: Array(text.utf8))
    return TreebankWords(document).ranges.map { document.string(in: $0) }.joined(separator: "|")
  }

  @Test(
    "a clitic is a word of its own",
    arguments: [
      ("don’t", "do|n’t"), ("didn't", "did|n't"), ("Moss’s boat", "Moss|’s|boat"),
      ("we'll", "we|'ll"), ("I’ve", "I|’ve"), ("THEY’RE", "THEY|’RE"), ("I’m", "I|’m"),
      ("Cannot", "Can|not"), ("she'd", "she|'d"),
    ])
  func clitics(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(
    "other tokens stay whole",
    arguments: ["o’clock", "ma’am", "canny", "’s", "rock-’n’-roll", "a", "n't"])
  func whole(text: String) {
    #expect(words(text).replacing("|", with: "") == text)
    #expect(!words(text).hasSuffix("|’s") && !words(text).hasSuffix("|n't"))
  }

  @Test("words lie in their tokens, ascend and cover them")
  func cover() {
    forEverySeed { generator, _ in
      let text = (0..<40).map { _ in
        ["don’t", "cannot", "it's", "“", "n’t", "’", "port", "s", "\u{0}", " ", "é’s", "\n"]
          .randomElement(using: &generator) ?? ""
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
      let document = Document(text: Array(text.utf8))
      let words = TreebankWords(document)
      for token in 0..<document.tokenCount {
        let parts = words.ranges.indices.filter { words.tokens[$0] == token }.map {
          words.ranges[$0]
        }
        let range = document.range(of: TokenIndex(token))
        #expect(parts.first?.start == range.start && parts.last?.end == range.end)
        #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.end == $1.start })
      }
      #expect(
        words.sentences.map { words.tokens[$0.lowerBound] } == document.sentences.map(\.lowerBound))
      for (number, sentence) in words.sentences.enumerated() {
        #expect(sentence.allSatisfy { words.sentence(ofWord: $0) == number })
      }
      for offset in 0..<document.text.count {
        let expected = words.ranges.firstIndex { $0.end > offset } ?? words.count
        #expect(words.firstWord(endingAfter: offset) == expected)
      }
    }
  }
}
