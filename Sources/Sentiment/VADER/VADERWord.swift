/// A word that the rules of VADER know, by its number in the vocabulary.
struct VADERWord: Sendable {
  /// The mean rating, when the lexicon has the word.
  var valence: Double?
  /// What a degree word adds to a positive valence.
  var booster: Double?
  var isNegator = false
  /// Whether a special case or a booster of several words has it.
  var isInPhrase = false
}

/// A token of a text as VADER sees it.
struct VADERToken: BitwiseCopyable {
  /// The number of the word in lower case, or -1.
  var word: Int32
  /// Whether all letters are capitals and there is one.
  var isUpper: Bool
  /// Whether the word is a negator, or "n't" is in it.
  var isNegation: Bool
  /// Whether the lexicon has it.
  var isRated: Bool
}

/// The words that the rules of VADER name one by one, as numbers of the vocabulary.
struct VADERNamedWords: Sendable {
  let no, or, nor, kind, of, least, at, very, never, so, this, without, doubt, but: Int32

  init(_ id: (String) -> Int32) {
    (no, or, nor, kind, of) = (id("no"), id("or"), id("nor"), id("kind"), id("of"))
    (least, at, very, never) = (id("least"), id("at"), id("very"), id("never"))
    (so, this, without) = (id("so"), id("this"), id("without"))
    (doubt, but) = (id("doubt"), id("but"))
  }
}
