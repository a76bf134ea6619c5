import TestSupport
import Testing

@testable import TextCore

/// Expects that the tokens of a text are exactly its marks, labelled by kind.
private func expectTokens(
  _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let input = try MarkedText(marked)
  let tokens = Tokenizer().tokenize(input.text)
  checkTokenizer({ Tokenizer().tokenize($0) }, on: input.text, sourceLocation: sourceLocation)
  let labels: [TokenKind: String] = [
    .word: "w", .number: "n", .punctuation: "p", .symbol: "s", .url: "u", .email: "e",
    .handle: "h", .hashtag: "t", .unknownBytes: "x",
  ]
  let found = (0..<tokens.count).map {
    "\(labels[tokens.kinds[$0]] ?? "?"):\(input.string(in: tokens.range($0).indices))"
  }
  let expected = input.marks.map { "\($0.label):\(input.string(in: $0.range))" }
  #expect(found == expected, sourceLocation: sourceLocation)
}

@Suite struct TokenizerTests {
  @Test func wordsKeepInnerApostrophesAndHyphens() throws {
    try expectTokens("⟦w:The⟧ ⟦w:24-year-old⟧ ⟦w:doesn’t⟧ ⟦w:know⟧ ⟦w:O'Hara's⟧ ⟦w:co‐op⟧⟦p:.⟧")
    try expectTokens("⟦w:workers⟧⟦p:’⟧ ⟦w:pay⟧⟦p:,⟧ ⟦p:'⟧⟦w:tis⟧ ⟦w:well⟧⟦p:-⟧ ⟦w:known⟧")
  }

  @Test func wordsAreUnicode() throws {
    try expectTokens("⟦w:Zażółć⟧ ⟦w:gęślą⟧ ⟦w:Ελλάδα⟧ ⟦w:Москва⟧ ⟦w:cafe\u{301}s⟧ ⟦w:नमस्ते⟧ ⟦w:ﬁne⟧")
    try expectTokens("⟦w:水⟧⟦w:害⟧⟦w:かな⟧⟦p:。⟧ ⟦w:한국어⟧")
    try expectTokens("⟦w:soft\u{AD}ware⟧ ⟦w:e\u{301}⟧")
  }

  @Test func numbersKeepTheirSeparators() throws {
    try expectTokens(
      "⟦s:$⟧⟦n:1,234.5⟧ ⟦n:3.5⟧⟦p:.⟧ ⟦n:24/7⟧ ⟦n:6:40⟧ ⟦n:2031-02-04⟧ ⟦n:1⟧⟦p:,⟧ ⟦n:2⟧")
    try expectTokens(
      "⟦n:21st⟧ ⟦n:1990s⟧ ⟦n:1990’s⟧ ⟦n:40m⟧ ⟦n:12⟧⟦s:%⟧ ⟦n:½⟧ ⟦n:10½⟧ ⟦w:10-year⟧ ⟦n:٣٤⟧")
    try expectTokens("⟦s:€⟧⟦n:5bn⟧ ⟦n:3⟧⟦p:–⟧⟦n:1⟧ ⟦p:-⟧⟦n:5⟧")
  }

  @Test func abbreviationsKeepTheirStop() throws {
    try expectTokens("⟦w:Gen.⟧ ⟦w:J.⟧ ⟦w:R.⟧ ⟦w:Okafor⟧ ⟦w:of⟧ ⟦w:the⟧ ⟦w:U.S.⟧ ⟦w:Army⟧⟦p:.⟧")
    try expectTokens(
      "⟦w:No.⟧ ⟦n:4⟧ ⟦w:at⟧ ⟦n:6⟧ ⟦w:p.m.⟧ ⟦w:on⟧ ⟦w:Feb.⟧ ⟦n:4⟧⟦p:,⟧ ⟦w:vs.⟧ ⟦w:Inc.⟧")
    try expectTokens("⟦w:She⟧ ⟦w:said⟧ ⟦w:no⟧⟦p:.⟧ ⟦w:Plan⟧ ⟦w:B⟧⟦p:.⟧ ⟦w:The⟧ ⟦w:Ph.D.⟧")
    try expectTokens("⟦w:mr⟧⟦p:.⟧ ⟦w:mass⟧⟦p:.⟧ ⟦w:end⟧⟦p:.⟧")
  }

  @Test func stopsAndDashesInARowAreOne() throws {
    try expectTokens(
      "⟦w:Well⟧⟦p:...⟧ ⟦w:no⟧⟦p:…⟧ ⟦p:--⟧ ⟦w:yes⟧⟦p:—⟧⟦w:maybe⟧⟦p:?⟧⟦p:!⟧ ⟦p:``⟧⟦w:so⟧⟦p:''⟧")
  }

  @Test func addressesAreOneToken() throws {
    try expectTokens(
      "⟦w:See⟧ ⟦u:https://news.example.org/a_(b)?c=1#d⟧⟦p:.⟧ ⟦p:(⟧⟦u:www.strand.example/x⟧⟦p:)⟧")
    try expectTokens(
      "⟦u:meridian.com⟧ ⟦w:said⟧⟦p:.⟧⟦w:It⟧ ⟦e:ines.calloway+desk@dock-union.example.org⟧⟦p:,⟧")
    try expectTokens("⟦h:@harbour_post⟧ ⟦t:#Wahlen2031⟧ ⟦t:#ハーバー⟧ ⟦s:#⟧")
    try expectTokens("⟦s:#⟧⟦n:4⟧ ⟦s:@⟧ ⟦w:http⟧⟦p::⟧ ⟦w:ftp⟧⟦p::⟧⟦p:/⟧⟦p:/⟧")
  }

  @Test func emojiGoWithTheirModifiers() throws {
    try expectTokens("⟦s:👩‍🚒⟧⟦s:👍🏽⟧ ⟦s:🇩🇰⟧⟦s:🇸🇪⟧ ⟦s:❤️⟧ ⟦w:ok⟧⟦s:🔥⟧")
  }

  @Test func bytesThatAreNotUTF8AreTokens() {
    let text = Array("caf".utf8) + [0xE9, 0xFF] + Array(" ok".utf8) + [0xE2, 0x80]
    let tokens = Tokenizer().tokenize(text)
    #expect(tokens.kinds == [.word, .unknownBytes, .word, .unknownBytes])
    #expect(tokens.starts == [0, 3, 6, 8])
    #expect(tokens.ends == [3, 5, 8, 10])
  }

  @Test func contractHoldsForAnyBytes() {
    forEverySeed(0..<400) { generator, seed in
      let text = generator.randomBytes(upTo: 60)
      checkTokenizer({ Tokenizer().tokenize($0) }, on: text, "seed \(seed)")
    }
  }

  @Test func contractHoldsForAnyUnicode() {
    forEverySeed(0..<400) { generator, seed in
      let text = generator.randomText(upTo: 40)
      checkTokenizer({ Tokenizer().tokenize($0) }, on: text, "seed \(seed)")
    }
  }

  @Test func contractHoldsForTornText() {
    forEverySeed(0..<200) { generator, seed in
      var text = generator.randomText(upTo: 30)
      for _ in 0..<3 where !text.isEmpty {
        text.remove(at: Int.random(in: 0..<text.count, using: &generator))
      }
      checkTokenizer({ Tokenizer().tokenize($0) }, on: text, "seed \(seed)")
    }
  }
}
