import TestSupport
import Testing

@testable import Corpora

@Suite("Text encodings")
struct EncodingTests {
  @Test("UTF-8 is kept byte for byte, its mark dropped")
  func utf8() throws {
    let text = "Café — “naïve” 😀\n"
    #expect(try read("a.txt", "\u{FEFF}" + text).articles.first?.string == text)
    #expect(try read("a.txt", text).skipped.isEmpty)
  }

  @Test(
    "UTF-16 is seen by its mark, or by its zero bytes", arguments: [true, false], [true, false])
  func utf16(isLittle: Bool, hasMark: Bool) throws {
    let text = "The port was closed on Monday. 😀 Ça va."
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    #expect(try read("a.txt", bytes).articles.first?.string == text)
    let table = Array("text\n".utf16) + Array(text.utf16)
    let csv = ((hasMark ? [0xFEFF] : []) + table).flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    #expect(try read("a.csv", csv).articles.map(\.string) == [text])
  }

  @Test("half surrogates of UTF-16 become U+FFFD, and a row says so")
  func brokenUTF16() throws {
    let units = [0xFEFF] + Array("Some words".utf16) + [0xD800] + Array(" more".utf16)
    let result = try read("a.txt", units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(result.articles.first?.string == "Some words\u{FFFD} more")
    #expect(result.skipped.map(\.code) == [.invalidCharacters])
    #expect(result.skipped.map(\.severity) == [.altered])
  }

  @Test("what is not UTF-8 is Windows-1252, as the WHATWG reads it")
  func windows1252() throws {
    let bytes = Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("yes".utf8) + [0x94, 0x81]
    let result = try read("a.txt", bytes)
    #expect(result.articles.first?.string == "Café “yes”\u{81}")
    #expect(result.skipped.map(\.code) == [.assumedEncoding])
    // Python 3.11: all other bytes as bytes([b]).decode("cp1252"); these five raise there.
    let undefined: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    #expect(
      Windows1252.decoded(undefined, 0..<5)
        == Array("\u{81}\u{8D}\u{8F}\u{90}\u{9D}".utf8))
  }

  @Test("damaged UTF-8 is repaired, one U+FFFD for each broken piece")
  func repairs() {
    // Python 3.11: bytes.decode("utf-8", errors="replace").
    let cases: [([UInt8], String)] = [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xE2, 0x80, 0x41], "\u{FFFD}A"),
      ([0xF0, 0x9F, 0x98], "\u{FFFD}"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xE2, 0x82, 0xAC], "€"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ]
    for (bytes, text) in cases {
      #expect(UTF8Encoding.repaired(bytes, 0..<bytes.count).text == Array(text.utf8))
    }
  }

  @Test("repair agrees with the standard library on any bytes")
  func agrees() {
    forEverySeed(0..<2_000) { generator, seed in
      let leads: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xFF, 0xA0, 0x90]
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        leads[Int.random(in: 0..<leads.count, using: &generator)]
      }
      let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
      #expect(UTF8Encoding.repaired(bytes, 0..<bytes.count).text == expected, "seed \(seed)")
      #expect(
        UTF8Encoding.isValid(bytes, 0..<bytes.count)
          == (UTF8Encoding.census(bytes, 0..<bytes.count).strays == 0), "seed \(seed)")
    }
  }

  @Test("mostly sound UTF-8 with a stray byte stays UTF-8")
  func damaged() throws {
    let result = try read("a.txt", Array("“Café” – naïve".utf8) + [0xE9])
    #expect(result.articles.first?.string == "“Café” – naïve\u{FFFD}")
    #expect(result.skipped.map(\.code) == [.invalidCharacters])
  }
}
