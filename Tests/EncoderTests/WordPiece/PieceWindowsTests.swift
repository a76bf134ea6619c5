import Encoder
import TestSupport
import Testing
import TextCore

@Suite("Windows over a long text")
struct PieceWindowsTests {
  let vocabulary: WordPieceVocabulary
  let tokenizer: WordPieceTokenizer

  init() throws {
    let names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "."]
    vocabulary = try WordPieceVocabulary(pieces: names.map { Array($0.utf8) })
    tokenizer = WordPieceTokenizer(vocabulary)
  }

  /// A text of sentences with so many words each, and where they stand.
  private func text(_ lengths: [Int], word: String = "a") -> ([UInt8], [ByteRange]) {
    var text: [UInt8] = []
    var sentences: [ByteRange] = []
    for length in lengths {
      let start = text.count
      text += Array(repeatElement(word, count: length).joined(separator: " ").utf8)
      sentences.append(ByteRange(start, text.count))
      text.append(0x20)
    }
    return (text, sentences)
  }

  private func windows(_ rule: PieceWindows, _ lengths: [Int], word: String = "a") -> [PieceWindow]
  {
    let (text, sentences) = text(lengths, word: word)
    let pieces = tokenizer.pieces(of: text, in: ByteRange(0, text.count))
    return rule.windows(over: pieces, sentences: sentences, vocabulary: vocabulary)
  }

  @Test("A text that fits is one window, one without pieces none")
  func short() {
    let rule = PieceWindows(maximumPieces: 10)
    #expect(windows(rule, [4, 6]) == [PieceWindow(pieces: 0..<10, newPieces: 0..<10)])
    #expect(windows(rule, []) == [])
    #expect(windows(rule, [0, 0]) == [])
  }

  @Test("Windows end between sentences and repeat the last one")
  func overlap() {
    #expect(
      windows(PieceWindows(maximumPieces: 10), [4, 4, 4, 4]) == [
        PieceWindow(pieces: 0..<8, newPieces: 0..<8),
        PieceWindow(pieces: 4..<12, newPieces: 8..<12),
        PieceWindow(pieces: 8..<16, newPieces: 12..<16),
      ])
    #expect(
      windows(PieceWindows(maximumPieces: 10, overlappingSentences: 0), [4, 4, 4, 4]) == [
        PieceWindow(pieces: 0..<8, newPieces: 0..<8),
        PieceWindow(pieces: 8..<16, newPieces: 8..<16),
      ])
  }

  @Test("A sentence that would take more than half of the window is not repeated")
  func longOverlap() {
    #expect(
      windows(PieceWindows(maximumPieces: 10), [2, 6, 3]) == [
        PieceWindow(pieces: 0..<8, newPieces: 0..<8),
        PieceWindow(pieces: 8..<11, newPieces: 8..<11),
      ])
  }

  @Test("A sentence that is too long is cut between words, and its parts are not repeated")
  func longSentence() {
    #expect(
      windows(PieceWindows(maximumPieces: 10), [7], word: "aaa").map(\.pieces) == [
        0..<9, 9..<18, 18..<21,
      ])
    #expect(
      windows(PieceWindows(maximumPieces: 10), [7], word: "aa.").map(\.pieces) == [
        0..<9, 9..<18, 18..<21,
      ])
  }

  @Test("An endless word is cut between words without a space, or between pieces")
  func endlessWord() {
    #expect(
      windows(PieceWindows(maximumPieces: 10), [1], word: "aaaa.aaaa.aaaa").map(\.pieces) == [
        0..<10, 10..<14,
      ])
    #expect(
      windows(PieceWindows(maximumPieces: 8), [1], word: "aaaa.aaaa.aaaa").map(\.pieces) == [
        0..<5, 5..<10, 10..<14,
      ])
    #expect(
      windows(PieceWindows(maximumPieces: 4), [1], word: "aaaaaaaaaa").map(\.pieces) == [
        0..<4, 4..<8, 8..<10,
      ])
  }

  @Test("Every piece is new once, no window is too long, no short sentence is cut")
  func properties() {
    forEverySeed(0..<300) { generator, seed in
      let maximum = Int.random(in: 1...40, using: &generator)
      let rule = PieceWindows(
        maximumPieces: maximum, overlappingSentences: Int.random(in: 0...3, using: &generator))
      let lengths = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        Int.random(in: 0...50, using: &generator)
      }
      let found = windows(rule, lengths)
      var borders: Set<Int> = [0]
      var cut: [Range<Int>] = []
      var total = 0
      for length in lengths {
        if length > maximum { cut.append(total..<total + length) }
        total += length
        borders.insert(total)
      }
      #expect(found.flatMap { Array($0.newPieces) } == Array(0..<total), "seed \(seed)")
      for window in found {
        #expect(window.pieces.count <= maximum && window.newPieces.count > 0, "seed \(seed)")
        #expect(window.newPieces.upperBound == window.pieces.upperBound, "seed \(seed)")
        for border in [window.pieces.lowerBound, window.pieces.upperBound] {
          let isAllowed = borders.contains(border) || cut.contains { $0.contains(border) }
          #expect(isAllowed, "seed \(seed)")
        }
      }
    }
  }
}
