public import CalendarDates

/// A row of `sentiment_documents.csv`: the tone of an article.
public struct DocumentToneRow: ToneRow {
  /// Shares of the sentences that were judged, which sum to 1 with those that were abstained from.
  public struct Shares: Sendable, Equatable {
    /// Of negative, neutral and positive sentences.
    public let negative, neutral, positive: Double
    /// Of sentences too uncertain to be used.
    public let abstained: Double

    /// Gathers shares.
    public init(negative: Double, neutral: Double, positive: Double, abstained: Double) {
      self.negative = negative
      self.neutral = neutral
      self.positive = positive
      self.abstained = abstained
    }
  }

  /// The article.
  public let id: String
  /// The mean over its sentences.
  public let tone: ToneColumns?
  /// 95 % interval of the score.
  public let interval: (low: Double, high: Double)?
  /// The sentences that were judged.
  public let sentences: Int
  /// What they are.
  public let shares: Shares?
  /// The mean score of the sentences in the author's voice, and of those that quote.
  public let voices: (author: Double?, quotation: Double?)
  /// The compound score of VADER on the whole text.
  public let vader: Double?
  /// What is known of the article.
  public let title: String?, date: CalendarDay?, outlet: String?

  /// Gathers a row.
  public init(
    id: String, tone: ToneColumns?, interval: (low: Double, high: Double)?, sentences: Int,
    shares: Shares?, voices: (author: Double?, quotation: Double?), vader: Double?, title: String?,
    date: CalendarDay?, outlet: String?
  ) {
    self.id = id
    self.tone = tone
    self.interval = interval
    self.sentences = sentences
    self.shares = shares
    self.voices = voices
    self.vader = vader
    self.title = title
    self.date = date
    self.outlet = outlet
  }

  /// The whole text.
  public var place: (scalars: Range<Int>, bytes: Range<Int>)? { nil }

  /// The table `sentiment_documents`.
  public static let schema = TableSchema(
    name: "sentiment_documents", title: "One row an article",
    columns: [TableColumn("article_id", .string, "The article.", required: true)]
      + ToneColumns.columns + ownColumns, primaryKey: ["article_id"],
    foreignKeys: [ForeignKey("article_id", to: "articles", "article_id")])

  private static let ownColumns = [
    TableColumn(
      "score_low", .number,
      "Lower end of the 95 % bootstrap interval of the score over the article's sentences; empty below two sentences."
    ),
    TableColumn("score_high", .number, "Its upper end."),
    TableColumn("sentences", .integer, "Sentences that were judged.", required: true),
    TableColumn("share_negative", .number, "Share of the sentences that are negative."),
    TableColumn("share_neutral", .number, "Share of the sentences that are neutral."),
    TableColumn("share_positive", .number, "Share of the sentences that are positive."),
    TableColumn(
      "share_abstained", .number, "Share of the sentences that were too uncertain to be used."),
    TableColumn(
      "score_author", .number,
      "Mean score of the sentences in the author's own words; empty when there are none or voices were not told apart."
    ),
    TableColumn("score_quotation", .number, "Mean score of the sentences that quote somebody."),
    TableColumn(
      "vader_compound", .number,
      "The compound score of VADER 3.3.2 on the whole text, for comparison; it saturates on long texts."
    ),
    TableColumn("title", .string, "The article's title."),
    TableColumn("date", .date, "The day of publication."),
    TableColumn("outlet", .string, "The outlet."),
  ]

  private var ownCells: [TableCell] {
    [
      .rounded(interval?.low), .rounded(interval?.high), .integer(sentences),
      .rounded(shares?.negative), .rounded(shares?.neutral), .rounded(shares?.positive),
      .rounded(shares?.abstained), .rounded(voices.author), .rounded(voices.quotation),
      .rounded(vader), .optional(title), .optional(date), .optional(outlet),
    ]
  }

  /// The row's values.
  public var cells: [TableCell] { [.text(id)] + toneCells + ownCells }

  /// What else a line of JSON tells.
  public var otherMembers: [(name: String, value: JSONValue)] {
    zip(Self.ownColumns, ownCells).map { ($0.name, JSONValue($1)) }
  }
}
