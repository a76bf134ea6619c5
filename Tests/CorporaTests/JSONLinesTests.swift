import CalendarDates
import TestSupport
import Testing

@testable import Corpora

@Suite("Reading JSONL and JSON")
struct JSONLinesTests {
  @Test("fills an article from its record")
  func fields() throws {
    let record = """
      {"id": "a-1", "title": "Dockers walk out", "date": "2031-02-04", "source": "The Harbour Post", \
      "authors": ["Mara Lindqvist", "Tomas Reed"], "url": "https://harbourpost.example/1", \
      "language": "en", "section": "Business", "bias": "none", "length": 12, "tags": ["a", {"b": 1}], \
      "target": [0, 3], "text": "The stoppage closed all berths."}
      """
    let (articles, skipped) = try read("a.jsonl", record + "\n")
    let article = try #require(articles.first)
    #expect(skipped.isEmpty)
    #expect(article.id == "a-1")
    #expect(article.title == "Dockers walk out")
    #expect(article.date?.description == "2031-02-04")
    #expect(article.outlet == "The Harbour Post")
    #expect(article.authors == ["Mara Lindqvist", "Tomas Reed"])
    #expect(article.url == "https://harbourpost.example/1")
    #expect(article.language == "en")
    #expect(article.section == "Business")
    #expect(article.string == "The stoppage closed all berths.")
    #expect(article.fields.map(\.name) == ["bias", "length", "tags", "target"])
    #expect(article.fields.map(\.value) == ["none", "12", #"["a",{"b":1}]"#, "[0,3]"])
    #expect(article.location.line == 1)
    #expect(article.location.byteOffset == 0)
  }

  @Test(
    "knows the names that exporters use",
    arguments: [
      #"{"maintext": "T", "headline": "H", "date_publish": "2031-02-04 10:00:00", "source_domain": "S"}"#,
      #"{"content": "T", "title": "H", "publishedAt": "2031-02-04T10:00:00Z", "source": {"id": 1, "name": "S"}}"#,
      #"{"Body Text": "T", "Headline": "H", "Pub-Date": "Feb. 4, 2031", "hostname": "S"}"#,
      #"{"articleBody": "T", "headline": "H", "datePublished": "2031-02-04", "publisher": {"name": "S"}}"#,
      #"{"article": "T", "title": "H", "timestamp": 1927966272, "outlet": "S"}"#,
      #"{"text": "T", "title": "H", "date": {"$date": "2031-02-04T00:00:00Z"}, "media_name": "S"}"#,
    ])
  func aliases(record: String) throws {
    let article = try #require(try read("a.jsonl", record).articles.first)
    #expect(article.string == "T")
    #expect(article.title == "H")
    #expect(article.date?.description == "2031-02-04")
    #expect(article.outlet == "S")
  }

  @Test("prefers the more telling name and carries the other along")
  func precedence() throws {
    let record =
      #"{"content": "long", "text": "chosen", "body": "", "summary": "s", "headline": "H", "title": "T"}"#
    let article = try #require(try read("a.jsonl", record).articles.first)
    #expect(article.string == "chosen")
    #expect(article.title == "T")
    #expect(article.fields.map(\.name) == ["content", "summary", "headline"])
  }

  @Test("takes the fields that the user names, and only those")
  func chosen() throws {
    let record =
      #"{"text": "not this", "Lead": "this text", "hl": "T", "when": "2031-02-04", "key": 7}"#
    let options = ReadingOptions(
      textColumn: "Lead", titleColumn: "hl", dateColumn: "when", idColumn: "key")
    let article = try #require(try read("a.jsonl", record, options).articles.first)
    #expect(article.string == "this text")
    #expect(article.title == "T")
    #expect(article.date?.description == "2031-02-04")
    #expect(article.id == "7")
    #expect(article.field(named: "text") == "not this")
  }

