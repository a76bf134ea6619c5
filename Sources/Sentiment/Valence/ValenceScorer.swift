/// Scores texts by the words in them that speak well or ill, and shows these words.
///
/// * A negator turns round what follows in its clause; a list goes on ("not good, kind or useful").
/// * Degree words strengthen and weaken the next valence; "but" weighs what comes after more.
/// * The longest phrase of the lexicon counts, and the words in it do not count again: "no problem".
/// * Words in capitals count more where others are not, and so do exclamation marks.
/// * A compound that the lexicon lacks has the valences of its parts: "crime-ridden".
///
/// One scorer serves any number of threads; each has a ``ValenceReader`` of its own.
public struct ValenceScorer: Sendable {
  let index: PatternIndex<ValenceMeaning>
  let rules: ValenceRules
  /// How sums become scores and labels.
  public let scale: ValenceScale

  /// The mean strength of a word that rules and scale are made for.
  static let usualStrength = 1.5

  init(
    entries: [LexiconEntry], strength: Double? = nil, shifters: [(LexiconPattern, Shifter)],
    subjectivity: [(LexiconPattern, Double)], scale: ValenceScale, rules: ValenceRules
  ) {
    index = PatternIndex(
      ValenceMeaning.patterns(
        entries, scale: strength.map { Self.usualStrength / $0 } ?? 1, shifters: shifters,
        subjectivity: subjectivity))
    self.rules = rules
    self.scale = scale
  }

  /// A reader with buffers of its own.
  public func makeReader() -> ValenceReader { ValenceReader(self) }

  /// Reads one text; for many, keep a reader.
  public func read(_ text: [UInt8]) -> ValenceReading {
    var reader = makeReader()
    return reader.read(text)
  }
}
