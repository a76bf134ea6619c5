import DelimitedText
import TestSupport
import Testing

/// Reads a whole text, given in pieces of a size.
func records(
  _ text: String, _ dialect: DelimitedDialect = .comma, pieces: Int = 1_000_000,
  strictness: DelimitedReader.Strictness = .lenient
) throws -> [(fields: [String], position: DelimitedPosition)] {
  var reader = DelimitedReader(dialect: dialect, strictness: strictness)
  var result: [(fields: [String], position: DelimitedPosition)] = []
  var rest = Array(text.utf8)[...]
  while true {
    while let next = try reader.next() { result.append((next.record.strings, next.position)) }
    if rest.isEmpty { break }
    reader.append(Array(rest.prefix(pieces)))
    rest = rest.dropFirst(pieces)
    if rest.isEmpty { reader.finish() }
  }
  return result
}

@Suite("Reading delimited text")
struct DelimitedReaderTests {
  @Test(
    "follows RFC 4180",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\nb\",\"c\r\nd\"\n", [["a\nb", "c\r\nd"]]),
      ("\"he said \"\"no\"\"\",x\n", [["he said \"no\"", "x"]]),
      (",\n", [["", ""]]),
      ("\"\",\"\"\n", [["", ""]]),
      ("a,\n", [["a", ""]]),
      ("a\n\n\nb\n", [["a"], ["b"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("", []), ("\n", []),
    ])
  func reads(text: String, expected: [[String]]) throws {
    for pieces in [1, 2, 3, 1_000] where !text.isEmpty {
      #expect(try records(text, pieces: pieces).map(\.fields) == expected, "pieces of \(pieces)")
    }
  }

  @Test("keeps a quote that stands where none may, and counts it")
  func lenient() throws {
    #expect(
      try records("5\" disk,b\n\"a\"b,c\n").map(\.fields) == [["5\" disk", "b"], ["ab", "c"]])
    var reader = DelimitedReader(dialect: .comma)
    reader.append(Array("5\" disk\n".utf8))
    reader.finish()
    _ = try reader.next()
    #expect(reader.strayQuotes == 1)
  }

  @Test("says where a misplaced quote is, in strict reading")
  func strict() {
    #expect(throws: DelimitedTextError.strayQuote(line: 2, column: 5, byteOffset: 8)) {
      try records("a,b\nx,12\"\n", strictness: .strict)
    }
  }

  @Test("says where a quote was opened that is never closed, and what to do")
  func unclosed() {
    let error = DelimitedTextError.unclosedQuote(line: 3, column: 3, byteOffset: 10)
    #expect(throws: error) { try records("a,b\nx,1\ny,\"open\nz,1\n") }
    #expect(error.code == "DL-D01")
    #expect(error.description.hasPrefix("3:3: the quote"))
  }

  @Test("gives the line and the byte where each record starts")
  func positions() throws {
    let read = try records("h,i\r\n\"a\r\nb\",2\r\n\r\nlast,3")
    #expect(read.map(\.position.line) == [1, 2, 5])
    #expect(read.map(\.position.byteOffset) == [0, 5, 17])
  }

  @Test(
    "finds the delimiter out",
    arguments: [
      ("a,b,c\n1,2,3\n", 0x2C), ("a;b;c\n1,5;2,5;3\n", 0x3B), ("a\tb\n1,2,3\t4\n", 0x09),
      ("a|b\n1|2\n", 0x7C), ("only\nwords\n", 0x2C), ("title;text\n\"a, b, c\";\"d; e\"\n", 0x3B),
      ("", 0x2C),
    ] as [(String, UInt8)])
  func sniffs(text: String, delimiter: UInt8) {
    #expect(DelimitedDialect.sniffed(from: Array(text.utf8)).delimiter == delimiter)
  }

  @Test("of any bytes gives records whose ends do not depend on the pieces")
  func pieces() {
    let alphabet = Array("ab,\"\n\r;".utf8)
    forEverySeed(0..<500) { generator, seed in
      let bytes = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let whole = Result { try records(text).map(\.fields) }
      let cut = Result { try records(text, pieces: Int(seed % 5) + 1).map(\.fields) }
      switch (whole, cut) {
      case (.success(let a), .success(let b)): #expect(a == b, "seed \(seed)")
      case (.failure(let a as DelimitedTextError), .failure(let b as DelimitedTextError)):
        #expect(a == b, "seed \(seed)")
      default: Issue.record("seed \(seed): one reading failed, the other did not")
      }
    }
  }
}
