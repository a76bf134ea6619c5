public import CalendarDates
public import VectorSpace

/// How many topics a collection is divided into.
public enum TopicCount: Sendable, Equatable {
  /// The number whose division is found again best in resamples.
  case automatic
  /// A number the user asks for.
  case fixed(Int)
}

/// The choices of a topic analysis; the defaults are those that were measured to do best.
public struct TopicOptions: Sendable, Equatable {
  /// The number of topics.
  public var topicCount: TopicCount
  /// Which terms count.
  public var terms: TermSelection
  /// How counts become weights.
  public var weighting: TermWeighting
  /// The most directions of the latent semantic space.
  public var rank: Int
  /// The seed of every random choice.
  public var seed: UInt64
  /// Whether a coarser and a finer level are made beside the chosen one.
  public var makesLevels: Bool
  /// The length of the timeline's periods; by default it follows from the range of the dates.
  public var period: TimelinePeriod?

  /// Gathers the choices.
  public init(
    topicCount: TopicCount = .automatic, terms: TermSelection = TermSelection(),
    weighting: TermWeighting = .logEntropy, rank: Int = 100, seed: UInt64 = 1,
    makesLevels: Bool = false, period: TimelinePeriod? = nil
  ) {
    self.topicCount = topicCount
    self.terms = terms
    self.weighting = weighting
    self.rank = rank
    self.seed = seed
    self.makesLevels = makesLevels
    self.period = period
  }

  /// The rank for a number of articles: a tenth of them, from 20 to ``rank``.
  ///
  /// In a small collection more directions than that describe single articles.
  func effectiveRank(articles: Int) -> Int { min(rank, max(20, articles / 10)) }
}
