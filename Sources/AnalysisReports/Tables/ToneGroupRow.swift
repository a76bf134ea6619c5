/// A row of `sentiment_groups.csv`: the tone of the articles of a topic or an outlet, or of all.
public struct ToneGroupRow: TableRow {
  /// What articles are put together by.
  public enum Grouping: String, Sendable, CaseIterable {
    /// All articles.
    case all
    /// The topic, as in `articles.csv`.
    case topic
    /// The outlet.
    case outlet
  }

  /// A mean over articles.
  public struct Mean: Sendable, Equatable {
    /// The articles that have a value.
    public let articles: Int
    /// The mean of their values.
    public let value: Double
    /// 95 % interval; nil below two articles.
    public let interval: Interval?

    /// The ends of an interval.
    public struct Interval: Sendable, Equatable {
      /// The ends.
      public let low, high: Double

      /// Gathers the ends.
      public init(low: Double, high: Double) {
        self.low = low
        self.high = high
      }
    }

    /// Gathers a mean.
    public init(articles: Int, value: Double, interval: Interval?) {
      self.articles = articles
      self.value = value
      self.interval = interval
    }
  }

  /// What is put together.
  public let grouping: Grouping
  /// The topic's identifier or the outlet; empty for all articles.
  public let group: String
  /// The mean of the articles' scores.
  public let score: Mean
  /// The same of the sentences in the author's own words.
  public let author: Mean?
  /// The same of the sentences that quote somebody.
  public let quotation: Mean?

  /// Gathers a row.
  public init(grouping: Grouping, group: String, score: Mean, author: Mean?, quotation: Mean?) {
    self.grouping = grouping
    self.group = group
    self.score = score
    self.author = author
    self.quotation = quotation
  }

  /// The table `sentiment_groups`.
  public static let schema = TableSchema(
    name: "sentiment_groups", title: "One row for all articles, a topic or an outlet",
    columns: [
      TableColumn("grouping", .string, "`all`, `topic` or `outlet`.", required: true),
      TableColumn(
        "group", .string, "The topic_id as in articles.csv, or the outlet; empty for all articles."),
    ] + columns("score", of: "the articles’ scores in sentiment_documents.csv", required: true)
      + columns("author", of: "the articles’ score_author")
      + columns("quotation", of: "the articles’ score_quotation"))

  private static func columns(
    _ name: String, of what: String, required: Bool = false
  ) -> [TableColumn] {
    [
      TableColumn(
        "\(name)_articles", .integer,
        "Articles that have a value for the mean of \(what); of a family of copies only the original, where run.json says `count_families: true`.",
        required: required),
      TableColumn("\(name)_mean", .number, "Mean of \(what).", required: required),
      TableColumn(
        "\(name)_low", .number,
        "Lower end of the mean's 95 % bootstrap interval, drawn article by article; empty below two articles."
      ),
      TableColumn("\(name)_high", .number, "Its upper end."),
    ]
  }

  /// The row's values.
  public var cells: [TableCell] {
    [.text(grouping.rawValue), group.isEmpty ? .missing : .text(group)]
      + [score, author, quotation].flatMap { mean -> [TableCell] in
        [
          .optional(mean?.articles), .rounded(mean?.value), .rounded(mean?.interval?.low),
          .rounded(mean?.interval?.high),
        ]
      }
  }
}
