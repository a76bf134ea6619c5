public import VectorSpace

/// The choices of a comparison of groups of articles.
public struct KeynessOptions: Sendable, Equatable {
  /// Which terms count.
  ///
  /// The comparison rests on raw frequencies: titles count once, and common terms are as good as
  /// others.
  public var terms: TermSelection
  /// The fewest occurrences, in all compared articles together, of a term that is tested.
  public var minimumFrequency: Int
  /// The largest q-value of a term that is listed.
  public var largestQValue: Double
  /// How many terms a group gets in each direction.
  public var count: Int
  /// Whether terms that a group uses less than the others are listed too.
  public var listsUnderused: Bool
  /// Whether every tested term is listed, whatever its q-value.
  public var listsAll: Bool
  /// How many passages a term gets; of all tested terms, the best ``count`` of each direction.
  public var examples: Int

  /// Gathers the choices.
  public init(
    terms: TermSelection = TermSelection(maximumDocumentShare: 1), minimumFrequency: Int = 5,
    largestQValue: Double = 0.05, count: Int = 20, listsUnderused: Bool = false,
    listsAll: Bool = false, examples: Int = 3
  ) {
    precondition(terms.titleWeight == 1, "a frequency counts titles once")
    precondition(minimumFrequency >= 1 && count >= 1 && examples >= 0)
    precondition(largestQValue > 0 && largestQValue <= 1)
    self.terms = terms
    self.minimumFrequency = minimumFrequency
    self.largestQValue = largestQValue
    self.count = count
    self.listsUnderused = listsUnderused
    self.listsAll = listsAll
    self.examples = examples
  }

  /// The most groups of one run.
  public static let mostGroups = 50
}
