import CalendarDates
import Testing

@testable import Corpora

@Suite("Reading tables")
struct DelimitedTableTests {
  @Test(
    "of commas, semicolons, bars and tabs",
    arguments: [
      ("a.csv", ","), ("a.csv", ";"), ("a.csv", "|"), ("a.tsv", "\t"),
    ])
  func delimiters(name: String, mark: String) throws {
    let rows = [
      ["Id", "Title", "Body", "Date", "Desk head"],
      ["1", "One", "\"First \"\"text\"\"\nover two lines\"", "2031-02-04", "Ana"],
      ["2", "Two", "Second text", "", ""],
    ]
    let text = rows.map { $0.joined(separator: mark) }.joined(separator: "\r\n")
    let (articles, skipped) = try read(name, text)
    #expect(skipped.isEmpty)
    #expect(articles.map(\.id) == ["1", "2"])
    #expect(articles.map(\.string) == ["First \"text\"\nover two lines", "Second text"])
    #expect(articles.map(\.title) == ["One", "Two"])
    #expect(articles[0].date?.description == "2031-02-04")
    #expect(articles[0].fields == [ArticleField(name: "Desk head", value: "Ana")])
    #expect(articles.map(\.location.line) == [2, 4])
  }

  @Test("without a column for the text say which columns there are")
  func noText() throws {
    let (articles, skipped) = try read("a.csv", "name,age\nMara,41\n")
    #expect(articles.isEmpty)
    let row = try #require(skipped.first)
    #expect(row.code == .noText)
    #expect(row.reason.contains("\"name\", \"age\""))
    #expect(row.reason.contains("--text-column"))
    let named = try read("a.csv", "name,age\nMara,41\n", ReadingOptions(textColumn: "name"))
    #expect(named.articles.map(\.string) == ["Mara"])
  }

  @Test("with rows of the wrong length keep what they can, and say so")
  func ragged() throws {
    let (articles, skipped) = try read("a.csv", "id,text,x\n1,one\n2,two,b,c\n3,three,d\n")
    #expect(articles.map(\.string) == ["one", "two", "three"])
    #expect(skipped.map(\.code) == [.fieldCount, .fieldCount])
    #expect(skipped.map(\.severity) == [.altered, .altered])
  }

  @Test("with a quote left open lose one record, not the rest")
  func unclosed() throws {
    let (articles, skipped) = try read("a.csv", "id,text\n1,one\n2,\"open\n3,three\n4,four\n")
    #expect(articles.map(\.id) == ["1", "3", "4"])
    #expect(skipped.map(\.code) == [.unclosedQuote])
    #expect(skipped.map(\.line) == [3])
  }

  @Test("with a quote open beyond the limit go on at the next line")
  func endlessQuote() throws {
    let rows = (5..<9_000).map { "\($0),text number \($0)" }.joined(separator: "\n")
    for batch in [128, 70_000, 1_000_000] {
      let options = ReadingOptions(maximumRecordBytes: 2_000, batchBytes: batch)
      let (articles, skipped) = try read("a.csv", "id,text\n1,one\n2,\"open\n\(rows)\n", options)
      #expect(skipped.map(\.code) == [.tooLarge])
      #expect(articles.count == 8_996)
      #expect(articles.last?.location.line == 8_998)
    }
  }

  @Test("in Windows-1252 are read record by record")
  func encoding() throws {
    let bytes = Array("id,text\n1,caf".utf8) + [0xE9] + Array("\n2,plain\n".utf8)
    let (articles, skipped) = try read("a.csv", bytes)
    #expect(articles.map(\.string) == ["café", "plain"])
    #expect(skipped.map(\.code) == [.assumedEncoding])
  }

  @Test("of a header alone, or of nothing, hold no article")
  func empty() throws {
    #expect(try read("a.csv", "id,text\n").articles.isEmpty)
    let nothing = try read("a.csv", "")
    #expect(nothing.articles.isEmpty)
    #expect(nothing.skipped.map(\.code) == [.noText])
  }
}
