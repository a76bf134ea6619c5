public import CalendarDates

/// A row of `dateline similar`: an article near to another or to a text.
public struct SimilarArticleRow: TableRow {
  /// Its place, from 1.
  public let rank: Int
  /// The article.
  public let articleID: String
  /// The cosine with what was asked for.
  public let cosine: Double
  /// Its title.
  public let title: String?
  /// Its day.
  public let date: CalendarDay?
  /// Its outlet.
  public let outlet: String?

  /// Gathers a row.
  public init(
    rank: Int, articleID: String, cosine: Double, title: String?, date: CalendarDay?,
    outlet: String?
  ) {
    self.rank = rank
    self.articleID = articleID
    self.cosine = cosine
    self.title = title
    self.date = date
    self.outlet = outlet
  }

  /// The table `similar`.
  public static let schema = TableSchema(
    name: "similar", title: "One row an article, nearest first",
    columns: [
      TableColumn("rank", .integer, "The article's place, from 1.", required: true),
      TableColumn("article_id", .string, "The article.", required: true),
      TableColumn("cosine", .number, "Cosine of the two vectors, from -1 to 1.", required: true),
      TableColumn("title", .string, "The title."),
      TableColumn("date", .date, "The day of publication."),
      TableColumn("outlet", .string, "The outlet."),
    ],
    primaryKey: ["rank"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .integer(rank), .text(articleID), .rounded(cosine), .optional(title), .optional(date),
      .optional(outlet),
    ]
  }
}
