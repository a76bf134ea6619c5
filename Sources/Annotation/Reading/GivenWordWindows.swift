internal import Encoder
import TextCore

extension ReadingWindows {
  /// The windows of a text whose words were given: up to four whole sentences each, if they fit, one
  /// after the other.
  ///
  /// Names gain by more sentences, tags lose. On the development sets of Universal NER EWT, GUM's names,
  /// EWT and GUM (F1 of PER, LOC and ORG; percent of universal tags right):
  ///
  /// | sentences | names, EWT | names, GUM | tags, EWT | tags, GUM |
  /// |---|---|---|---|---|
  /// | one | 74.7 | 69.7 | 96.48 | 97.21 |
  /// | up to four | 75.3 | 70.0 | 96.43 | 97.25 |
  /// | up to eight | 75.8 | 71.0 | 96.30 | 97.19 |
  /// | all that fit | 75.8 | 70.4 | 96.12 | 97.14 |
  ///
  /// A sentence is read with its own spaces; where a word then starts within a piece, as "n't" of
  /// "don't" does, with a space after each word, as in training. A sentence that alone is too long is
  /// cut where it must be.
  func windows(of given: GivenWords, in text: ReadableText) -> [ReadingWindow] {
    var windows: [ReadingWindow] = []
    var window = ReadingWindow()
    var sentences = 0
    func close() {
      sentences = 0
      guard !window.ids.isEmpty else { return }
      window.append(marker: tokenizer.vocabulary.sequenceEnd)
      windows.append(window)
      window = ReadingWindow()
    }
    for sentence in given.sentences {
      let pieces = SentencePieces(sentence, of: given, in: text.bytes, tokenizer)
      var rest = pieces.ids.indices[...]
      if window.ids.count + rest.count + 1 > maximumPieces || sentences == Self.mostSentences {
        close()
      }
      sentences += 1
      while !rest.isEmpty {
        if window.ids.isEmpty { window.append(marker: tokenizer.vocabulary.sequenceStart) }
        let part = rest.prefix(maximumPieces - 1 - window.ids.count)
        window.ids += pieces.ids[part]
        window.features += pieces.features[part]
        window.ranges += pieces.ranges[part].map(Optional.some)
        rest = rest[part.endIndex...]
        if !rest.isEmpty { close() }
      }
    }
    close()
    return windows
  }

  private static let mostSentences = 4
}

/// The pieces of a sentence of given words, each with the bytes of the text that it stands for.
struct SentencePieces {
  private(set) var ids: [Int32] = []
  private(set) var features: [UInt8] = []
  private(set) var ranges: [ByteRange] = []

  init(
    _ sentence: Range<Int>, of given: GivenWords, in text: [UInt8], _ tokenizer: WordPieceTokenizer
  ) {
    let range = given.bytes(ofSentence: sentence)
    let words = given.ranges[sentence].filter { !$0.isEmpty }
    read(Array(text[range.indices]), tokenizer) {
      ByteRange($0.start + range.start, $0.end + range.start)
    }
    guard !startsEach(words) else { return }
    var spaced: [UInt8] = []
    var starts: [Int] = []
    for word in words {
      starts.append(spaced.count)
      spaced += text[word.indices] + [0x20]
    }
    var place = 0
    read(spaced, tokenizer) { piece in
      while place + 1 < starts.count, starts[place + 1] <= piece.start { place += 1 }
      let shift = words[place].start - starts[place]
      return ByteRange(piece.start + shift, piece.end + shift)
    }
  }

  private mutating func read(
    _ text: [UInt8], _ tokenizer: WordPieceTokenizer, place: (ByteRange) -> ByteRange
  ) {
    let pieces = tokenizer.pieces(of: text, in: ByteRange(0, text.count), readsMarkers: false)
    let rows = PieceFeatures(text).rows
    ids = pieces.ids
    features = pieces.ranges.map { rows[$0.start] }
    ranges = pieces.ranges.map(place)
  }

  /// Whether a piece starts where each word does.
  private func startsEach(_ words: [ByteRange]) -> Bool {
    var place = 0
    return words.allSatisfy { word in
      while place < ranges.count, ranges[place].start < word.start { place += 1 }
      return place < ranges.count && ranges[place].start == word.start
    }
  }
}
