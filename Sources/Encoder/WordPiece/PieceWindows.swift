public import TextCore

/// A stretch of a text's pieces that an encoder sees at once.
public struct PieceWindow: Sendable, Hashable {
  /// The pieces, as positions in `WordPieces`.
  public let pieces: Range<Int>
  /// Those of the pieces that no window before this one holds.
  public let newPieces: Range<Int>

  /// Makes a window.
  public init(pieces: Range<Int>, newPieces: Range<Int>) {
    self.pieces = pieces
    self.newPieces = newPieces
  }
}

/// Cuts a text that is longer than an encoder's positions into windows, between sentences.
///
/// A window takes as many whole sentences as fit; the next one repeats the last of them. A sentence
/// that alone is too long is cut at white space, or between words where there is none in reach, or,
/// in one endless word, between pieces. Every piece is new in exactly one window.
public struct PieceWindows: Sendable, Hashable {
  /// The greatest number of pieces of a window, without `[CLS]` and `[SEP]`.
  public let maximumPieces: Int
  /// The number of sentences that a window repeats from the one before.
  ///
  /// Fewer are repeated where they would take more than half of the window or leave no place for
  /// the next sentence; parts of a sentence that was cut are not repeated.
  public let overlappingSentences: Int

  /// Makes the rule by which a text is cut.
  ///
  /// - Precondition: A window holds at least one piece; the overlap is not negative.
  public init(maximumPieces: Int, overlappingSentences: Int = 1) {
    precondition(maximumPieces > 0, "a window holds at least one piece")
    precondition(overlappingSentences >= 0, "an overlap is not negative")
    self.maximumPieces = maximumPieces
    self.overlappingSentences = overlappingSentences
  }

  /// A stretch that stays together: a sentence, or a part of one that is too long.
  private struct Unit {
    var pieces: Range<Int>
    var isSentence: Bool
  }

  /// Cuts a text into windows.
  ///
  /// - Parameters:
  ///   - pieces: The pieces of the text.
  ///   - sentences: The sentences in ascending order. A piece between two of them belongs to the
  ///     one before it.
  ///   - vocabulary: The vocabulary of the pieces.
  /// - Returns: The windows in order; none for a text without pieces.
  public func windows(
    over pieces: WordPieces, sentences: [ByteRange], vocabulary: WordPieceVocabulary
  ) -> [PieceWindow] {
    let units = units(of: pieces, sentences: sentences, vocabulary: vocabulary)
    var windows: [PieceWindow] = []
    var next = 0
    while next < units.count {
      let first = next - repeatedUnits(before: next, in: units)
      let start = units[first].pieces.lowerBound
      let newStart = units[next].pieces.lowerBound
      next += 1
      while next < units.count, units[next].pieces.upperBound - start <= maximumPieces { next += 1 }
      let end = units[next - 1].pieces.upperBound
      windows.append(PieceWindow(pieces: start..<end, newPieces: newStart..<end))
    }
    return windows
  }

  /// How many units before a window's first new one it repeats.
  private func repeatedUnits(before next: Int, in units: [Unit]) -> Int {
    var count = 0
    while count < overlappingSentences, count < next {
      let candidate = units[next - count - 1]
      let start = candidate.pieces.lowerBound
      guard candidate.isSentence, (units[next].pieces.lowerBound - start) * 2 <= maximumPieces,
        units[next].pieces.upperBound - start <= maximumPieces
      else { break }
      count += 1
    }
    return count
  }

  private func units(
    of pieces: WordPieces, sentences: [ByteRange], vocabulary: WordPieceVocabulary
  ) -> [Unit] {
    var units: [Unit] = []
    var start = 0
    for index in 0..<max(sentences.count, 1) {
      var end = pieces.count
      if index + 1 < sentences.count {
        end = start
        while end < pieces.count, pieces.ranges[end].start < sentences[index + 1].start { end += 1 }
      }
      let isWhole = end - start <= maximumPieces
      while end - start > maximumPieces {
        let cut = cut(pieces, after: start, vocabulary: vocabulary)
        units.append(Unit(pieces: start..<cut, isSentence: false))
        start = cut
      }
      if start < end { units.append(Unit(pieces: start..<end, isSentence: isWhole)) }
      start = end
    }
    return units
  }

  /// The best place to cut in the window that begins at a piece.
  private func cut(_ pieces: WordPieces, after start: Int, vocabulary: WordPieceVocabulary) -> Int {
    let candidates = (start + 1...start + maximumPieces).reversed()
    let space = candidates.first { pieces.ranges[$0 - 1].end < pieces.ranges[$0].start }
    return space ?? candidates.first { !vocabulary.continuesWord(pieces.ids[$0]) }
      ?? start + maximumPieces
  }
}
