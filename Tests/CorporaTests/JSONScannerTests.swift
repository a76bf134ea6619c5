import TestSupport
import Testing

@testable import Corpora

@Suite("JSON values")
struct JSONScannerTests {
  private func value(_ json: String) throws -> FieldValue? {
    var scanner = JSONScanner(Array(json.utf8), 0..<json.utf8.count)
    let value = try scanner.value()
    guard scanner.peek() == nil else { throw scanner.unexpected("the end") }
    return value
  }

  @Test(
    "that are strings lose their escapes",
    arguments: [
      (#""plain""#, "plain"), (#""a\n\t\"\\\/\b\f\r""#, "a\n\t\"\\/\u{8}\u{C}\r"),
      (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\ude00""#, "😀"), (#""\u0000""#, "\0"),
      (#""“é”""#, "“é”"), (#""""#, ""),
      (#""\ud800x""#, "\u{FFFD}x"), (#""\udc00""#, "\u{FFFD}"),
      (#""\ud800\ud800\udc00""#, "\u{FFFD}\u{10000}"),
    ])
  func strings(json: String, text: String) throws {
    let value = try #require(try value(json))
    #expect(value.kind == .string)
    #expect(value.bytes == Array(text.utf8))
  }

  @Test(
    "of other types are kept as compact JSON",
    arguments: [
      ("12", "12"), ("-0.5e+10", "-0.5e+10"), ("true", "true"), ("false", "false"),
      ("[ 1, 2 ]", "[1,2]"), (#"{ "a b" : [ { } , "c d" ] }"#, #"{"a b":[{},"c d"]}"#),
      ("[]", "[]"),
      (#"["\" ]"]"#, #"["\" ]"]"#),
    ])
  func others(json: String, compact: String) throws {
    #expect(try value(json)?.string == compact)
  }

  @Test("that are null are nothing")
  func null() throws { #expect(try value(" null ") == nil) }

  @Test(
    "that are wrong are refused, with the place",
    arguments: [
      ("", 0), ("01", 0), ("1.", 0), ("+1", 0), ("nul", 0), ("NaN", 0), ("'a'", 0), (#""abc"#, 0),
      (#""\x""#, 1), (#""\u12""#, 1), ("[1 2]", 3), ("[1,]", 3), ("{1:2}", 1), (#"{"a" 1}"#, 5),
      (#"{"a":1,}"#, 7), ("[1}", 2), ("[", 1), ("1 2", 2), ("-", 0), ("1e", 0),
    ])
  func wrong(json: String, position: Int) throws {
    let problem = #expect(throws: JSONProblem.self) { try value(json) }
    #expect(problem?.position == position)
  }

  @Test("nested a million deep are an error, not a crash")
  func deep() throws {
    let problem = #expect(throws: JSONProblem.self) {
      try value(String(repeating: "[", count: 1_000_000))
    }
    #expect(problem?.message.contains("deep") == true)
    let fine = String(repeating: "[", count: 9_000) + String(repeating: "]", count: 9_000)
    #expect(try value(fine)?.string == fine)
  }

  @Test("written with escapes of every kind are read back")
  func roundTrip() {
    forEverySeed(0..<300) { generator, seed in
      let scalars = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        let pools: [ClosedRange<UInt32>] = [
          0...0x7F, 0x80...0x7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
        ]
        let pool = pools[Int.random(in: 0..<4, using: &generator)]
        return UInt32.random(in: pool, using: &generator)
      }
      let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      var json = "\""
      for unit in text.utf16 {
        json +=
          "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count)
          + String(unit, radix: 16)
      }
      #expect((try? value(json + "\""))?.bytes == Array(text.utf8), "seed \(seed)")
    }
  }
}
