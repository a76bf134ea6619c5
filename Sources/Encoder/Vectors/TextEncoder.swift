public import NumericCore
internal import TextCore

/// Texts as unit vectors: pieces, hidden states, their mean over the sequence with `[CLS]` and
/// `[SEP]`, and Euclidean length 1, as in Sentence-BERT (Reimers and Gurevych, 2019).
///
/// The vector of a text has the same bits whatever other texts it is encoded with and for any number
/// of threads. A call holds the pieces of its texts and 256 pieces of hidden states a thread: give a
/// long stream in batches of, say, 256 texts.
public struct TextEncoder: Sendable {
  /// What runs over the pieces.
  public let encoder: TransformerEncoder
  /// What cuts texts into pieces.
  public let tokenizer: WordPieceTokenizer
  /// What becomes of texts that are longer than the window.
  public let longTexts: LongTexts
  /// The SHA-256 of the manifest of the model that was read, which stands for every byte of it; nil
  /// for an encoder that was put together otherwise.
  public let modelDigest: String?

  /// Puts an encoder and its tokenizer together.
  ///
  /// - Parameters:
  ///   - encoder: The encoder.
  ///   - tokenizer: The tokenizer with the encoder's vocabulary: as many pieces as it has.
  ///   - longTexts: What becomes of texts that are longer than the window.
  ///   - modelDigest: The SHA-256 of the model's manifest, where it has one.
  public init(
    _ encoder: TransformerEncoder, tokenizer: WordPieceTokenizer,
    longTexts: LongTexts = .firstWindow, modelDigest: String? = nil
  ) {
    precondition(
      tokenizer.vocabulary.count == encoder.configuration.vocabulary,
      "the vocabulary is that of the encoder")
    if case .windows(let most, let overlap) = longTexts {
      precondition(most >= 1 && overlap >= 0, "a text has a window")
    }
    self.encoder = encoder
    self.tokenizer = tokenizer
    self.longTexts = longTexts
    self.modelDigest = modelDigest
  }

  /// The pieces of a text as it is encoded: the names of markers in it are plain text.
  public func pieces(of text: [UInt8]) -> WordPieces {
    tokenizer.pieces(of: text, in: ByteRange(0, text.count), readsMarkers: false)
  }

  /// The vectors of texts.
  ///
  /// - Parameters:
  ///   - texts: The texts, UTF-8.
  ///   - parallelism: The threads to use.
  /// - Returns: `texts × width`, rows of length 1. A text without pieces has the vector of `[CLS]`
  ///   and `[SEP]` alone.
  public func vectors(
    of texts: [[UInt8]], parallelism: Parallelism = .single
  ) -> DenseMatrix<Float> {
    let blockTexts = 16
    let blocks = RowBlocks(rows: texts.count, blockRows: blockTexts)
    let windows = parallelism.map(blocks: blocks.count) { block in
      blocks[block].map { self.windows(of: texts[$0]) }
    }
    return vectors(of: Array(windows.joined()), parallelism)
  }

  /// A sequence that the encoder sees, and how much it counts in its text's vector.
  private struct Window: Sendable {
    let ids: [Int32]
    let weight: Float
  }

  /// The windows of a text, at least one.
  private func windows(of text: [UInt8]) -> [Window] {
    let vocabulary = tokenizer.vocabulary
    let room = encoder.configuration.window - 2
    let pieces = pieces(of: text)
    func window(_ range: Range<Int>, _ weight: Float) -> Window {
      Window(
        ids: [vocabulary.sequenceStart] + pieces.ids[range] + [vocabulary.sequenceEnd],
        weight: weight)
    }
    guard pieces.count > room, case .windows(let most, let overlap) = longTexts else {
      return [window(0..<min(room, pieces.count), 1)]
    }
    let document = Document(text: text)
    let sentences = document.sentences.indices.map { document.range(ofSentence: $0) }
    let cuts = PieceWindows(maximumPieces: room, overlappingSentences: overlap)
      .windows(over: pieces, sentences: sentences, vocabulary: vocabulary)
    return cuts.prefix(most).enumerated().map { number, cut in
      window(cut.pieces, longTexts.weight(ofWindow: number, newPieces: cut.newPieces.count))
    }
  }

  /// The weighted sums of the windows' vectors, of length 1.
  ///
  /// Windows of one length stand together in a block, the longest first, so that no thread has to
  /// wait long for the last one.
  private func vectors(of texts: [[Window]], _ parallelism: Parallelism) -> DenseMatrix<Float> {
    let width = encoder.configuration.width
    let windows = texts.flatMap(\.self)
    let order = windows.indices.sorted {
      (-windows[$0].ids.count, $0) < (-windows[$1].ids.count, $1)
    }
    let parts = encoder.mapBlocks(
      of: RaggedBatch(order.map { windows[$0].ids }), .trunk, parallelism
    ) {
      states, _, sequences in
      sequences.map { rows in
        var mean = MeanPooling.mean(states.trunk, rows: rows, width: width)
        MeanPooling.normalize(&mean)
        return mean
      }
    }
    var vectors = [[Float]](repeating: [], count: windows.count)
    for (place, vector) in zip(order, parts.joined()) { vectors[place] = vector }
    var result: [Float] = []
    result.reserveCapacity(texts.count * width)
    var next = 0
    for text in texts {
      var sum = vectors[next]
      if text.count > 1 {
        for column in 0..<width { sum[column] *= text[0].weight }
        for number in 1..<text.count {
          let vector = vectors[next + number]
          for column in 0..<width { sum[column] += text[number].weight * vector[column] }
        }
        MeanPooling.normalize(&sum)
      }
      result += sum
      next += text.count
    }
    return DenseMatrix(rows: texts.count, columns: width, values: result)
  }
}
