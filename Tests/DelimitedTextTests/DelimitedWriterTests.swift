import DelimitedText
import TestSupport
import Testing

@Suite("Writing delimited text")
struct DelimitedWriterTests {
  private func written(_ records: [[String]], _ writer: DelimitedWriter = DelimitedWriter())
    -> String
  {
    var writer = writer
    for record in records { writer.write(record) }
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  @Test("quotes only what needs it")
  func quotes() {
    #expect(
      written([["a", "b c", "1,5", "say \"no\"", "x\ny", ""]])
        == "a,b c,\"1,5\",\"say \"\"no\"\"\",\"x\ny\",\n")
    #expect(written([["a;b", "c\td"]], DelimitedWriter(dialect: .tab)) == "a;b\t\"c\td\"\n")
    #expect(written([[""]]) == "\"\"\n")
  }

  @Test("ends records as asked, with a mark at the start if asked")
  func forSpreadsheets() {
    let writer = DelimitedWriter(lineEnding: .crlf, byteOrderMark: true)
    #expect(written([["a", "b"]], writer) == "\u{FEFF}a,b\r\n")
  }

  @Test("and reading again gives the same fields")
  func roundTrip() throws {
    let alphabet = Array("ab ,;\t\"\n\r|é“".unicodeScalars)
    try forEverySeed(0..<300) { generator, seed in
      let dialect = [DelimitedDialect.comma, .tab, DelimitedDialect(delimiter: 0x3B)][Int(seed % 3)]
      let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in
          String(
            String.UnicodeScalarView(
              (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
              }))
        }
      }
      let text = written(
        rows, DelimitedWriter(dialect: dialect, lineEnding: seed % 2 == 0 ? .lf : .crlf))
      let read = try records(text, dialect, strictness: .strict).map(\.fields)
      // A lone empty field reads as a blank line would.
      #expect(read == rows.filter { $0 != [""] }, "seed \(seed)")
    }
  }

  @Test("hands over what was written and forgets it")
  func takes() {
    var writer = DelimitedWriter()
    writer.write(["a"])
    #expect(writer.count == 2)
    #expect(writer.takeBytes() == Array("a\n".utf8))
    #expect(writer.takeBytes().isEmpty)
  }
}
