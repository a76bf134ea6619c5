public import TextCore

/// Counts the words that speak well or ill in groups of texts, for the ``WordShift`` to each group from all
/// others.
///
/// Memory grows with the distinct words of each group and the spellings, not with the texts.
public struct WordShiftTally: Sendable {
  private var words = VocabularyBuilder()
  /// The use of each word in all texts.
  private var all: [WordUse] = []
  /// The use of words in each group; a group ends with the last word that it has.
  private var groups: [[WordUse]] = []
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
  ///   - groups: The numbers of the text's groups, from 0 on, each once.
  ///   - times: How often.
  /// - Precondition: The valence is finite, and the word occurs at least once.
  public mutating func add(
    _ word: [UInt8], valence: Double, to groups: [Int], times: Int = 1
  ) {
    precondition(valence.isFinite && times > 0, "a word occurs and has a valence")
    count(word: number(of: word), valence, groups, times)
  }

  /// Counts the words that decided on the tone of a text.
  ///
  /// - Parameters:
  ///   - evidence: The places and what each adds, as a ``ValenceReading`` or a ``Tone`` gives them.
  ///   - text: The text, UTF-8.
  ///   - groups: The numbers of its groups, from 0 on, each once.
  /// - Complexity: O(bytes of the places).
  public mutating func add(_ evidence: [ToneEvidence], of text: [UInt8], to groups: [Int]) {
    for place in evidence where place.weight.isFinite {
      let bytes = text.span.extracting(place.range.indices)
      let spelling = Int(spellings.intern(bytes))
      if spelling == wordOfSpelling.count {
        wordOfSpelling.append(number(of: Self.form(of: bytes.copied)))
      }
      count(word: wordOfSpelling[spelling], place.weight, groups, 1)
    }
  }

  /// The shift to a group from the texts of all others; nil where either has no word.
  ///
  /// - Parameters:
  ///   - group: The number of the group.
  ///   - reference: The valence that words count as good or bad against; the mean of the others when
  ///     nil.
  /// - Returns: The shift.
  /// - Complexity: O(words · log words).
  public func shift(to group: Int, reference: Double? = nil) -> WordShift? {
    guard groups.indices.contains(group) else { return nil }
    let (own, vocabulary) = (groups[group], words.finish())
    return WordShift(
      all.indices.map { word in
        let use = word < own.count ? own[word] : WordUse()
        return (vocabulary.bytes(of: Int32(word)), all[word] - use, use)
      }, reference: reference)
  }

  private mutating func number(of word: [UInt8]) -> Int32 {
    let number = words.intern(word)
    if Int(number) == all.count { all.append(WordUse()) }
    return number
  }

  private mutating func count(word: Int32, _ valence: Double, _ groups: [Int], _ times: Int) {
    let word = Int(word)
    all[word].add(valence, times: times)
    for group in groups {
      while self.groups.count <= group { self.groups.append([]) }
      let missing = word + 1 - self.groups[group].count
      if missing > 0 { self.groups[group] += repeatElement(WordUse(), count: missing) }
      self.groups[group][word].add(valence, times: times)
    }
  }

  /// The form of a word or phrase that lexica have; what they cannot have, such as an emoticon, stays.
  private static func form(of spelling: [UInt8]) -> [UInt8] {
    let text = String(decoding: spelling, as: UTF8.self)
    guard let pattern = try? LexiconPattern(text) else { return spelling }
    return Array(pattern.text.utf8)
  }
}
