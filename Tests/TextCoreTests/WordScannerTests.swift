import CKernels
import TestSupport
import Testing

@testable import TextCore

/// The words of a text with the source of each.
func scannedWords(_ text: [UInt8], _ rule: WordRule, in range: ByteRange? = nil) -> [String] {
  var words: [String] = []
  var scanner = WordScanner(rule: rule)
  scanner.scan(text, in: range) { word, _ in words.append(string(word)) }
  return words
}

func string(_ bytes: Span<UInt8>) -> String {
  String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
}

private func news(_ text: String) -> [String] { scannedWords(Array(text.utf8), .news) }

@Suite struct NewsWordTests {
  @Test func innerApostrophesAndHyphens() {
    #expect(
      news("The 24-year-old DOESN’T know ‘co‐op’ rock'n'roll") == [
        "the", "24-year-old", "doesn't", "know", "co-op", "rock'n'roll",
      ])
    #expect(
      news("well- -known don''t a--b workers' 'tis") == ["well", "known", "don", "workers", "tis"])
  }

  @Test func possessivesAreDropped() {
    #expect(news("Arvenia's Moss’s Ines’S it's x's") == ["arvenia", "moss", "ines", "it"])
    #expect(news("2031’s 2031's covid-19’s G8’s") == ["covid-19", "g8"], "a number is no word")
  }

  @Test func lettersWithStops() {
    #expect(
      news("The U.S. and U.S, a.m. A.P.A.; J.R. Moss. x.y.zed U.S.-led") == [
        "the", "u.s.", "and", "u.s.", "a.m.", "a.p.a.", "j.r.", "moss", "x.y.", "zed", "u.s.",
        "led",
      ])
    #expect(news("“U.S.” U.S.’s") == ["u.s.", "u.s."])
  }

  @Test func numbersAndSingleLettersAreNone() {
    #expect(news("2031 3.5 a I é covid-19 G20 3rd ½ 12-30") == ["covid-19", "g20", "3rd"])
  }

  @Test func unicodeIsLowerCased() {
    #expect(
      news("ÉCOLE Москва ΟΔΟΣ İzmir cafe\u{301} soft\u{AD}ware ﬁne 水害") == [
        "école", "москва", "οδος", "i̇zmir", "cafe\u{301}", "software", "ﬁne", "水害",
      ])
  }

  @Test func rangesLeadBackToTheText() {
    let text = Array("An “ÉCOLE’s U.S. well-known”".utf8)
    var sources: [String] = []
    var scanner = WordScanner(rule: .news)
    scanner.scan(text) { _, range in
      sources.append(String(decoding: text[range.indices], as: UTF8.self))
    }
    #expect(sources == ["An", "ÉCOLE", "U.S.", "well-known"])
  }

  @Test func blocksHoldTheWordsWithRoomAfterEach() {
    let line = "At noon the “ÉCOLE’s” U.S. ferry — İzmir’s — left pier 9 half-full.\n"
    let text = Array(String(repeating: line, count: 900).utf8)
    var (words, sources, gaps, joined): ([String], [String], [String], [String]) = ([], [], [], [])
    var blocks = 0
    var scanner = WordScanner(rule: .news)
    scanner.scanBlocks(text) { found, forms, base in
      blocks += 1
      for index in found.indices {
        let word = found[index]
        #expect(word.form.lowerBound + 16 <= forms.count)
        words.append(string(forms.extracting(word.form)))
        func slice(_ start: UInt32, _ end: UInt32) -> String {
          String(decoding: text[(base + Int(start))..<(base + Int(end))], as: UTF8.self)
        }
        sources.append(slice(word.start, word.end))
        gaps.append(slice(word.end, word.resume))
        if word.mayBeJoined { joined.append(words[words.count - 1]) }
      }
    }
    #expect(blocks == 5)
    #expect(words.count == 10 * 900)
    let forms = [
      "at", "noon", "the", "école", "u.s.", "ferry", "i̇zmir", "left", "pier", "half-full",
    ]
    #expect(Array(words.prefix(10)) == forms)
    #expect(Array(words.suffix(10)) == forms)
    #expect(Array(sources.suffix(8).prefix(5)) == ["the", "ÉCOLE", "U.S.", "ferry", "İzmir"])
    #expect(Array(gaps.prefix(10)) == ["", "", "", "’s", "", "", "’s", "", "", ""])
    #expect(joined.contains("half-full") && !joined.contains("ferry"))
  }

  @Test func nothingOutsideTheRangeIsSeen() {
    let text = Array("one two's three".utf8)
    #expect(scannedWords(text, .news, in: ByteRange(4, 7)) == ["two"])
    #expect(scannedWords(text, .news, in: ByteRange(5, 13)) == ["wo", "thr"])
  }
}

@Suite struct AlphanumericRunTests {
  /// What `CountVectorizer().build_analyzer()` of scikit-learn 1.9.1 (Python 3.11) gives.
  @Test func oddTextAsInScikitLearn() {
    let text =
      "İstanbul ΟΔΥΣΣΕΥΣ ΑΣ. ΑΣ.Α Σ naïve cafe\u{301}s K²x Straße ǅ Ⅷx ५६ snake_case _a a_ don’t "
      + "can't 3.5 42 x y1 aİİab ﬁne 中文字 한국어 𝟘𝟙 ẞß co\u{AD}op \u{212A}elvin \u{B5}m ªº ①② Αα\u{301}Σ\u{301}."
    #expect(
      scannedWords(Array(text.utf8), .alphanumericRuns) == [
        "stanbul", "οδυσσευς", "ας", "ασ", "naïve", "cafe", "k²x", "straße", "ⅷx", "५६",
        "snake_case", "_a", "a_", "don", "can", "42", "y1", "ai", "ab", "ﬁne", "中文字", "한국어",
        "𝟘𝟙", "ßß", "co", "op", "kelvin", "µm", "ªº", "①②", "αα",
      ])
  }

  @Test func aMegabyteWithoutWhiteSpaceIsCut() {
    let text = Array(String(repeating: "é", count: 600_000).utf8)
    let words = scannedWords(text, .alphanumericRuns)
    #expect(words.map(\.unicodeScalars.count) == [524_288, 75_712])
  }

  @Test func invalidBytesSeparate() {
    #expect(
      scannedWords(Array("ab".utf8) + [0xFF] + Array("cd".utf8), .alphanumericRuns) == ["ab", "cd"])
  }
}

