import TestSupport
import Testing

@testable import TextCore

@Suite("Where terms stand")
struct TermScannerTests {
  /// The terms of a text with the words that they stand for.
  private func found(
    _ text: String, _ options: TermCounter.Options = .init()
  ) -> [(term: String, words: String)] {
    let bytes = Array(text.utf8)
    var found: [(String, String)] = []
    var scanner = TermScanner(options)
    scanner.scan(bytes) { term, range in
      found.append(
        (
          String(decoding: term, as: UTF8.self),
          String(decoding: bytes[range.indices], as: UTF8.self)
        )
      )
    }
    return found
  }

  @Test("a term stands for the words from its first to its last, possessives left out")
  func ranges() {
    let terms = found(
      "The Harbour’s  old\ncranes", .init(gramLengths: 1...3, stopWords: .english))
    #expect(
      terms.map(\.term) == [
        "harbour", "old", "harbour old", "cranes", "old cranes", "harbour old cranes",
      ])
    #expect(
      terms.map(\.words) == [
        "Harbour", "old", "Harbour’s  old", "cranes", "old\ncranes", "Harbour’s  old\ncranes",
      ])
  }

  @Test("a sequence may hold a stop word inside, and ends at a comma")
  func sequences() {
    let terms = found("talks of peace, peace", .init(gramLengths: 2...3, stopWords: .english))
    #expect(terms.map(\.term) == ["talks of peace"])
  }

  @Test("inflections are found as their stem")
  func stems() {
    let terms = found(
      "Dockers of the docks", .init(gramLengths: 1...1, stopWords: .english, stemming: .english))
    #expect(terms.map(\.words) == ["Dockers", "docks"])
    #expect(terms.map(\.term) == ["docker", "dock"])
  }

  static let options: [TermCounter.Options] = [
    .init(), .init(gramLengths: 1...3, stopWords: .english),
    .init(gramLengths: 1...2, stopWords: .english, stemming: .english),
    .init(rule: .alphanumericRuns, gramLengths: 2...3, minimumLength: 3, dropsNumbers: true),
  ]

  @Test("what it finds is what the counter counts, in texts of any kind", arguments: 0..<4)
  func counts(_ choice: Int) {
    let options = Self.options[choice]
    forEverySeed { generator, seed in
      let text = generator.randomText(upTo: 300)
      let counted = TermCounter(options).count([[TermField(text)]])
      var expected: [[UInt8]: Int] = [:]
      for position in counted.positions(ofDocument: 0) {
        expected[counted.vocabulary.bytes(of: counted.terms[position])] = Int(
          counted.counts[position])
      }
      var found: [[UInt8]: Int] = [:]
      var scanner = TermScanner(options)
      scanner.scan(text) { term, range in
        found[term, default: 0] += 1
        #expect(!range.isEmpty && range.end <= text.count, "seed \(seed)")
      }
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test("so it does in a text of many blocks, and within a range")
  func blocks() {
    let options = TermCounter.Options(gramLengths: 1...3)
    let text = Array(
      String(repeating: "Night cranes of the harbour stand still. ", count: 2_000).utf8)
    let range = ByteRange(6, text.count - 1)
    let counted = TermCounter(options).count([[TermField(text, ranges: [range])]])
    var total = 0
    var scanner = TermScanner(options)
    scanner.scan(text, in: range) { _, _ in total += 1 }
    #expect(total == Int(counted.counts.reduce(0, +)))
  }
}
