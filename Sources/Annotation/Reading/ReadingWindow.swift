internal import Encoder
public import TextCore

/// A text and those of its paragraphs that a model is to read.
public struct ReadableText: Sendable, Equatable {
  /// The text, UTF-8; it may hold bytes that are not.
  public let bytes: [UInt8]
  /// The paragraphs to read, in order; what stands between them is passed over.
  public let paragraphs: [ByteRange]
  /// The sentences and words that the text was divided into before, if it was; then all are read.
  public let given: GivenWords?

  /// Chooses paragraphs of a text.
  ///
  /// - Precondition: The paragraphs, and the words if any are given, lie in the text, ascend and do
  ///   not overlap.
  public init(bytes: [UInt8], paragraphs: [ByteRange], given: GivenWords? = nil) {
    precondition(zip(paragraphs, paragraphs.dropFirst()).allSatisfy { $0.end <= $1.start })
    precondition((paragraphs.last?.end ?? 0) <= bytes.count, "the paragraphs lie in the text")
    precondition((given?.ranges.last?.end ?? 0) <= bytes.count, "the words lie in the text")
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.given = given
  }

  /// Takes all paragraphs of a text.
  public init(bytes: [UInt8]) {
    self.init(bytes: bytes, paragraphs: Paragraphs.split(bytes))
  }
}

/// Neighbouring paragraphs that a model reads at once: `[CLS]`, and each paragraph with `[SEP]` after
/// it.
struct ReadingWindow: Sendable, Equatable {
  /// The pieces with their markers.
  var ids: [Int32] = []
  /// The feature row of each piece, as ``/TextCore/PieceFeatures`` has it.
  var features: [UInt8] = []
  /// The bytes that each piece stands for; nil for a marker.
  var ranges: [ByteRange?] = []

  mutating func append(marker id: Int32) {
    ids.append(id)
    features.append(Self.markerFeature)
    ranges.append(nil)
  }

  /// A marker stands outside quotation marks and is no word.
  private static let markerFeature =
    QuotationStates.State.outside.rawValue * UInt8(WordCases.Kind.allCases.count)
    + WordCases.Kind.other.rawValue
}

/// Cuts texts into windows as the model was trained on them.
struct ReadingWindows: Sendable {
  /// What cuts paragraphs into pieces.
  let tokenizer: WordPieceTokenizer
  /// The greatest number of pieces of a window, markers among them, at least 3.
  let maximumPieces: Int

  /// The windows of a text: as many whole paragraphs each as fit.
  ///
  /// A paragraph that alone is too long is cut between sentences where that is possible.
  func windows(of text: ReadableText) -> [ReadingWindow] {
    if let given = text.given { return windows(of: given, in: text) }
    let features = PieceFeatures(text.bytes)
    let vocabulary = tokenizer.vocabulary
    var windows: [ReadingWindow] = []
    var window = ReadingWindow()
    for paragraph in text.paragraphs {
      let pieces = tokenizer.pieces(of: text.bytes, in: paragraph, readsMarkers: false)
      for part in parts(of: pieces, paragraph, in: text.bytes) {
        if !window.ids.isEmpty, window.ids.count + part.count + 1 > maximumPieces {
          windows.append(window)
          window = ReadingWindow()
        }
        if window.ids.isEmpty { window.append(marker: vocabulary.sequenceStart) }
        window.ids += pieces.ids[part]
        for range in pieces.ranges[part] {
          window.features.append(features.rows[range.start])
          window.ranges.append(range)
        }
        window.append(marker: vocabulary.sequenceEnd)
      }
    }
    if !window.ids.isEmpty { windows.append(window) }
    return windows
  }

  /// The parts of a paragraph that each fit into a window.
  private func parts(
    of pieces: WordPieces, _ paragraph: ByteRange, in text: [UInt8]
  ) -> [Range<Int>] {
    let room = maximumPieces - 2
    guard pieces.count > room else { return pieces.count == 0 ? [] : [0..<pieces.count] }
    let bytes = Array(text[paragraph.indices])
    let document = Document(text: bytes)
    let sentences = document.sentences.indices.map { index in
      let range = document.range(ofSentence: index)
      return ByteRange(paragraph.start + range.start, paragraph.start + range.end)
    }
    return PieceWindows(maximumPieces: room, overlappingSentences: 0)
      .windows(over: pieces, sentences: sentences, vocabulary: tokenizer.vocabulary)
      .map(\.pieces)
  }
}
