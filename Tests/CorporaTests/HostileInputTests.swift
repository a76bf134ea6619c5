import TestSupport
import Testing

@testable import Corpora

@Suite("Hostile input")
struct HostileInputTests {
  @Test(
    "of every format ends in articles and rows, never in a trap", arguments: InputFormat.allCases)
  func mutations(format: InputFormat) throws {
    let seeds: [String] = [
      #"{"id": "1", "text": "A “text” \u00e9 \ud83d\ude00", "date": "2031-02-04", "a": [1, {"b": null}]}"#,
      "id,text\n1,\"quoted \"\"text\"\"\"\n2,plain\r\n", "# Title\n\nBody of a text.\n",
      "---\ntitle: x\n---\nBody",
      "<html><head><title>x</title></head><body><p>text</p></body></html>",
      "\u{FEFF}text\tid\nfoo\t1\n",
      "# newdoc id = a\n1-2\tdon’t\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tn’t\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
    ]
    let options = ReadingOptions(inputFormat: format, maximumRecordBytes: 300, batchBytes: 50)
    try forEverySeed(0..<60) { generator, seed in
      var bytes: [UInt8] = (0..<Int.random(in: 1...3, using: &generator)).flatMap { _ in
        Array(seeds[Int.random(in: 0..<seeds.count, using: &generator)].utf8) + [0x0A]
      }
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1:
          bytes.insert(contentsOf: Array("\"{[\\,\n\r".utf8).shuffled(using: &generator), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        default: bytes += bytes[place...]
        }
        if bytes.isEmpty { bytes = [0x7B] }
      }
      let (articles, skipped) = try read("input", bytes, options)
      for article in articles { checkLayout(article.blocks, of: article.text) }
      #expect(skipped.allSatisfy { !$0.reason.isEmpty }, "seed \(seed)")
    }
  }

  @Test("of one long line costs time in proportion")
  func longLines() throws {
    let line = "{\"text\": \"" + String(repeating: "( / Mara “a” ", count: 400_000) + "\"}\n"
    #expect(try read("a.jsonl", line).articles.count == 1)
    let returns = String(repeating: "word\r", count: 200_000)
    #expect(try read("a.txt", returns).articles.first?.blocks.count == 200_000)
  }

  @Test("NUL bytes inside text stay")
  func nul() throws {
    #expect(try read("a.txt", "Some\0text").articles.first?.string == "Some\0text")
  }
}