@Suite struct ScannerPropertyTests {
  /// The rule said once more, over scalars and arrays.
  private func reference(_ text: [UInt8]) -> [String] {
    let lowered = String(decoding: text, as: UTF8.self).unicodeScalars.flatMap {
      Array($0.properties.lowercaseMapping.unicodeScalars)
    }
    return lowered.split { !isAlphanumericComputed($0.value) }.filter { $0.count >= 2 }.map {
      String(String.UnicodeScalarView($0))
    }
  }

  @Test func runsAreThoseOfTheReference() {
    forEverySeed(0..<300) { generator, seed in
      let bytes = seed % 3 == 0 ? generator.randomBytes(upTo: 300) : generator.randomText(upTo: 200)
      // The final sigma needs its context, which the reference does not look at.
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
        $0 == "Σ" ? "Π" : $0
      }
      let text = Array(String(String.UnicodeScalarView(scalars)).utf8)
      #expect(scannedWords(text, .alphanumericRuns) == reference(text), "seed \(seed)")
    }
  }

  @Test func marksAroundWordsAreAsSpaces() {
    let pieces = ["a", "B", "s", "7", "é", "'", "-", " "] + ["“", "”", "‘", "—", "–", "…"]
    func words(_ text: String) -> [String] {
      var found: [String] = []
      var scanner = WordScanner(rule: .news)
      scanner.scan(Array(text.utf8)) { word, range in
        found.append("\(string(word)) \(range.start)–\(range.end)")
      }
      return found
    }
    forEverySeed(0..<500) { generator, seed in
      var (text, spaced) = ("", "")
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        let piece = pieces.randomElement(using: &generator) ?? ""
        text += piece
        spaced += piece.utf8.count == 3 ? "   " : piece
      }
      #expect(words(text) == words(spaced), "seed \(seed): \(text)")
    }
    #expect(
      news("“Esk’s” ‘R2’ —U.S.— “a” “12” ‘tis… ’tis “well-known”, “dogs’”") == [
        "esk", "r2", "u.s.", "tis", "tis", "well-known", "dogs",
      ])
  }

  @Test(arguments: WordRule.allCases)
  func wordsOfLongTextAreThoseOfItsParts(rule: WordRule) {
    forEverySeed(0..<6) { generator, seed in
      var text: [UInt8] = []
      var expected: [String] = []
      while text.count < 60_000 {
        let part = generator.randomText(upTo: 40) + Array(" \n ".utf8)
        expected += scannedWords(part, rule)
        text += part
      }
      #expect(scannedWords(text, rule) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: WordRule.allCases)
  func anyBytesAreScanned(rule: WordRule) {
    forEverySeed(0..<300) { generator, seed in
      let text = generator.randomBytes(upTo: 200)
      var scanner = WordScanner(rule: rule)
      var end = 0
      scanner.scan(text) { word, range in
        #expect(!word.isEmpty && range.start >= end && range.end <= text.count, "seed \(seed)")
        end = range.end
      }
    }
  }

  @Test(arguments: [dl_underscore_is_word, dl_inner_joins])
  func kernelFindsTheRunsOfItsReference(rule: dl_run_rule) {
    let letters = Array("aZ09_ '-.".utf8) + [0x80, 0xFF, 0x40, 0x5B, 0x60, 0x7B, 0x2F, 0x3A]
    forEverySeed(0..<500) { generator, seed in
      let length = Int.random(in: 0...200, using: &generator)
      let isDense = Bool.random(using: &generator)
      let text = (0..<length).map { _ in
        isDense && UInt8.random(in: 0...9, using: &generator) > 0
          ? UInt8(ascii: "k") : letters.randomElement(using: &generator) ?? 0
      }
      let fast = unsafe runs(text, rule, dl_word_runs)
      let slow = unsafe runs(text, rule, dl_word_runs_reference)
      #expect(fast == slow, "seed \(seed)")
    }
  }

  private typealias Kernel = (
    UnsafePointer<UInt8>?, Int, dl_run_rule, UnsafeMutablePointer<UInt8>?,
    UnsafeMutablePointer<dl_word_run>?
  ) -> Int

  /// The runs, each as four numbers, and the lower-case text.
  private func runs(_ text: [UInt8], _ rule: dl_run_rule, _ kernel: Kernel) -> [[UInt32]] {
    var lower = [UInt8](repeating: 1, count: (text.count + 63) / 64 * 64)
    var found = [dl_word_run](
      repeating: dl_word_run(start: 0, end: 0, wide: 0, joined: 0), count: text.count / 2 + 1)
    let count = unsafe kernel(text, text.count, rule, &lower, &found)
    return found[..<count].map {
      [$0.start, $0.end, $0.wide == 0 ? 0 : 1, $0.joined == 0 ? 0 : 1]
    } + [lower.map(UInt32.init)]
  }
}
