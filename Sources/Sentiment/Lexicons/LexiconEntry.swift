/// A word or phrase and how well or ill it speaks.
public struct LexiconEntry: Sendable, Hashable {
  /// The words.
  public let pattern: LexiconPattern
  /// How well (above 0) or ill (below 0) they speak, on the scale of the lexicon.
  public let valence: Double?
  /// What they count as where they are negated; nil leaves that to the rules.
  public let negatedValence: Double?

  /// Gives a pattern its valence.
  public init(pattern: LexiconPattern, valence: Double?, negatedValence: Double? = nil) {
    self.pattern = pattern
    self.valence = valence
    self.negatedValence = negatedValence
  }
}
