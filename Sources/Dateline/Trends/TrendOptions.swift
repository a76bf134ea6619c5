public import CalendarDates
public import VectorSpace

/// The choices of an analysis over time.
public struct TrendOptions: Sendable, Equatable {
  /// What is followed over time.
  public enum Subject: Sendable, Equatable {
    /// Every term that enough articles hold.
    case terms
    /// These terms, of one to three words each; a string may hold several set apart by commas.
    case namedTerms([String])
    /// The topics that a topic analysis with these choices finds.
    case topics(TopicOptions)
    /// The values of a column, as in `Article.values(ofColumn:)`.
    case column(String)
  }

  /// Which items come first, and are listed where not all are.
  public enum Order: String, Sendable, CaseIterable {
    /// The strongest burst, the surest trend, the next burst, the next trend, and so on.
    case both
    /// The strongest bursts.
    case bursts
    /// The surest trends.
    case trends
  }

  /// What is followed.
  public var subject: Subject
  /// Which terms count.
  public var terms: TermSelection
  /// The length of the periods; by default it follows from the range of the dates.
  public var period: TimelinePeriod?
  /// The fewest dated articles of an item that was not asked for by name.
  public var minimumArticles: Int
  /// How many items are listed; nil for 20 terms or values of a column, and all topics and named
  /// terms.
  public var count: Int?
  /// Whether every item is listed.
  public var listsAll: Bool
  /// Which items come first.
  public var order: Order
  /// How many times the share of the state below each state of a burst has: Kleinberg's s.
  public var burstScaling: Double
  /// The price of rising one state: Kleinberg's γ.
  public var burstCost: Double
  /// The seed of the random dates that trends are held against.
  public var seed: UInt64

  /// Gathers the choices.
  public init(
    subject: Subject = .terms, terms: TermSelection = TermSelection(maximumDocumentShare: 1),
    period: TimelinePeriod? = nil, minimumArticles: Int = 5, count: Int? = nil,
    listsAll: Bool = false, order: Order = .both, burstScaling: Double = 2,
    burstCost: Double = 1, seed: UInt64 = 1
  ) {
    precondition(minimumArticles >= 1 && count ?? 1 >= 1)
    precondition(burstScaling > 1 && burstCost >= 0)
    self.subject = subject
    self.terms = terms
    self.period = period
    self.minimumArticles = minimumArticles
    self.count = count
    self.listsAll = listsAll
    self.order = order
    self.burstScaling = burstScaling
    self.burstCost = burstCost
    self.seed = seed
  }

  /// The number of items that are listed; nil for all.
  var listedCount: Int? {
    if listsAll { return nil }
    switch subject {
    case .terms, .column: return count ?? 20
    case .namedTerms, .topics: return count
    }
  }

  /// The largest q-value of a trend.
  public static let largestQValue = 0.05
  /// The states of a burst above the usual share.
  static let burstLevels = 3
}
