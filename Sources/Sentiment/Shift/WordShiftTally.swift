public import TextCore

/// Counts the words that speak well or ill in two groups of texts, for a ``WordShift``.
///
/// Memory grows with the distinct words and spellings, not with the texts.
public struct WordShiftTally: Sendable {
  private var words = VocabularyBuilder()
  private var first: [WordUse] = []
  private var second: [WordUse] = []
  /// Words as texts spell them, and the word that each stands for.
  private var spellings = VocabularyBuilder()
  private var wordOfSpelling: [Int32] = []

  /// A tally of nothing.
  public init() {}

  /// Counts a word.
  ///
  /// - Parameters:
  ///   - word: The word in the form that it is shown in, UTF-8.
  ///   - valence: What it adds to the tone where it stands.
  ///   - side: The group of the text.
  ///   - times: How often.
  /// - Precondition: The valence is finite, and the word occurs at least once.
  public mutating func add(
    _ word: [UInt8], valence: Double, to side: WordShiftSide, times: Int = 1
  ) {
    precondition(valence.isFinite && times > 0, "a word occurs and has a valence")
    count(word: number(of: word), valence, side, times)
  }

  /// Counts the words that decided on the tone of a text.
  ///
  /// - Parameters:
  ///   - evidence: The places and what each adds, as a ``ValenceReading`` or a ``Tone`` gives them.
  ///   - text: The text, UTF-8.
  ///   - side: Its group.
  /// - Complexity: O(bytes of the places).
  public mutating func add(_ evidence: [ToneEvidence], of text: [UInt8], to side: WordShiftSide) {
    for place in evidence where place.weight.isFinite {
      let bytes = text.span.extracting(place.range.indices)
      let spelling = Int(spellings.intern(bytes))
      if spelling == wordOfSpelling.count {
        wordOfSpelling.append(number(of: Self.form(of: bytes.copied)))
      }
      count(word: wordOfSpelling[spelling], place.weight, side, 1)
    }
  }

  /// The shift from the first group to the second; nil where one has no word.
  ///
  /// - Parameter reference: The valence that words count as good or bad against; the mean of the first
  ///   group when nil.
  /// - Returns: The shift.
  /// - Complexity: O(words · log words).
  public func shift(reference: Double? = nil) -> WordShift? {
    let vocabulary = words.finish()
    return WordShift(
      first.indices.map { (vocabulary.bytes(of: Int32($0)), first[$0], second[$0]) },
      reference: reference)
  }

  private mutating func number(of word: [UInt8]) -> Int32 {
    let number = words.intern(word)
    if Int(number) == first.count {
      first.append(WordUse())
      second.append(WordUse())
    }
    return number
  }

  private mutating func count(word: Int32, _ valence: Double, _ side: WordShiftSide, _ times: Int) {
    switch side {
    case .first: first[Int(word)].add(valence, times: times)
    case .second: second[Int(word)].add(valence, times: times)
    }
  }

  /// The form of a word or phrase that lexica have; what they cannot have, such as an emoticon, stays.
  private static func form(of spelling: [UInt8]) -> [UInt8] {
    let text = String(decoding: spelling, as: UTF8.self)
    guard let pattern = try? LexiconPattern(text) else { return spelling }
    return Array(pattern.text.utf8)
  }
}
