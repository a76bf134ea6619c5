/// A row of `sentiment_sentences.csv`: the tone of a sentence.
public struct SentenceToneRow: ToneRow {
  /// The article.
  public let id: String
  /// The place of the sentence among those that were judged, from 1.
  public let number: Int
  /// Where it stands.
  public let span: (scalars: Range<Int>, bytes: Range<Int>)
  /// The sentence.
  public let text: String
  /// `author` or `quotation`; nil when voices were not told apart.
  public let voice: String?
  /// Who is quoted.
  public let speaker: String?
  /// The judgement.
  public let tone: ToneColumns?
  /// How subjective its words are, from 0 to 1.
  public let subjectivity: Double?
  /// The compound score of VADER.
  public let vader: Double?

  /// Gathers a row.
  public init(
    id: String, number: Int, span: (scalars: Range<Int>, bytes: Range<Int>), text: String,
    voice: String?, speaker: String?, tone: ToneColumns?, subjectivity: Double?, vader: Double?
  ) {
    self.id = id
    self.number = number
    self.span = span
    self.text = text
    self.voice = voice
    self.speaker = speaker
    self.tone = tone
    self.subjectivity = subjectivity
    self.vader = vader
  }

  /// Where the sentence stands.
  public var place: (scalars: Range<Int>, bytes: Range<Int>)? { span }

  /// The table `sentiment_sentences`.
  public static let schema = TableSchema(
    name: "sentiment_sentences", title: "One row a sentence",
    columns: [
      TableColumn("article_id", .string, "The article.", required: true),
      TableColumn(
        "sentence", .integer, "The place among the sentences that were judged, from 1.",
        required: true),
      TableColumn(
        "start", .integer, "First Unicode scalar of the sentence in the record's text.",
        required: true),
      TableColumn("end", .integer, "Unicode scalar after the sentence.", required: true),
      TableColumn("text", .string, "The sentence.", required: true),
    ] + ToneColumns.columns + ownColumns, primaryKey: ["article_id", "sentence"],
    foreignKeys: [ForeignKey("article_id", to: "articles", "article_id")])

  private static let ownColumns = [
    TableColumn(
      "voice", .string,
      "`quotation` when at least half of the sentence is what somebody is quoted with, word for word or not, else `author`; empty when voices were not told apart."
    ),
    TableColumn(
      "speaker", .string, "Who is quoted, by the fullest name in the article, where it gives one."),
    TableColumn(
      "subjectivity", .number, "Mean subjectivity of its rated words, from 0 to 1."),
    TableColumn("vader_compound", .number, "The compound score of VADER 3.3.2, for comparison."),
  ]

  private var ownCells: [TableCell] {
    [.optional(voice), .optional(speaker), .rounded(subjectivity), .rounded(vader)]
  }

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(id), .integer(number), .integer(span.scalars.lowerBound),
      .integer(span.scalars.upperBound), .text(text),
    ] + toneCells + ownCells
  }

  /// What else a line of JSON tells.
  public var otherMembers: [(name: String, value: JSONValue)] {
    [("sentence", .integer(number)), ("text", .string(text))]
      + zip(Self.ownColumns, ownCells).map { ($0.name, JSONValue($1)) }
  }
}
