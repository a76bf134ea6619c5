import Corpora
import Foundation
import TestSupport
import Testing

@Suite("Articles with quotations from JSON lines")
struct QuotedArticleTests {
  private func articles(_ text: String) throws -> [QuotedArticle] {
    try withTemporaryFolder { folder in
      let path = folder + "/gold.jsonl"
      try Data(text.utf8).write(to: URL(filePath: path))
      var reader = try QuotedArticleReader(path: path)
      var articles: [QuotedArticle] = []
      while case let batch = try reader.nextBatch(), !batch.isEmpty {
        articles += try batch.map { try QuotedArticle($0) }
      }
      return articles
    }
  }

  @Test("a line has an id, a text and quotations; other members are passed over")
  func reading() throws {
    let read = try articles(
      """
      \u{FEFF}{"id":"a","text":"“Go,” Ane said.","date":null,"quotes":[{"content":[[0,5]],\
      "cue":[[10,14]],"source":[[6,9]],"confidence":0.5,"kind":"speech"}]}

      {"quotes":[{"content":[[0,2],[4,6]],"source":null}],"id":7}\r
      """)
    #expect(read.map(\.id) == ["a", "7"] && read.map(\.line) == [1, 3])
    #expect(read[0].text == "“Go,” Ane said." && read[1].text == nil)
    #expect(
      read[0].quotations == [
        AnnotatedQuotation(content: [0..<5], cue: [10..<14], source: [6..<9], confidence: 0.5)
      ])
    #expect(read[1].quotations == [AnnotatedQuotation(content: [0..<2, 4..<6])])
    #expect(read[0].quotations[0].end == 14)
  }

  @Test("half a surrogate pair counts as one character")
  func loneSurrogate() throws {
    let text = try articles(#"{"id":"a","text":"x\ud800y🚜","quotes":[]}"#)[0].text
    #expect(text?.unicodeScalars.count == 4)
  }

  @Test("many lines come in batches, in order")
  func batches() throws {
    let lines = (0..<2_000).map { "{\"id\":\($0),\"quotes\":[]}" }
    #expect(try articles(lines.joined(separator: "\n")).map(\.id) == (0..<2_000).map(String.init))
  }

  @Test(
    "what is wrong with a line is said with its place",
    arguments: [
      (#"{"id":"a","quotes":[}"#, "column 21: '}' stands where a value should be"),
      ("[]", "column 1: '[' stands where an object"),
      (#"{"quotes":[]}"#, "no \"id\""),
      (#"{"id":"a"}"#, "no \"quotes\""),
      (#"{"id":"a","quotes":{}}"#, "\"quotes\" is an object, not a list"),
      (#"{"id":"a","text":5,"quotes":[]}"#, "\"text\" is a number"),
      (#"{"id":"a","quotes":[{"content":[[0,1]]},7]}"#, "quotation 2: it is a number"),
      (#"{"id":"a","quotes":[{"cue":[]}]}"#, "quotation 1: it has no \"content\""),
      (#"{"id":"a","quotes":[{"content":[[3,1]]}]}"#, "[3,1] in \"content\" is no place"),
      (#"{"id":"a","quotes":[{"content":[[-1,1]]}]}"#, "[-1,1] in \"content\""),
      (#"{"id":"a","quotes":[{"content":[[0,1.5]]}]}"#, "[0,1.5] in \"content\""),
      (#"{"id":"a","quotes":[{"content":[0,1]}]}"#, "0 in \"content\""),
      (#"{"id":"a","quotes":[{"content":[["0","1"]]}]}"#, "in \"content\""),
      (#"{"id":"a","quotes":[{"content":"x"}]}"#, "\"content\" is a string"),
      (#"{"id":"a","quotes":[{"content":[],"confidence":1.5}]}"#, "\"confidence\""),
      (#"{"id":"a","quotes":[{"content":[[0,99999999999999999999]]}]}"#, "in \"content\""),
    ])
  func errors(_ line: String, _ reason: String) throws {
    do {
      _ = try articles("{\"id\":\"ok\",\"quotes\":[]}\n" + line)
      Issue.record("no error for \(line)")
    } catch let error as CorpusError {
      guard case .unusableRecord(_, 2, let found) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(found.contains(reason), "\(found)")
      #expect(error.description.contains("gold.jsonl:2: ") && error.code == "DL-C09")
    }
  }

  @Test("a file that is not there is an error")
  func missing() {
    #expect(throws: CorpusError.notFound(path: "none.jsonl")) {
      try QuotedArticleReader(path: "none.jsonl")
    }
  }
}
