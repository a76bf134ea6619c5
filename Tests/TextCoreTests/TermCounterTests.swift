import TestSupport
import Testing

@testable import TextCore

/// The counts of a document by term, for expectations that can be read.
private func table(_ counts: TermCounts, _ document: Int = 0) -> [String: Float] {
  var table: [String: Float] = [:]
  for position in counts.positions(ofDocument: document) {
    table[counts.vocabulary.string(of: counts.terms[position])] = counts.counts[position]
  }
  return table
}

private func count(
  _ documents: [String], _ options: TermCounter.Options = .init()
) -> TermCounts {
  TermCounter(options).count(documents.map { [TermField(Array($0.utf8))] })
}

private func terms(_ counts: TermCounts) -> [String] {
  (0..<Int32(counts.vocabulary.count)).map(counts.vocabulary.string(of:))
}

@Suite struct TermCounterTests {
  @Test func rowsHoldTheCountsOfTheirDocument() {
    let counts = count(["the port, the Port", "", "port strike"])
    #expect(terms(counts) == ["the", "port", "strike"])
    #expect(counts.rowStarts == [0, 2, 2, 4])
    #expect(counts.terms == [0, 1, 1, 2])
    #expect(counts.counts == [2, 2, 1, 1])
    #expect(counts.lengths == [4, 0, 2])
    #expect(counts.documentFrequencies() == [1, 2, 1])
  }

  @Test func fieldsHaveWeightsAndRanges() {
    let body = Array("CAPTION port strike FOOTER".utf8)
    let counts = TermCounter().count([
      [TermField(Array("Port".utf8), weight: 3), TermField(body, ranges: [ByteRange(8, 19)])]
    ])
    #expect(table(counts) == ["port": 4, "strike": 1])
    #expect(counts.lengths == [5])
  }

  @Test func stopWordsShortWordsAndNumbersAreNoTerms() {
    let options = TermCounter.Options(
      rule: .alphanumericRuns, stopWords: .english, minimumLength: 4, dropsNumbers: true)
    let counts = count(["They don't know 2031 or dam levée"], options)
    #expect(terms(counts) == ["know", "levée"])
    #expect(counts.lengths == [7])
  }

  @Test func sequencesStayWithinPunctuation() {
    let counts = count(
      ["port strike talks. Talks fail, union says\nso\n\nnow 12 crowns"],
      .init(gramLengths: 1...3))
    #expect(
      terms(counts) == [
        "port", "strike", "port strike", "talks", "strike talks", "port strike talks", "fail",
        "talks fail", "union", "says", "union says", "so", "says so", "union says so", "now",
        "crowns",
      ])
  }

  @Test func sequencesDoNotStartOrEndWithAStopWord() {
    let counts = count(
      ["the bank of Arvenia’s gold in the bank"],
      .init(gramLengths: 2...3, stopWords: .english))
    #expect(terms(counts) == ["bank of arvenia", "arvenia gold"])
  }

  @Test func sequencesDoNotCrossRangesOrFields() {
    let text = Array("port strike talks".utf8)
    let counts = TermCounter(.init(gramLengths: 2...2)).count([
      [TermField(text, ranges: [ByteRange(0, 4), ByteRange(5, 17)]), TermField(text, weight: 2)]
    ])
    #expect(table(counts) == ["strike talks": 3, "port strike": 2])
  }

  @Test func stemsAreCountedAndFormsKept() {
    let counts = count(
      ["strikes strike striking strikes talks", "talk strike striking"],
      .init(gramLengths: 1...2, stemming: .english))
    #expect(table(counts)["strike"] == 4)
    #expect(table(counts)["strike talk"] == 1)
    let strike = counts.vocabulary.id(of: "strike") ?? -1
    #expect(counts.displayForm(of: strike) == "strikes")
    #expect(
      counts.displayForm(of: counts.vocabulary.id(of: "strike talk") ?? -1) == "strikes talks")
    #expect(counts.documentFrequencies()[Int(strike)] == 2)
  }

  @Test func withoutStemmingTheDisplayFormIsTheTerm() {
    let counts = count(["dam"])
    #expect(counts.forms == nil)
    #expect(counts.displayForm(of: 0) == "dam")
  }

  @Test func manyWordsKeepTheirOrder() {
    let words = (0..<30_000).map { "w\($0 * 7)" }
    let half = words.prefix(15_000).joined(separator: " ")
    let counts = count([half, words.joined(separator: " "), half])
    #expect(terms(counts) == words)
    #expect(counts.rowStarts == [0, 15_000, 45_000, 60_000])
    #expect(counts.terms[15_000..<45_000].elementsEqual(0..<30_000))
    #expect(counts.counts.allSatisfy { $0 == 1 })
    #expect(counts.vocabulary.id(of: "w209993") == 29_999)
  }

  @Test func howManyDocumentsAreExpectedDoesNotShow() {
    // Short documents first, so that the room made for the others is too small.
    let documents = (0..<60).map { row in
      [
        TermField(
          Array((0..<(row < 40 ? 3 : 2_000)).map { "w\($0 + row)" }.joined(separator: " ").utf8))
      ]
    }
    let unforeseen = AnyIterator(documents.makeIterator())
    #expect(TermCounter().count(unforeseen) == TermCounter().count(documents))
  }

  @Test func longWordsAreToldApartAfterTheirFirstBytes() {
    let stem = String(repeating: "x", count: 16)
    let counts = count(["\(stem)a \(stem)b \(stem)a \(stem)"])
    #expect(table(counts) == ["\(stem)a": 2, "\(stem)b": 1, stem: 1])
  }
}

