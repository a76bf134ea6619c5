import Encoder
import Testing
import TextCore

@Suite("The vocabulary of word pieces")
struct WordPieceVocabularyTests {
  private let needed = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]

  private func vocabulary(_ more: [String]) throws(EncoderError) -> WordPieceVocabulary {
    try WordPieceVocabulary(pieces: (needed + more).map { Array($0.utf8) })
  }

  @Test("A piece is found by its bytes, and only it")
  func lookUp() throws {
    let found = try vocabulary(["port", "##port", "po", "##", "é"])
    #expect(found.count == 9)
    #expect(found.id(of: "port".utf8) == 4)
    #expect(found.id(of: "##port".utf8) == 5)
    #expect(found.id(of: "##".utf8) == 7)
    #expect(found.id(of: "é".utf8) == 8)
    #expect(found.id(of: "por".utf8) == nil)
    #expect(found.id(of: "ports".utf8) == nil)
    #expect(found.id(of: "".utf8) == nil)
    #expect(found.continuesWord(5))
    #expect(!found.continuesWord(4) && !found.continuesWord(7))
    #expect(
      [found.padding, found.unknown, found.sequenceStart, found.sequenceEnd] == [0, 1, 2, 3])
  }

  @Test("A list of lines may end in CRLF and without a last line feed")
  func lines() throws {
    let found = try WordPieceVocabulary(
      lines: Array("[PAD]\r\n[UNK]\r\n[CLS]\n[SEP]\nquay".utf8))
    #expect(found.count == 5)
    #expect(found.id(of: "quay".utf8) == 4)
    #expect(found.pieces[1] == Array("[UNK]".utf8))
  }

  @Test("A vocabulary that cannot serve is an error that says why")
  func errors() {
    #expect(throws: EncoderError.vocabularyLacksPiece("[SEP]")) {
      try WordPieceVocabulary(pieces: needed.dropLast().map { Array($0.utf8) })
    }
    #expect(throws: EncoderError.vocabularyRepeatsPiece("quay", line: 6, firstLine: 5)) {
      try vocabulary(["quay", "quay"])
    }
    #expect(throws: EncoderError.vocabularyHasEmptyLine(5)) { try vocabulary(["", "quay"]) }
    #expect(throws: EncoderError.vocabularyLacksPiece("[UNK]")) {
      try WordPieceVocabulary(lines: [])
    }
  }

  @Test("Every piece of the shipped vocabulary has its line as number")
  func shipped() throws {
    let found = try WordPieceReference.vocabulary.get()
    #expect(found.count == 30522)
    for id in 0..<found.count { #expect(found.id(of: found.pieces[id]) == Int32(id)) }
  }
}
