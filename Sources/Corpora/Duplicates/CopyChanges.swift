public import TextCore

/// What a copy kept of its original, what it left out and what it added.
///
/// A word is kept when it stands in a run of four words, or in a sentence, that the other text has, too; the
/// order of such runs does not count, so a paragraph that was moved was kept.
public struct CopyChanges: Sendable, Equatable {
  /// A place where the two differ.
  public enum Change: Sendable, Equatable {
    /// Words of the original that the copy lacks.
    case removed(ByteRange)
    /// Words of the copy that the original lacks.
    case added(ByteRange)
    /// Words of the original, and those that stand in their place.
    case replaced(ByteRange, by: ByteRange)
  }

  /// The share of the original's words that the copy kept; 1 where the original has none.
  public let keptShare: Double
  /// Words of the copy that are not the original's.
  public let addedWords: Int
  /// Words of the original that are not in the copy.
  public let removedWords: Int
  /// Sentences of the copy of which the original has less than half.
  public let addedSentences: Int
  /// Sentences of the original of which the copy has less than half.
  public let removedSentences: Int
  /// Where the texts differ first; nil where they do not.
  public let first: Change?

  /// Compares a copy with its original.
  ///
  /// - Complexity: O(words).
  public init(original: StoryText, copy: StoryText) {
    let keptInOriginal = original.words(alsoIn: copy)
    let keptInCopy = copy.words(alsoIn: original)
    removedWords = keptInOriginal.count { !$0 }
    addedWords = keptInCopy.count { !$0 }
    keptShare =
      keptInOriginal.isEmpty
      ? 1 : 1 - Double(removedWords) / Double(keptInOriginal.count)
    removedSentences = original.sentencesMostlyMissing(keptInOriginal)
    addedSentences = copy.sentencesMostlyMissing(keptInCopy)
    let removed = Self.firstRun(keptInOriginal)
    let added = Self.firstRun(keptInCopy)
    first =
      switch (removed, added) {
      case (nil, nil): nil
      case (let removed?, nil): .removed(original.range(of: removed))
      case (nil, let added?): .added(copy.range(of: added))
      case (let removed?, let added?):
        if removed.lowerBound < added.lowerBound {
          .removed(original.range(of: removed))
        } else if added.lowerBound < removed.lowerBound {
          .added(copy.range(of: added))
        } else {
          .replaced(original.range(of: removed), by: copy.range(of: added))
        }
      }
  }

  /// The first words in a row that are not kept.
  private static func firstRun(_ isKept: [Bool]) -> Range<Int>? {
    guard let start = isKept.firstIndex(of: false) else { return nil }
    return start..<(isKept[start...].firstIndex(of: true) ?? isKept.count)
  }
}

extension StoryText {
  /// Whether each word is in the other text, too.
  fileprivate func words(alsoIn other: StoryText) -> [Bool] {
    var isKept = [Bool](repeating: false, count: words.count)
    let shingles = Set(WordHash.shingles(of: other.words))
    for (start, shingle) in WordHash.shingles(of: words).enumerated()
    where shingles.contains(shingle) {
      for place in start..<(start + WordHash.shingleWords) { isKept[place] = true }
    }
    let digests = Set(other.sentences.map(\.digest))
    for sentence in sentences where digests.contains(sentence.digest) {
      for place in sentence.words { isKept[place] = true }
    }
    return isKept
  }

  fileprivate func sentencesMostlyMissing(_ isKept: [Bool]) -> Int {
    sentences.count { sentence in
      isKept[sentence.words].count { $0 } * 2 < sentence.words.count
    }
  }

  fileprivate func range(of words: Range<Int>) -> ByteRange {
    ByteRange(ranges[words.lowerBound].start, ranges[words.upperBound - 1].end)
  }
}
