public import Sentiment

/// How tone is judged.
public struct SentimentOptions: Sendable {
  /// What judges.
  public enum Scorer: String, Sendable, CaseIterable {
    /// The language model with the valences of words, calibrated; tells voices, people and quotations apart.
    case model
    /// The valences of words alone: much faster; knows articles and sentences.
    case valence
  }

  /// What judges.
  public let scorer: Scorer
  /// A dictionary of the user's in place of Dateline's own valences; it judges alone.
  public let lexicon: UserLexicon?
  /// Where the dictionary was read.
  public let lexiconPath: String?
  /// The column whose values make groups that are compared; nil without a comparison.
  public let groupColumn: String?
  /// The seed of the bootstrap and of permutations.
  public let seed: UInt64

  /// Chooses.
  ///
  /// - Parameters:
  ///   - scorer: What judges; with a lexicon always ``Scorer/valence``.
  ///   - lexicon: A dictionary of the user's, and where it was read.
  ///   - groupColumn: The column whose values make groups that are compared.
  ///   - seed: The seed of the bootstrap and of permutations.
  public init(
    scorer: Scorer = .model, lexicon: (UserLexicon, path: String)? = nil,
    groupColumn: String? = nil, seed: UInt64 = 1
  ) {
    self.scorer = lexicon == nil ? scorer : .valence
    self.lexicon = lexicon?.0
    lexiconPath = lexicon?.path
    self.groupColumn = groupColumn
    self.seed = seed
  }
}
