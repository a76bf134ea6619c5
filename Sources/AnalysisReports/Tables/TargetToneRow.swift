/// A row of `sentiment_targets.csv`: how an article speaks of a person or body.
public struct TargetToneRow: ToneRow {
  /// The article.
  public let id: String
  /// Who is spoken of, as in `quotes.csv`; nil where the record itself gave the place.
  public let target: QuotationRow.Speaker?
  /// `person` or `body`; nil where the record itself gave the place.
  public let kind: String?
  /// The first mention as it stands in the text.
  public let mention: String
  /// Where it stands.
  public let span: (scalars: Range<Int>, bytes: Range<Int>)
  /// The sentences that mention the target.
  public let sentences: Int
  /// The mean over these.
  public let tone: ToneColumns?
  /// The mean score of the sentences in the author's voice, and of those that quote.
  public let voices: (author: Double?, quotation: Double?)

  /// Gathers a row.
  public init(
    id: String, target: QuotationRow.Speaker?, kind: String?, mention: String,
    span: (scalars: Range<Int>, bytes: Range<Int>), sentences: Int, tone: ToneColumns?,
    voices: (author: Double?, quotation: Double?)
  ) {
    self.id = id
    self.target = target
    self.kind = kind
    self.mention = mention
    self.span = span
    self.sentences = sentences
    self.tone = tone
    self.voices = voices
  }

  /// Where the first mention stands.
  public var place: (scalars: Range<Int>, bytes: Range<Int>)? { span }

  /// The table `sentiment_targets`.
  public static let schema = TableSchema(
    name: "sentiment_targets", title: "One row for each person or body that an article names",
    columns: [TableColumn("article_id", .string, "The article.", required: true)] + ownColumns
      + ToneColumns.columns + voiceColumns, primaryKey: ["article_id", "start", "end"],
    foreignKeys: [ForeignKey("article_id", to: "articles", "article_id")])

  private static let ownColumns = [
    TableColumn(
      "target", .string,
      "Who is spoken of, by the fullest name in the article; empty where the record gave the place."
    ),
    TableColumn("target_id", .string, "The same as `speaker_id` in quotes.csv."),
    TableColumn("target_role", .string, "The title or affiliation that the article gives."),
    TableColumn("target_kind", .string, "`person` or `body`."),
    TableColumn("mention", .string, "The first mention.", required: true),
    TableColumn(
      "start", .integer, "First Unicode scalar of this mention in the record's text.",
      required: true),
    TableColumn("end", .integer, "Unicode scalar after this mention.", required: true),
    TableColumn(
      "sentences", .integer,
      "Sentences that mention the target, by name, noun or pronoun; the judgement is their mean.",
      required: true),
  ]

  private static let voiceColumns = [
    TableColumn(
      "score_author", .number, "Mean score of the sentences in the author's own words."),
    TableColumn("score_quotation", .number, "Mean score of the sentences that quote somebody."),
  ]

  private var ownCells: [TableCell] {
    [
      .optional(target?.name), .optional(target?.id), .optional(target?.role), .optional(kind),
      .text(mention), .integer(span.scalars.lowerBound), .integer(span.scalars.upperBound),
      .integer(sentences),
    ]
  }

  private var voiceCells: [TableCell] { [.rounded(voices.author), .rounded(voices.quotation)] }

  /// The row's values.
  public var cells: [TableCell] { [.text(id)] + ownCells + toneCells + voiceCells }

  /// What else a line of JSON tells.
  public var otherMembers: [(name: String, value: JSONValue)] {
    zip(Self.ownColumns + Self.voiceColumns, ownCells + voiceCells)
      .filter { !["start", "end"].contains($0.0.name) }.map { ($0.name, JSONValue($1)) }
  }
}
