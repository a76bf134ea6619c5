import TestSupport
import Testing
import TextCore

/// Expects the spans of a text to be its marks: `q1`, `q2`, … are quotations (several marks of one
/// number are its parts), `n` spans inside them, `x` stray marks.
private func expectSpans(
  _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> QuotedSpans {
  let input = try MarkedText(marked)
  let quoted = QuotedSpans(input.text)
  let numbers = Set(input.marks.map(\.label).filter { $0.hasPrefix("q") }).sorted()
  let found = quoted.quotations.map { $0.map { quoted.spans[$0].range.indices } }
  #expect(found == numbers.map { input.ranges($0) }, sourceLocation: sourceLocation)
  let inner = quoted.spans.filter { $0.depth == 1 }.map { $0.range.indices }
  #expect(inner == input.ranges("n"), sourceLocation: sourceLocation)
  #expect(quoted.strays.map(\.indices) == input.ranges("x"), sourceLocation: sourceLocation)
  return quoted
}

@Suite struct QuotedSpansTests {
  @Test func everyStyle() throws {
    let quoted = try expectSpans(
      "⟦q1:“One,”⟧ ⟦q2:\"two,\"⟧ ⟦q3:‘three,’⟧ ⟦q4:«four,»⟧ ⟦q5:``five''⟧ and ⟦q6:‹six›⟧.")
    #expect(
      quoted.spans.map(\.style) == [.curly, .straight, .single, .guillemet, .backtick, .guillemet])
    #expect(quoted.spans.allSatisfy { $0.isClosed })
  }

  @Test func spansInsideSpans() throws {
    _ = try expectSpans("⟦q1:“He told me ⟦n:‘never again’⟧ and left,”⟧ Mara’s son said.")
    _ = try expectSpans("⟦q1:\"It's ⟦n:'over'⟧ for the sailors' union,\"⟧ she said.")
    _ = try expectSpans("⟦q1:‘We read ⟦n:“The Tide”⟧ aloud,’⟧ he said.")
  }

  @Test func apostrophesAreNoMarks() throws {
    _ = try expectSpans("Back in the '90s the sailors' boat, Mara's, was rock 'n' roll.")
  }

  @Test func closersThatCloseNothing() throws {
    _ = try expectSpans("The board was 5'10⟦x:\"⟧ long. He left.⟦x:”⟧ ⟦q1:“Gone,”⟧ she said.")
  }

  @Test func paragraphsThatOpenWithoutClosing() throws {
    let quoted = try expectSpans(
      """
      Mara said: ⟦q1:“We waited all night.⟧

      ⟦q1:“Nobody came.⟧

      ⟦q1:“Then it rained.”⟧ She sighed.

      ⟦q2:“It rained for days.”⟧
      """)
    #expect(quoted.spans.map(\.isClosed) == [false, false, true, true])
    #expect(quoted.spans.map(\.paragraph) == [0, 1, 2, 3])
  }

  @Test func anUnclosedQuotationEndsWithItsParagraphUnlessTheNextOpensWithAMark() throws {
    let quoted = try expectSpans("⟦q1:“The bridge is closed.⟧  \nThe mayor said ⟦q2:“maybe”⟧.")
    #expect(quoted.spans.map(\.isClosed) == [false, true])
  }

  @Test func aSpanKnowsWhatStandsBetweenItsMarks() throws {
    let text = Array("x ``Go'' “on".utf8)
    let quoted = QuotedSpans(text)
    let contents = quoted.spans.map { String(decoding: text[$0.content.indices], as: UTF8.self) }
    #expect(contents == ["Go", "on"])
    #expect(quoted.outermostSpan(at: 1) == nil)
    #expect(quoted.outermostSpan(at: 2)?.range == ByteRange(2, 8))
    #expect(quoted.outermostSpan(at: 8) == nil)
    #expect(quoted.outermostSpan(at: 11) == quoted.spans[1])
  }

  @Test func tenThousandMutatedTextsKeepThePromises() {
    forEverySeed(0..<10_000) { generator, seed in
      var text = generator.quotedText(upTo: 40)
      if seed % 2 == 0 { text = generator.mutated(article) }
      expectInvariants(text, seed)
    }
  }

  @Test func timeGrowsWithTheText() {
    // Openers without closers, possessives without a stop, marks in marks: what a search would repeat.
    for piece in ["'a ", "'as' ", "“", "\"' ", "‘s’ ", "'a' 's", "‹a ‘", "``'", "“‘", "\n“a"] {
      let short = Array(String(repeating: piece, count: 2_000).utf8)
      let long = Array(String(repeating: piece, count: 32_000).utf8)
      let clock = ContinuousClock()
      let first = clock.measure { _ = QuotedSpans(short) }
      let second = clock.measure { _ = QuotedSpans(long) }
      // 16 times the text: 16 times the time when linear, 256 when quadratic.
      #expect(second < first * 100 + .milliseconds(50), "\(piece)")
    }
  }
}

