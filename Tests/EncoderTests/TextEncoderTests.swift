import Encoder
import NumericCore
import TestSupport
import Testing
import TextCore

@Suite("Texts as vectors")
struct TextEncoderTests {
  private let tokenizer: WordPieceTokenizer
  private let encoder: TransformerEncoder

  init() throws {
    tokenizer = WordPieceTokenizer(
      try WordPieceVocabulary(pieces: TinyModel.pieces.map { Array($0.utf8) }))
    encoder = try TinyModel().encoder()
  }

  private let short = Array("The pilots walked out.".utf8)
  private let long = Array(
    """
    The pilots walked out at dawn. The harbour was still and cold. No one came. They said, we \
    will stay. The ships wait, and the port was cold, and no one said they will walk out at dawn.
    """.utf8)

  /// The unit mean of the hidden states of pieces between `[CLS]` and `[SEP]`.
  private func vector(_ pieces: some Collection<Int32>) -> [Double] {
    let ids = [2] + pieces + [3]
    let states = PlainEncoder(model: TinyModel()).hiddenStates(of: ids)
    let mean = (0..<24).map { column in states.reduce(0) { $0 + $1[column] } }
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return mean.map { $0 / length }
  }

  private func expectRow(_ vectors: DenseMatrix<Float>, _ row: Int, is expected: [Double]) {
    for (value, expected) in zip(vectors.row(row), expected) {
      #expect(abs(Double(value) - expected) < 1e-5)
    }
  }

  @Test("the vector of a text is the unit mean of its hidden states, [CLS] and [SEP] included")
  func meanPooling() {
    let vectors = TextEncoder(encoder, tokenizer: tokenizer).vectors(of: [short, [], long])
    #expect(vectors.rows == 3 && vectors.columns == 24)
    expectRow(vectors, 0, is: vector([4, 6, 7, 8, 9, 10]))
    expectRow(vectors, 1, is: vector([]))
    let pieces = tokenizer.pieces(of: long, in: ByteRange(0, long.count)).ids
    #expect(pieces.count > 10, "longer than the window")
    expectRow(vectors, 2, is: vector(pieces.prefix(10)))
  }

  @Test("the name of a marker in a text is text: it ends no sequence")
  func markers() {
    let vectors = TextEncoder(encoder, tokenizer: tokenizer)
      .vectors(of: ["no[SEP]one", "no[MASK] one[CLS]"].map { Array($0.utf8) })
    // Brackets and the names are no pieces of this vocabulary.
    expectRow(vectors, 0, is: vector([17, 1, 1, 1, 18]))
    expectRow(vectors, 1, is: vector([17, 1, 1, 1, 18, 1, 1, 1]))
  }

  @Test("a long text is the weighted sum of its windows, as many as are allowed")
  func windows() {
    let pieces = tokenizer.pieces(of: long, in: ByteRange(0, long.count))
    let document = Document(text: long)
    let cuts = PieceWindows(maximumPieces: 10, overlappingSentences: 1).windows(
      over: pieces, sentences: document.sentences.indices.map { document.range(ofSentence: $0) },
      vocabulary: tokenizer.vocabulary)
    #expect(cuts.count > 2)
    for most in [100, cuts.count - 1, 2, 1] {
      let text = TextEncoder(
        encoder, tokenizer: tokenizer,
        longTexts: .windows(atMost: most, overlappingSentences: 1))
      var sum = [Double](repeating: 0, count: 24)
      for (number, cut) in cuts.prefix(most).enumerated() {
        let weight = Double(cut.newPieces.count) / Double(number + 1)
        for (column, value) in vector(pieces.ids[cut.pieces]).enumerated() {
          sum[column] += weight * value
        }
      }
      let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let vectors = text.vectors(of: [long, short])
      expectRow(vectors, 0, is: sum.map { $0 / length })
      expectRow(vectors, 1, is: vector([4, 6, 7, 8, 9, 10]))
    }
  }

  @Test(
    "a text of one window has the bits of the first window alone; the order of sentences counts")
  func oneWindow() {
    let first = TextEncoder(encoder, tokenizer: tokenizer)
    let windows = TextEncoder(encoder, tokenizer: tokenizer, longTexts: .articles)
    let texts = [short, [], Array("the port was cold".utf8)]
    #expect(windows.vectors(of: texts) == first.vectors(of: texts))
    #expect(windows.vectors(of: [long]) != first.vectors(of: [long]))
    let sentences = ["The pilots walked out at dawn. ", "The harbour was still and cold. "]
    let ordered = [sentences.joined(), sentences.reversed().joined()].map { Array($0.utf8) }
    let vectors = windows.vectors(of: ordered)
    #expect(vectors.row(0) != vectors.row(1))
  }

  @Test("a text has the same bits alone and in any batch, for any number of threads")
  func sameBits() {
    forEverySeed(0..<4) { generator, seed in
      let texts = (0..<50).map { _ in
        let words = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
          TinyModel.pieces[Int.random(in: 4..<30, using: &generator)]
        }
        return Array(words.joined(separator: " ").utf8)
      }
      let text = TextEncoder(
        encoder, tokenizer: tokenizer,
        longTexts: .windows(atMost: 4, overlappingSentences: 1))
      let vectors = text.vectors(of: texts)
      #expect(text.vectors(of: texts, parallelism: Parallelism(threads: 3)) == vectors)
      for (row, alone) in texts.enumerated() {
        #expect(text.vectors(of: [alone]).values[...] == vectors.row(row), "seed \(seed)")
      }
    }
  }
}