  @Test("keeps the text exactly as given")
  func exact() throws {
    let (articles, _) = try read("a.jsonl", #"{"text": " \n a\u0000b  é\r\n\t “c” "}"#)
    #expect(articles.first?.string == " \n a\0b  é\r\n\t “c” ")
  }

  @Test("the last of a repeated key counts")
  func repeated() throws {
    let article = try #require(
      try read("a.jsonl", #"{"text": "one", "x": 1, "text": "two", "x": 2}"#).articles.first)
    #expect(article.string == "two")
    #expect(article.fields.map(\.value) == ["2"])
  }

  @Test(
    "passes over bad records and says where and why",
    arguments: [
      (#"{"text": "ok"} x"#, SkippedRecord.Code.invalidJSON, "column 16"),
      (#"{"text": "cut o"#, .invalidJSON, "column 10"),
      (#"["text"]"#, .invalidJSON, "column 1"),
      ("plain words", .invalidJSON, "column 1"),
      (#"{"text": 12}"#, .wrongType, "a number"),
      (#"{"text": ["a"]}"#, .wrongType, "a list"),
      (#"{"txt": "a", "b": 1}"#, .noText, "\"txt\", \"b\""),
      (#"{"text": null}"#, .noText, "nothing"),
      (#"{"text": "  12 — ... "}"#, .empty, "no letter"),
      (#"{"text": ""}"#, .noText, "nothing"),
      (#"{"text": "a", "x": [1 2]}"#, .invalidJSON, "column 23"),
    ])
  func bad(record: String, code: SkippedRecord.Code, words: String) throws {
    let text = "{\"text\": \"first\"}\n\n\(record)\n{\"text\": \"last\"}\n"
    let (articles, skipped) = try read("a.jsonl", text)
    #expect(articles.map(\.string) == ["first", "last"])
    let row = try #require(skipped.first)
    #expect(skipped.count == 1)
    #expect(row.code == code)
    #expect(row.severity == .skipped)
    #expect(row.line == 3)
    #expect(row.reason.contains(words), "\(row.reason)")
  }

  @Test("keeps an article whose date cannot be read, without the date")
  func dates() throws {
    let text =
      #"{"text": "a", "date": "31/02/2014"}"# + "\n" + #"{"text": "b", "date": "03/04/2031"}"#
    let (articles, skipped) = try read("a.jsonl", text)
    #expect(articles.map(\.date) == [nil, nil])
    #expect(skipped.map(\.code) == [.unreadableDate, .unreadableDate])
    #expect(skipped.map(\.severity) == [.altered, .altered])
    #expect(skipped[0].reason.contains("\"date\" is \"31/02/2014\", not a date"))
    #expect(skipped[1].reason.contains("2031-04-03 or 2031-03-04"))
  }

  @Test("repairs bytes and escapes that are no text, and says so")
  func repairs() throws {
    let bytes =
      Array(#"{"text": "a"#.utf8) + [0xFF] + Array("\"}\n".utf8)
      + Array(#"{"text": "b \ud800"}"#.utf8)
    let (articles, skipped) = try read("a.jsonl", bytes)
    #expect(articles.map(\.string) == ["a\u{FFFD}", "b \u{FFFD}"])
    #expect(skipped.map(\.code) == [.invalidCharacters, .invalidCharacters])
    #expect(skipped.map(\.line) == [1, 2])
  }

  @Test("gives ids by file and line, and refuses an id that is taken")
  func ids() throws {
    let text = """
      {"text": "one"}
      {"text": "two", "id": "a.jsonl:1"}
      {"text": "three", "id": 7}
      {"text": "four", "id": "7"}
      """
    let (articles, skipped) = try read("a.jsonl", text)
    #expect(articles.map(\.id) == ["a.jsonl:1", "7"])
    #expect(skipped.map(\.code) == [.duplicateID, .duplicateID])
    #expect(skipped.map(\.line) == [2, 4])
    #expect(skipped.map(\.byteOffset) == [16, 78])
  }

  @Test("skips a record above the limit and goes on after it")
  func tooLarge() throws {
    let long = #"{"text": ""# + String(repeating: "word ", count: 400) + "\"}"
    let text = "{\"text\": \"one\"}\n\(long)\n{\"text\": \"two\"}\n\(long)"
    for batch in [64, 500, 100_000] {
      let options = ReadingOptions(maximumRecordBytes: 1_000, batchBytes: batch)
      let (articles, skipped) = try read("a.jsonl", text, options)
      #expect(articles.map(\.string) == ["one", "two"])
      #expect(skipped.map(\.code) == [.tooLarge, .tooLarge])
      #expect(skipped.map(\.line) == [2, 4])
      #expect(articles.last?.location.line == 3)
    }
  }

  @Test("reads a JSON array, objects in a row, and one object", arguments: [1, 7, 4_096])
  func arrays(batch: Int) throws {
    let options = ReadingOptions(batchBytes: batch)
    let array = " [ {\"text\": \"one ] }\"},\n\n {\"text\": \"two\", \"x\": [{}]} ]\n"
    #expect(try read("a.json", array, options).articles.map(\.string) == ["one ] }", "two"])
    #expect(try read("a.json", array, options).articles.map(\.id) == ["a.json:1", "a.json:3"])
    let row = "{\"text\": \"one\"}\n{\"text\": \"two\"}"
    #expect(try read("a.json", row, options).articles.map(\.string) == ["one", "two"])
    let one = "\n{\n  \"text\": \"alone\"\n}\n"
    #expect(try read("a.json", one, options).articles.map(\.id) == ["a.json"])
  }

  @Test("skips an object above the limit and finds the next one", arguments: [64, 1_000_000])
  func largeObject(batch: Int) throws {
    let long = String(repeating: "} {\n", count: 40_000)
    let options = ReadingOptions(maximumRecordBytes: 1_000, batchBytes: batch)
    let (articles, skipped) = try read(
      "a.json",
      "[{\"text\": \"one\"},\n{\"text\": \"\(long)\"},\n{\"text\": \"two\"}]", options)
    #expect(articles.map(\.string) == ["one", "two"])
    #expect(articles.map(\.location.line) == [1, 40_003])
    #expect(skipped.map(\.code) == [.tooLarge])
    #expect(skipped.map(\.line) == [2])
  }

  @Test("says what in a JSON array is no object, and where it is cut off")
  func badArrays() throws {
    let (articles, skipped) = try read(
      "a.json", "[{\"text\": \"one\"}, 5,\n{\"text\": \"two\"},\n{\"text\": \"cut")
    #expect(articles.map(\.string) == ["one", "two"])
    #expect(skipped.map(\.code) == [.invalidJSON, .invalidJSON])
    #expect(skipped.map(\.line) == [1, 3])
  }
}
