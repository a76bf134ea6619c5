import TestSupport
import Testing
import TextCore

@testable import Sentiment

@Suite("Tables of words")
struct SymbolTableTests {
  /// Words of few letters, so that many are alike, some too long to be packed.
  private func word(_ generator: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<Int.random(in: 2...18, using: &generator)).map { _ in
      UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "c"), using: &generator)
    }
  }

  @Test("every word has its number and no other has one", arguments: [0, 1, 2, 40, 5000])
  func numbers(count: Int) throws {
    try forEverySeed(0..<5) { generator, seed in
      var builder = VocabularyBuilder()
      var numbers: [[UInt8]: Int32] = [:]
      for _ in 0..<count {
        let word = word(&generator)
        numbers[word] = builder.intern(word)
      }
      let table = SymbolTable(builder.finish())
      #expect(table.count == numbers.count)
      let words = Array(numbers.keys) + (0..<3000).map { _ in word(&generator) }
      let expected = words.map { numbers[$0] ?? -1 }
      #expect(words.map { table.symbol(of: $0.span) } == expected, "seed \(seed)")

      var found: [Int32] = []
      var scanner = WordScanner(rule: .news)
      scanner.scanBlocks(Array(words.joined(separator: [0x20]))) { scanned, forms, _ in
        var symbols = [Int32](repeating: 7, count: scanned.count)
        var places = symbols.mutableSpan
        table.findSymbols(of: scanned, in: forms, into: &places)
        found += symbols
      }
      #expect(found == expected, "seed \(seed)")
    }
  }
}

@Suite("Places of hashes")
struct DisplacedPlacesTests {
  @Test("each hash has a place of its own", arguments: [0, 1, 3, 4, 100, 20_000])
  func ownPlaces(count: Int) throws {
    try forEverySeed(0..<5) { generator, seed in
      let hashes = (0..<count).map { _ in generator.next() }
      let places = try #require(DisplacedPlaces(hashes), "seed \(seed)")
      let taken = hashes.map(places.place(of:))
      #expect(Set(taken).count == count, "seed \(seed)")
      #expect(taken.allSatisfy { $0 >= 0 && $0 < places.count })
      #expect(places.count <= max(4, count * 5 / 2))
      for _ in 0..<100 { #expect(places.place(of: generator.next()) < places.count) }
    }
  }

  @Test("hashes that are the same, or too many of one bucket, have none")
  func unplaced() {
    #expect(DisplacedPlaces([1, 2, 3, 2]) == nil)
    #expect(DisplacedPlaces((0..<40).map { UInt64($0) }) == nil)
  }
}
