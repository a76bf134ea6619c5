/// The 17 universal parts of speech (Universal Dependencies 2; Nivre et al., 2020).
public enum UniversalPartOfSpeech: UInt8, Sendable, CaseIterable {
  /// Adjective.
  case adjective
  /// Preposition or postposition.
  case adposition
  /// Adverb.
  case adverb
  /// Auxiliary verb.
  case auxiliary
  /// Coordinating conjunction.
  case coordinatingConjunction
  /// Determiner.
  case determiner
  /// Interjection.
  case interjection
  /// Noun that is no name.
  case noun
  /// Numeral.
  case numeral
  /// Particle, such as the "to" of an infinitive.
  case particle
  /// Pronoun.
  case pronoun
  /// Name, or a word of one.
  case properNoun
  /// Punctuation.
  case punctuation
  /// Subordinating conjunction.
  case subordinatingConjunction
  /// Sign that is no punctuation.
  case symbol
  /// Verb that is no auxiliary.
  case verb
  /// Anything else.
  case other

  /// The tag in CoNLL-U files, such as `NOUN`.
  public var label: String { Self.labels[Int(rawValue)] }

  /// Makes the part of speech with a tag of CoNLL-U files, or nil when there is none.
  public init?(label: String) {
    guard let index = Self.labels.firstIndex(of: label) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let labels = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
  ]
}
