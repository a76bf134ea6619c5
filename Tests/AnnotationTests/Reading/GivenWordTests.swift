import Annotation
import RandomModels
import TestSupport
import Testing
import TextCore

@Suite("Words that were given")
struct GivenWordTests {
  /// Sentences of words that the random model knows, some of them in parts that no piece begins.
  private static func sentences(_ generator: inout TestGenerator) -> [[String]] {
    let words = [
      "“", "we", "will", "wait", "”", "said", "Moss", ",", "the", "port", ".", "n’t", "do",
    ]
    return (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      (0..<Int.random(in: 1...14, using: &generator)).compactMap { _ in
        words.randomElement(using: &generator)
      }
    }
  }

  /// The text that sentences make when some words stand without a space before them.
  private static func text(
    _ sentences: [[String]], _ generator: inout TestGenerator
  ) -> ReadableText {
    var bytes: [UInt8] = []
    var ranges: [ByteRange] = []
    var ends: [Range<Int>] = []
    for sentence in sentences {
      let first = ranges.count
      for (number, word) in sentence.enumerated() {
        if !bytes.isEmpty, number == 0 || Int.random(in: 0..<3, using: &generator) > 0 {
          bytes.append(0x20)
        }
        ranges.append(ByteRange(bytes.count, bytes.count + word.utf8.count))
        bytes += Array(word.utf8)
      }
      ends.append(first..<ranges.count)
    }
    return ReadableText(
      bytes: bytes, paragraphs: [ByteRange(0, bytes.count)],
      given: GivenWords(ranges: ranges, sentences: ends))
  }

  @Test("each is read once, from a piece that starts with it, and no window is too long")
  func reading() throws {
    try withTemporaryFolder { folder in
      let model = try LanguageModel(readingFrom: RandomLanguageModel.write(into: folder))
      forEverySeed(0..<60) { generator, seed in
        let text = Self.text(Self.sentences(&generator), &generator)
        let (_, words) = text.divided
        let windows = model.read([text]) { _, window in window.ranges }[0]
        #expect(windows.allSatisfy { $0.count <= 24 }, "seed \(seed)")
        #expect(windows.allSatisfy { $0.first == .some(nil) && $0.last == .some(nil) })
        let places = windows.joined().compactMap(\.self)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.start <= $1.start }, "seed \(seed)")
        #expect(
          words.ranges.allSatisfy { word in places.contains { $0.start == word.start } },
          "seed \(seed)")
        #expect(
          places.allSatisfy { place in words.ranges.contains { $0.contains(place) } },
          "seed \(seed)")
      }
    }
  }

  @Test("sentences that fit stay whole")
  func whole() throws {
    try withTemporaryFolder { folder in
      let model = try LanguageModel(readingFrom: RandomLanguageModel.write(into: folder))
      forEverySeed(0..<60) { generator, seed in
        let text = Self.text(Self.sentences(&generator), &generator)
        let windows = model.read([text]) { _, window in window.ranges.compactMap(\.self) }[0]
        for sentence in text.given?.sentences ?? [] {
          let words = text.divided.words.ranges[sentence]
          let start = words[sentence.lowerBound].start
          let end = words[sentence.upperBound - 1].end
          let pieces = windows.map { $0.count { start <= $0.start && $0.start < end } }
          let held = pieces.count { $0 > 0 }
          #expect(held == 1 || pieces.reduce(0, +) > 22, "seed \(seed)")
        }
      }
    }
  }

  @Test("no name goes beyond a sentence, given or found")
  func names() throws {
    try withTemporaryFolder { folder in
      let model = try LanguageModel(readingFrom: RandomLanguageModel.write(into: folder))
      let reader = AnnotationReader(model)
      var names = 0
      forEverySeed(0..<60) { generator, seed in
        let given = Self.text(Self.sentences(&generator), &generator)
        for text in [given, ReadableText(bytes: given.bytes)] {
          let (document, words) = text.divided
          let parts = model.read([text]) { _, window in reader.part(of: window, words: words) }[0]
          let annotation = reader.annotation(of: document, words: words, parts: parts)
          names += annotation.entities.count
          for entity in annotation.entities {
            let first = words.firstWord(endingAfter: entity.range.start)
            let sentence = words.sentences[words.sentence(ofWord: first)]
            let end = words.ranges[sentence.upperBound - 1].end
            #expect(entity.range.end <= end, "seed \(seed)")
          }
        }
      }
      #expect(names > 500)
    }
  }

  @Test("tokens lie in the sentences that were given")
  func tokens() {
    forEverySeed { generator, seed in
      let text = Self.text(Self.sentences(&generator), &generator)
      let (document, words) = text.divided
      #expect(document.tokenCount == Document(text: text.bytes).tokenCount, "seed \(seed)")
      #expect(words.ranges == text.given?.ranges && words.sentences == text.given?.sentences)
      for (number, sentence) in words.sentences.enumerated() {
        let tokens = document.sentences[number]
        let start = words.ranges[sentence.lowerBound].start
        #expect(document.range(ofTokens: tokens).start == start, "seed \(seed)")
        #expect(words.tokens[sentence].allSatisfy { tokens.contains($0) }, "seed \(seed)")
      }
    }
  }

  @Test("the negation of a word that holds it is told by its form, also where it has no piece")
  func negations() throws {
    try withTemporaryFolder { folder in
      let model = try LanguageModel(readingFrom: RandomLanguageModel.write(into: folder))
      let reader = AnnotationReader(model)
      let text = ReadableText(bytes: Array("We cannot wait. Don’t go, do not: we didn't.".utf8))
      let (document, words) = text.divided
      let parts = model.read([text]) { _, window in reader.part(of: window, words: words) }[0]
      let annotation = reader.annotation(of: document, words: words, parts: parts)
      let negations = words.ranges.indices.filter { annotation.pennTags[$0] == "RB" }
      #expect(negations.map { document.string(in: words.ranges[$0]) } == ["not", "n’t", "n't"])
      #expect(negations.allSatisfy { annotation.universalTags[$0] == .particle })
    }
  }
}