/// What holds for the spans of any text.
private func expectInvariants(_ text: [UInt8], _ seed: UInt64) {
  let quoted = QuotedSpans(text)
  let states = QuotationStates(text)
  var outer: QuotedSpan?
  var innerEnd = 0
  for span in quoted.spans {
    let isInside = quoted.paragraphs[span.paragraph].contains(span.range)
    #expect(isInside, "seed \(seed): a span lies in its paragraph")
    #expect(states[span.range.start] == .mark || span.depth == 1, "seed \(seed): a mark opens it")
    if span.depth == 0 {
      #expect(span.range.start >= outer?.range.end ?? 0, "seed \(seed): spans ascend apart")
      let within = span.content.indices.allSatisfy { states[$0] != .outside }
      #expect(within, "seed \(seed): a span is what the states say")
      outer = span
      innerEnd = span.content.start
    } else {
      let holds = outer?.content.contains(span.range) ?? false
      #expect(span.depth == 1 && holds && span.range.start >= innerEnd, "seed \(seed): nested")
      #expect(span.isClosed, "seed \(seed): a span inside is closed")
      innerEnd = span.range.end
    }
  }
  let outermost = quoted.spans.indices.filter { quoted.spans[$0].depth == 0 }
  #expect(quoted.quotations.flatMap(\.self) == outermost, "seed \(seed): each has a quotation")
  let covered = quoted.spans.reduce(0) { $0 + ($1.depth == 0 ? $1.range.count : 0) }
  let inside = states.values.indices.filter { states.values[$0] == 1 }.count
  #expect(covered >= inside - text.count { $0 <= 0x20 || $0 >= 0x7F }, "seed \(seed): all of it")
  for stray in quoted.strays {
    let isMark = stray.indices.allSatisfy { states[$0] == .mark }
    #expect(isMark && quoted.outermostSpan(at: stray.start) == nil, "seed \(seed): a stray")
  }
}

private let article = Array(
  """
  “We gave them every chance,” said Ines Calloway. “They gave us a memo.”

  She called it 'an offer' and, in the union's words, "half of 'nothing'".

  “It began in the ’90s.

  “It ends now,” she added; ‘the dockers’ strike goes on.’ «No», they say.
  """.utf8)

extension TestGenerator {
  /// A text with bytes taken out, doubled, replaced by marks and moved.
  fileprivate mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    var text = text
    let marks = ["“", "”", "\"", "'", "’", "‘", "``", "''", "\n", " ", "«", "é"].map {
      Array($0.utf8)
    }
    for _ in 0..<Int.random(in: 1...12, using: &self) where !text.isEmpty {
      let place = Int.random(in: text.indices, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: text.remove(at: place)
      case 1: text.insert(text[place], at: place)
      case 2: text.insert(contentsOf: marks.randomElement(using: &self) ?? [], at: place)
      default:
        let other = Int.random(in: text.indices, using: &self)
        text.swapAt(place, other)
      }
    }
    return text
  }
}
