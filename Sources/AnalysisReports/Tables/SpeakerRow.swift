public import CalendarDates

/// A row of `speakers.csv`: a speaker over all articles of a collection.
public struct SpeakerRow: TableRow {
  /// The same as in `quotes.csv`.
  public let id: String
  /// The name, as most quotations have it.
  public let name: String?
  /// The role, as most quotations with one have it.
  public let role: String?
  /// How many quotations are direct, indirect and mixed.
  public let types: (direct: Int, indirect: Int, mixed: Int)
  /// The words and numbers in them.
  public let words: Int
  /// The articles that quote the speaker.
  public let articles: Int
  /// The first and the last day of these.
  public let dates: ClosedRange<CalendarDay>?
  /// The mean tone of the quotations.
  public var meanSentiment: Double?

  /// Gathers a row.
  public init(
    id: String, name: String?, role: String?, types: (direct: Int, indirect: Int, mixed: Int),
    words: Int, articles: Int, dates: ClosedRange<CalendarDay>?, meanSentiment: Double? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.types = types
    self.words = words
    self.articles = articles
    self.dates = dates
    self.meanSentiment = meanSentiment
  }

  /// The number of quotations.
  public var quotes: Int { types.direct + types.indirect + types.mixed }

  /// The table `speakers`.
  public static let schema = TableSchema(
    name: "speakers", title: "One row a speaker, the most quoted first",
    columns: [
      TableColumn(
        "speaker_id", .string,
        "The speaker as in quotes.csv: one name is one speaker in all articles, and two people of one name are one, too. A speaker without a name has a row for each article.",
        required: true),
      TableColumn(
        "speaker", .string,
        "The name, in the spelling that most of the quotations have; empty for a speaker without one."
      ),
      TableColumn("role", .string, "The role that most of the quotations with a role have."),
      TableColumn(
        "quotes", .integer,
        "Quotations from the speaker; of a family of copies only those of the original, where run.json says `count_families: true`.",
        required: true),
      TableColumn("direct", .integer, "Those in quotation marks.", required: true),
      TableColumn("indirect", .integer, "Those in the reporter's words.", required: true),
      TableColumn("mixed", .integer, "Those of both.", required: true),
      TableColumn(
        "words", .integer, "Words and numbers in them, also in indirect ones.", required: true),
      TableColumn("articles", .integer, "Articles that quote the speaker.", required: true),
      TableColumn("first_date", .date, "The earliest date of these articles."),
      TableColumn("last_date", .date, "The latest date of these articles."),
      TableColumn(
        "mean_sentiment", .number, "Mean tone of the quotations; empty when tone was not analysed."),
    ],
    primaryKey: ["speaker_id"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(id), .optional(name), .optional(role), .integer(quotes), .integer(types.direct),
      .integer(types.indirect), .integer(types.mixed), .integer(words), .integer(articles),
      .optional(dates?.lowerBound), .optional(dates?.upperBound), .rounded(meanSentiment),
    ]
  }
}
