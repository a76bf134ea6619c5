import TestSupport
import Testing
import TextCore

@testable import Annotation

/// Articles of the length of a book.
@Suite struct LongArticleTests {
  /// An article of many persons, quotations and bodies, with a name in every sentence.
  static func article(
    words: Int, persons: Int, random: inout TestGenerator
  ) -> (document: Document, entities: [EntityMention], quotations: [QuotedSpeech]) {
    var text = ""
    var entities: [EntityMention] = []
    var quotations: [QuotedSpeech] = []
    func added(_ part: String) -> ByteRange {
      let start = text.utf8.count
      text += part
      return ByteRange(start, text.utf8.count)
    }
    let given = ["Ada", "Tom", "Ida", "Nils"]
    while text.utf8.count < 6 * words {
      let number = Int.random(in: 0..<persons, using: &random)
      let surname = "Q" + String(number, radix: 2).map { $0 == "0" ? "a" : "e" } + "l"
      entities.append(
        EntityMention(.person, added("\(given[number % given.count]) \(surname)")))
      text += ", a lawyer for the port, met the minister. "
      let content = added("“They told her he would come to the ministry,”")
      text += " "
      let source =
        ["he", "she", "the lawyer", "the minister"].randomElement(using: &random) ?? "he"
      quotations.append(QuotedSpeech(content: [content], source: added(source)))
      text += " said. The "
      entities.append(EntityMention(.organization, added("Bank of \(surname)")))
      text += " denied it, and \(surname) left.\n\n"
    }
    return (Document(text: Array(text.utf8)), entities, quotations)
  }

  /// The limit is generous, for the build of tests is slow and shares the machine.
  @Test(.timeLimit(.minutes(5))) func areReadInTime() {
    var random = TestGenerator(seed: 1)
    let (document, entities, quotations) = Self.article(
      words: 10_000, persons: 1_000, random: &random)
    let people = PeopleFinder().people(in: document, entities: entities, quotations: quotations)
    #expect(quotations.allSatisfy { people.speaker(of: $0.source ?? ByteRange(0, 0)) != nil })
  }
}
