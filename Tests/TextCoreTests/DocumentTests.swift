import TestSupport
import Testing
import TextCore

@Suite struct ParagraphTests {
  @Test(arguments: ["\n", "\r\n", "\r", "\n \n\n", "\u{2028}", "\u{85}", "\u{0B}"])
  func everyLineEndEndsAParagraph(lineEnd: String) {
    let text = Array(("  First one. " + lineEnd + "\tSecond\u{A0}" + lineEnd).utf8)
    let found = Paragraphs.split(text).map { String(decoding: text[$0.indices], as: UTF8.self) }
    #expect(found == ["First one.", "Second"])
  }

  @Test func blankTextHasNone() {
    #expect(Paragraphs.split([]).isEmpty)
    #expect(Paragraphs.split(Array(" \n\t \r\n\0".utf8)).isEmpty)
  }

  @Test func everyTokenLiesInAParagraph() {
    forEverySeed(0..<200) { generator, seed in
      let document = Document(text: generator.randomText(upTo: 60))
      for index in 0..<document.tokenCount {
        let range = document.tokens.range(index)
        let paragraph = document.paragraph(at: range.start)
        #expect(paragraph.map { document.paragraphs[$0].contains(range) } == true, "seed \(seed)")
      }
    }
  }
}

@Suite struct DocumentTests {
  let document = Document(text: Array("Mr. Moss “left.”\n\nNobody saw him.".utf8))

  @Test func columnsAgree() {
    #expect(document.tokenStarts == [0, 4, 9, 12, 16, 17, 22, 29, 33, 36])
    #expect(document.tokenEnds == [3, 8, 12, 16, 17, 20, 28, 32, 36, 37])
    #expect(document.tokenKinds.count == document.tokenCount)
    #expect(document.sentences == [0..<6, 6..<10])
    #expect(document.paragraphs == [ByteRange(0, 20), ByteRange(22, 37)])
  }

  @Test func textOfTokensAndSentences() {
    #expect(document.string(of: TokenIndex(0)) == "Mr.")
    #expect(document.string(in: document.range(ofSentence: 1)) == "Nobody saw him.")
    #expect(document.hasSpace(after: TokenIndex(0)))
    #expect(!document.hasSpace(after: TokenIndex(2)))
    #expect(document.hasSpace(after: TokenIndex(9)))
  }

  @Test func lookUps() {
    #expect(document.firstToken(endingAfter: 3) == TokenIndex(1))
    #expect(document.firstToken(endingAfter: 7) == TokenIndex(1))
    #expect(document.firstToken(endingAfter: 37) == nil)
    #expect(document.tokenPositions(in: ByteRange(4, 17)) == 1..<5)
    #expect(document.tokenPositions(in: ByteRange(5, 8)).isEmpty)
    #expect(document.sentence(of: TokenIndex(5)) == 0)
    #expect(document.sentence(of: TokenIndex(6)) == 1)
    #expect(document.paragraph(at: 21) == nil)
    #expect(document.paragraph(at: 22) == 1)
  }

  @Test func emptyText() {
    let empty = Document(text: [])
    #expect(empty.tokenCount == 0 && empty.sentences.isEmpty && empty.paragraphs.isEmpty)
  }
}

@Suite struct ScalarOffsetsTests {
  @Test func countsScalars() {
    let offsets = ScalarOffsets(Array("aé水👍b".utf8))
    #expect(offsets.scalarCount == 5)
    #expect([0, 1, 3, 6, 10, 11].map(offsets.scalarOffset(ofByte:)) == [0, 1, 2, 3, 4, 5])
    #expect((0...5).map(offsets.byteOffset(ofScalar:)) == [0, 1, 3, 6, 10, 11])
    #expect(offsets.scalars(of: ByteRange(1, 6)) == 1..<3)
    #expect(offsets.bytes(of: 1..<3) == ByteRange(1, 6))
  }

  @Test func insideAScalarCountsAsAfterItsStart() {
    #expect(ScalarOffsets(Array("水b".utf8)).scalarOffset(ofByte: 2) == 1)
  }

  @Test func agreesWithTheDecoderOnAnyBytes() {
    forEverySeed(0..<200) { generator, seed in
      let text =
        seed % 2 == 0 ? generator.randomBytes(upTo: 300) : generator.randomText(upTo: 120)
      let offsets = ScalarOffsets(text)
      let boundaries = scalarBoundaries(of: text).sorted()
      #expect(offsets.scalarCount == boundaries.count - 1, "seed \(seed)")
      #expect(
        offsets.scalarCount == String(decoding: text, as: UTF8.self).unicodeScalars.count,
        "seed \(seed)")
      for (scalar, byte) in boundaries.enumerated() where scalar <= offsets.scalarCount {
        #expect(offsets.scalarOffset(ofByte: byte) == scalar, "seed \(seed)")
        #expect(offsets.byteOffset(ofScalar: scalar) == byte, "seed \(seed)")
      }
    }
  }
}

@Suite struct MarkedTextTests {
  @Test func marksAreStrippedAndCountedInBytes() throws {
    let text = try MarkedText("⟦q1:“É ⟦s1:Moss⟧,”⟧ ⟦c1:said⟧ 10:30")
    #expect(text.string == "“É Moss,” said 10:30")
    #expect(text.marks.map(\.label) == ["q1", "s1", "c1"])
    #expect(text.ranges("s1").map(text.string(in:)) == ["Moss"])
    #expect(text.ranges("q1") == [0..<14])
  }

  @Test func brokenMarksAreErrors() {
    #expect(throws: MarkedTextError.notClosed(label: "a")) { try MarkedText("⟦a:b") }
    #expect(throws: MarkedTextError.notOpened(byteOffset: 1)) { try MarkedText("b⟧") }
    #expect(throws: MarkedTextError.noLabel(byteOffset: 0)) { try MarkedText("⟦b⟧") }
  }
}
