/// A row of `sentiment_speakers.csv`: the tone of what a speaker is quoted with, over a collection.
public struct SpeakerToneRow: ToneRow {
  /// The same as in `quotes.csv`.
  public let id: String
  /// The name, as most quotations have it.
  public let name: String?
  /// The quotations that were judged.
  public let quotes: Int
  /// The articles that they stand in.
  public let articles: Int
  /// The mean over the quotations.
  public let tone: ToneColumns?
  /// 95 % interval of the score.
  public let interval: (low: Double, high: Double)?

  /// Gathers a row.
  public init(
    id: String, name: String?, quotes: Int, articles: Int, tone: ToneColumns?,
    interval: (low: Double, high: Double)?
  ) {
    self.id = id
    self.name = name
    self.quotes = quotes
    self.articles = articles
    self.tone = tone
    self.interval = interval
  }

  /// No one place.
  public var place: (scalars: Range<Int>, bytes: Range<Int>)? { nil }

  /// The table `sentiment_speakers`.
  public static let schema = TableSchema(
    name: "sentiment_speakers", title: "One row a speaker, the most quoted first",
    columns: [TableColumn("speaker_id", .string, "The speaker as in quotes.csv.", required: true)]
      + ownColumns + ToneColumns.columns + intervalColumns, primaryKey: ["speaker_id"],
    foreignKeys: [ForeignKey("speaker_id", to: "speakers", "speaker_id")])

  private static let ownColumns = [
    TableColumn("speaker", .string, "The name, in the spelling that most quotations have."),
    TableColumn("quotes", .integer, "Quotations that were judged.", required: true),
    TableColumn("articles", .integer, "Articles that they stand in.", required: true),
  ]

  private static let intervalColumns = [
    TableColumn(
      "score_low", .number,
      "Lower end of the 95 % bootstrap interval of the score, drawn article by article; empty below two articles."
    ),
    TableColumn("score_high", .number, "Its upper end."),
  ]

  private var ownCells: [TableCell] {
    [.optional(name), .integer(quotes), .integer(articles)]
  }

  private var intervalCells: [TableCell] { [.rounded(interval?.low), .rounded(interval?.high)] }

  /// The row's values.
  public var cells: [TableCell] { [.text(id)] + ownCells + toneCells + intervalCells }

  /// What else a line of JSON tells.
  public var otherMembers: [(name: String, value: JSONValue)] {
    zip(Self.ownColumns + Self.intervalColumns, ownCells + intervalCells)
      .map { ($0.name, JSONValue($1)) }
  }
}
