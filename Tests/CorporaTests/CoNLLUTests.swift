import TaggedText
import TestSupport
import Testing

@testable import Corpora

@Suite("Reading CoNLL-U")
struct CoNLLUTests {
  private static func line(_ number: Int, _ form: String) -> String {
    "\(number)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t_\n"
  }

  /// A sentence with comments.
  private static func sentence(_ comments: String..., words: String) -> String {
    let lines = words.split(separator: " ").enumerated().map { line($0 + 1, String($1)) }
    return (comments.map { $0 + "\n" } + lines).joined() + "\n"
  }

  private static let documents =
    sentence("# global.columns = ten", "# newdoc id = harbour-1", "# newpar", words: "Rain fell .")
    + sentence("# sent_id = 2", words: "Bo slept .")
    + sentence("# sent_id = 3", "# newdoc", words: "Ane woke .")
    + sentence("# newdoc id = harbour-3", words: "Nobody spoke .")

  @Test("a document is an article with its sentences, and its text is made of them")
  func reading() throws {
    let (articles, skipped) = try read("a.conllu", Self.documents)
    #expect(skipped.isEmpty)
    #expect(articles.map(\.id) == ["harbour-1", "a.conllu:13", "harbour-3"])
    #expect(articles.map(\.string) == ["Rain fell . Bo slept .", "Ane woke .", "Nobody spoke ."])
    #expect(articles.map(\.location.line) == [1, 13, 19])
    for article in articles {
      #expect(article.conllu?.bytes == article.text)
      var writer = CoNLLUWriter()
      for sentence in article.conllu?.sentences ?? [] { writer.write(sentence) }
      let start = article.location.byteOffset ?? 0
      #expect(Array(Self.documents.utf8)[start...].starts(with: writer.takeBytes()))
    }
    #expect(articles[1].conllu?.sentences.first?.line == 13)
  }

  @Test("a file that names no document is one, with the name of the file")
  func oneDocument() throws {
    let text = Self.sentence(words: "Rain fell .") + Self.sentence(words: "Bo slept .")
    let (articles, _) = try read("a.conllu", "\u{FEFF}\n" + text.replacing("\n", with: "\r\n"))
    #expect(articles.map(\.id) == ["a.conllu"] && articles.map(\.location.line) == [nil])
    #expect(articles.first?.string == "Rain fell . Bo slept .")
  }

  @Test("a broken sentence is a row with its line; the others are read")
  func broken() throws {
    let text = Self.documents.replacing(Self.line(2, "slept"), with: "2\tslept\n")
      .replacing(Self.line(1, "Nobody"), with: Self.line(7, "Nobody"))
    let (articles, skipped) = try read("a.conllu", text)
    #expect(articles.map(\.string) == ["Rain fell .", "Ane woke ."])
    #expect(skipped.map(\.code) == [.invalidCoNLLU, .invalidCoNLLU])
    #expect(skipped.map(\.line) == [10, 20])
    #expect(skipped.allSatisfy { $0.path.hasSuffix("/a.conllu") })
    #expect(skipped.first?.reason.contains("2 fields where 10 are set apart by tabs") == true)
  }

  @Test("the same for batches of any size, and a document that is too large is a row")
  func batches() throws {
    let unnamed = Self.documents.replacing(" id = harbour-1", with: "")
      .replacing(" id = harbour-3", with: "")
    let text = String(repeating: unnamed, count: 9)
    let whole = try read("a.conllu", text)
    #expect(whole.articles.count == 27 && whole.skipped.isEmpty)
    for bytes in [1, 100, 1_000] {
      let (articles, skipped) = try read(
        "a.conllu", text, ReadingOptions(batchBytes: bytes, batchRecords: 2))
      #expect(articles.map(\.id) == whole.articles.map(\.id))
      #expect(articles.map(\.text) == whole.articles.map(\.text) && skipped.isEmpty)
    }
    let words = String(repeating: "word ", count: 50_000)
    let large =
      Self.documents + Self.sentence("# newdoc id = large", words: words)
      + Self.documents
      .replacing("harbour", with: "port")
    let (articles, skipped) = try read(
      "a.conllu", large, ReadingOptions(maximumRecordBytes: 5_000, batchBytes: 1_000))
    #expect(skipped.map(\.code) == [.tooLarge])
    #expect(
      articles.map(\.location.line) == [1, 13, 19, 50_026, 50_038, 50_044],
      "lines are counted on")
  }

  @Test("the kind is seen from the name, and from the content where there is none")
  func kinds() {
    let long = (0..<300).map { "# meta\($0) = of a long head\n" }.joined()
    for text in [
      Self.documents, Self.sentence(words: "Rain fell ."), "# newdoc id = a\n" + long,
      "# sent_id = 3\n# text = Rain\n1\tRain\t_\t_\t_\t_\t_\t_\t_\t_\n",
    ] {
      let sample = Array(Array(text.utf8).prefix(FileKind.sampleBytes))
      #expect(FileKind.format(of: sample) == .conllu, "\(text.prefix(40))")
    }
    #expect(FileKind.format(of: Array("# Rain\n\nIt fell.\n".utf8)) == .text)
    #expect(FileKind.seen(name: "a.conllu", sample: [], wasNamed: false) == .format(.conllu))
  }
}