/// Every kind of option that changes the way terms are made.
private let optionSets: [TermCounter.Options] = [
  .init(), .init(rule: .alphanumericRuns, dropsNumbers: true),
  .init(gramLengths: 1...3, stopWords: .english),
  .init(gramLengths: 1...2, stopWords: .english, stemming: .english),
  .init(gramLengths: 2...2),
  .init(stopWords: StopWords.english.union(.newswire), stemming: .english),
]

@Suite struct TermCounterPropertyTests {
  private func documents(_ generator: inout TestGenerator) -> [[TermField]] {
    (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        TermField(
          generator.randomText(upTo: 80), weight: Int.random(in: 1...3, using: &generator))
      }
    }
  }

  @Test(arguments: optionSets.indices)
  func batchesDoNotShow(set: Int) {
    let counter = TermCounter(optionSets[set])
    forEverySeed(0..<40) { generator, seed in
      let all = documents(&generator)
      let whole = counter.count(all)
      var parts: [TermCounts] = []
      var rest = all[...]
      while !rest.isEmpty {
        let size = Int.random(in: 1...rest.count, using: &generator)
        parts.append(counter.count(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      #expect(TermCounts.merged(parts) == whole, "seed \(seed)")
    }
  }

  @Test(arguments: optionSets.indices)
  func theHashSeedDoesNotShow(set: Int) {
    forEverySeed(0..<20) { generator, seed in
      let all = documents(&generator)
      let one = TermCounter(optionSets[set], hash: ByteHash(seed: 1)).count(all)
      let other = TermCounter(optionSets[set], hash: ByteHash(seed: generator.next())).count(all)
      #expect(one == other, "seed \(seed)")
    }
  }

  @Test func countsAreThoseOfADictionary() {
    forEverySeed(0..<60) { generator, seed in
      let text = generator.randomText(upTo: 400)
      var expected: [String: Float] = [:]
      for word in scannedWords(text, .news) { expected[word, default: 0] += 1 }
      let counts = TermCounter().count([[TermField(text)]])
      #expect(table(counts) == expected, "seed \(seed)")
      #expect(Set(counts.terms).count == counts.terms.count, "seed \(seed)")
    }
  }
}
