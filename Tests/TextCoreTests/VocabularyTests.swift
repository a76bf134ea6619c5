import TestSupport
import Testing

@testable import TextCore

@Suite struct VocabularyTests {
  @Test func idsFollowFirstInsertion() {
    var builder = VocabularyBuilder()
    #expect(
      ["dam", "port", "dam", "", "x"].map { builder.intern(Array($0.utf8)) } == [0, 1, 0, 2, 3])
    let vocabulary = builder.finish()
    #expect(vocabulary.count == 4)
    #expect(vocabulary.id(of: "port") == 1)
    #expect(vocabulary.id(of: "") == 2)
    #expect(vocabulary.id(of: "ports") == nil)
    #expect(vocabulary.string(of: 0) == "dam")
  }

  @Test func termsAreBytes() {
    let vocabulary = Vocabulary(["é", "e\u{301}"])
    #expect(vocabulary?.count == 2)
    #expect(vocabulary?.id(of: "e\u{301}") == 1)
  }

  @Test func aTermTwiceIsNoVocabulary() {
    #expect(Vocabulary(["dam", "port", "dam"]) == nil)
  }

  @Test func selectionRenumbers() {
    let selected = Vocabulary(["dam", "port", "strike"])?.selecting([2, 0])
    #expect(selected == Vocabulary(["strike", "dam"]))
    #expect(selected?.id(of: "dam") == 1)
    #expect(selected?.id(of: "port") == nil)
  }

  @Test func threadsThatAskAtTheSameTimeAgree() async {
    let words = (0..<5_000).map { "w\($0)" }
    let vocabulary = Vocabulary(words)?.selecting((0..<5_000).reversed().map { $0 })
    let found = await withTaskGroup(of: [Int32?].self) { group in
      for _ in 0..<4 { group.addTask { words.map { vocabulary?.id(of: $0) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(found == Array(repeating: (0..<5_000).reversed().map { $0 }, count: 4))
  }

  @Test func growsLikeADictionary() {
    forEverySeed(0..<10) { generator, seed in
      var ids: [[UInt8]: Int32] = [:]
      var builder = VocabularyBuilder(hash: ByteHash(seed: seed))
      for _ in 0..<3000 {
        let length = Int.random(in: 0...20, using: &generator)
        let term = (0..<length).map { _ in UInt8.random(in: 97...99, using: &generator) }
        let expected = ids[term] ?? Int32(ids.count)
        ids[term] = expected
        #expect(builder.intern(term) == expected, "seed \(seed)")
      }
      let vocabulary = builder.finish()
      for (term, id) in ids { #expect(vocabulary.id(of: term) == id) }
    }
  }

  @Test func manyAtOnceAsOneByOne() {
    forEverySeed(0..<10) { generator, seed in
      let strings = ByteStrings((0..<2000).map { _ in generator.randomBytes(upTo: 3) })
      var one = VocabularyBuilder()
      let expected = (0..<strings.count).map { one.intern(strings[$0]) }
      var many = VocabularyBuilder()
      #expect(many.intern(contentsOf: strings) == expected, "seed \(seed)")
      #expect(many.finish() == one.finish(), "seed \(seed)")
    }
  }

  @Test func theHashDoesNotDependOnWhatFollows() {
    let text = Array("waterfallswaterfalls".utf8)
    let hash = ByteHash(seed: 7)
    for length in 0...18 {
      let exact = unsafe Array(text[..<length]).withUnsafeBufferPointer { unsafe hash($0) }
      let open = unsafe text.withUnsafeBufferPointer { bytes in
        unsafe bytes.baseAddress.map { unsafe hash($0, count: length, readable: 20) }
      }
      #expect(open == exact)
    }
  }

  @Test func byteStringsCheckTheirOffsets() {
    #expect(ByteStrings(bytes: [1, 2], offsets: [0, 1, 2])?.count == 2)
    #expect(ByteStrings(bytes: [1, 2], offsets: [0, 2, 1]) == nil)
    #expect(ByteStrings(bytes: [1, 2], offsets: [1, 2]) == nil)
    #expect(ByteStrings(bytes: [1, 2], offsets: []) == nil)
  }
}

@Suite struct StopWordTests {
  @Test func englishHoldsFunctionWordsAndContractions() {
    for word in ["the", "The", "of", "don't", "don’t", "herself", "whereas"] {
      #expect(StopWords.english.contains(word), "\(word)")
    }
    for word in ["port", "strike", "said", "tuesday", "minister", "war"] {
      #expect(!StopWords.english.contains(word), "\(word)")
    }
    #expect((180...420).contains(StopWords.english.count))
  }

  @Test func newswireHoldsTheBoilerplateOfReports() {
    for word in ["said", "mr", "tuesday", "february", "p.m."] {
      #expect(StopWords.newswire.contains(word), "\(word)")
    }
    #expect(!StopWords.newswire.contains("the"))
    let both = StopWords.english.union(.newswire)
    #expect(both.contains("the") && both.contains("said"))
  }

  @Test func listsAreInTheNormalFormOfWords() {
    for list in [StopWords.english, .newswire] {
      for id in 0..<Int32(list.words.count) {
        let word = list.words.string(of: id)
        guard word.count > 1 else { continue }
        let scanned = scannedWords(Array(word.utf8), .news)
        let possessive = word.hasSuffix("'s") ? [String(word.dropLast(2))] : [word]
        #expect(scanned == possessive, "\(word)")
      }
    }
  }
}

@Suite struct StemmerTests {
  /// What `SnowballStemmer` of libstemmer 2.2 gives: the samples of snowballstem.org.
  @Test func english() {
    let stemmer = Stemmer(language: .english)
    #expect(
      ["consistently", "consolations", "knightly", "strikes", "ponies"].map { stemmer.stem($0) }
        == ["consist", "consol", "knight", "strike", "poni"])
  }

  @Test(arguments: StemmerLanguage.allCases)
  func everyLanguageIsThere(language: StemmerLanguage) {
    #expect(!Stemmer(language: language).stem("international").isEmpty)
  }

  @Test func bytesThatAreNotUTF8AreLeft() {
    #expect(Stemmer(language: .english).stem([0x61, 0xFF, 0x73]) == [0x61, 0xFF, 0x73])
    #expect(Stemmer(language: .russian).stem([0xD0]) == [0xD0])
    #expect(Stemmer(language: .english).stem("").isEmpty)
  }
}

@Suite struct NGramTests {
  @Test func orderIsThatOfTheLastPosition() {
    #expect(NGrams.ranges(1...2, count: 3) == [0..<1, 1..<2, 0..<2, 2..<3, 1..<3])
  }

  @Test func sequencesDoNotCrossBreaks() {
    #expect(NGrams.ranges(2...3, count: 4, breaks: [2]) == [0..<2, 2..<4])
    #expect(NGrams.ranges(1...3, count: 0).isEmpty)
  }
}
