public import CalendarDates

/// A row of `quotes.csv`: a quotation and who it is from.
public struct QuotationRow: TableRow {
  /// Words of an article's text, in one or more parts.
  public struct Passage: Sendable, Equatable {
    /// The words as they stand in the text, the parts joined by ` … `.
    public let text: String
    /// The parts in Unicode scalars of the text, ascending and disjoint, at least one.
    public let scalars: [Range<Int>]
    /// The same parts in UTF-8 bytes.
    public let bytes: [Range<Int>]

    /// Gathers a passage.
    public init(text: String, scalars: [Range<Int>], bytes: [Range<Int>]) {
      precondition(
        !scalars.isEmpty && scalars.count == bytes.count, "a passage has its parts twice")
      self.text = text
      self.scalars = scalars
      self.bytes = bytes
    }

    /// From the start of the first part to the end of the last, in Unicode scalars.
    public var extent: Range<Int> {
      scalars[0].lowerBound..<scalars[scalars.count - 1].upperBound
    }
  }

  /// Who a quotation is from.
  public struct Speaker: Sendable, Equatable {
    /// The same for one name in all articles.
    public let id: String
    /// The fullest name in the article; nil for a speaker without a name.
    public let name: String?
    /// The title or affiliation that the article gives.
    public let role: String?

    /// Gathers a speaker.
    public init(id: String, name: String?, role: String?) {
      self.id = id
      self.name = name
      self.role = role
    }
  }

  /// The article.
  public let articleID: String
  /// The place of the quotation among those of its article, from 1.
  public let number: Int
  /// `direct`, `indirect` or `mixed`.
  public let type: String
  /// `speech`, `writing`, `thought` or `document`.
  public let kind: String
  /// Who it is from; nil where the text does not say.
  public let speaker: Speaker?
  /// What is quoted.
  public let quote: Passage
  /// The words that report it.
  public let cue: Passage?
  /// The mention of who it is from.
  public let source: Passage?
  /// The words and numbers in it.
  public let words: Int
  /// How likely it is right, from 0 to 1, to four decimals.
  public let confidence: Double
  /// The paragraph in which it starts, from 1.
  public let paragraph: Int
  /// The article's title.
  public let title: String?
  /// Its day.
  public let date: CalendarDay?
  /// Its outlet.
  public let outlet: String?

  /// Gathers a row.
  public init(
    articleID: String, number: Int, type: String, kind: String, speaker: Speaker?,
    quote: Passage, cue: Passage?, source: Passage?, words: Int, confidence: Double,
    paragraph: Int, title: String?, date: CalendarDay?, outlet: String?
  ) {
    self.articleID = articleID
    self.number = number
    self.type = type
    self.kind = kind
    self.speaker = speaker
    self.quote = quote
    self.cue = cue
    self.source = source
    self.words = words
    self.confidence = (confidence * 10_000).rounded() / 10_000
    self.paragraph = paragraph
    self.title = title
    self.date = date
    self.outlet = outlet
  }

  /// The article, and the place of the quotation in it.
  public var quoteID: String { "\(articleID)#\(number)" }

  /// The table `quotes`.
  public static let schema = TableSchema(
    name: "quotes", title: "One row a quotation", columns: columns, primaryKey: ["quote_id"],
    foreignKeys: [
      ForeignKey("article_id", to: "articles", "article_id"),
      ForeignKey("speaker_id", to: "speakers", "speaker_id"),
    ])

  private static let columns = [
    TableColumn("article_id", .string, "The article.", required: true),
    TableColumn(
      "quote_id", .string,
      "The article, `#`, and the place of the quotation in it, from 1 in order of the start; quotations that were filtered out are counted, too.",
      required: true),
    TableColumn(
      "type", .string,
      "`direct` when at least 95 % of its letters stand in quotation marks, `indirect` when at most 5 % do, else `mixed`.",
      required: true),
    TableColumn(
      "kind", .string,
      "What it reports: `speech`, `writing`, `thought` (a belief, a hope, a plan: nothing that was said) or `document` (what a report or ruling holds).",
      required: true),
    TableColumn(
      "speaker", .string,
      "The person or body it is from, by the fullest name in the article; empty where the article gives no name."
    ),
    TableColumn(
      "speaker_id", .string,
      "The same for one name in all articles: the name in lower case without accents, its words joined by hyphens. For a speaker without a name the article, `#s`, and a number. Empty where the text does not say who speaks."
    ),
    TableColumn(
      "speaker_role", .string, "The title or affiliation that the article gives the speaker."),
    TableColumn(
      "quote", .string,
      "What is quoted, with its quotation marks; the parts of a quotation that is broken by the words that report it are joined by ` … `.",
      required: true),
    TableColumn("cue", .string, "The words that report it; empty where there are none."),
    TableColumn(
      "source_mention", .string,
      "The mention of who it is from as it stands in the text: a name, a noun phrase or a pronoun."),
    TableColumn(
      "start", .integer, "First Unicode scalar of the quotation in the record's text, from 0.",
      required: true),
    TableColumn(
      "end", .integer,
      "Unicode scalar after the quotation. The record's text from `start` to `end` is `quote`, unless this has several parts.",
      required: true),
    TableColumn("cue_start", .integer, "First Unicode scalar of the cue."),
    TableColumn("cue_end", .integer, "Unicode scalar after the cue."),
    TableColumn("source_start", .integer, "First Unicode scalar of the mention."),
    TableColumn("source_end", .integer, "Unicode scalar after the mention."),
    TableColumn(
      "confidence", .number, "How likely the quotation and its links are right, from 0 to 1.",
      required: true),
    TableColumn(
      "paragraph", .integer,
      "The paragraph in which it starts, from 1; every line that holds text is one.", required: true
    ),
    TableColumn("title", .string, "The article's title."),
    TableColumn("date", .date, "The day of publication."),
    TableColumn("outlet", .string, "The outlet."),
    TableColumn(
      "parts", .string,
      "The parts of the quotation as `start:end` in Unicode scalars of the record's text, joined by `|`.",
      required: true),
    TableColumn(
      "words", .integer, "Words and numbers in the quotation, also where it is indirect.",
      required: true),
  ]

  /// The row's values.
  public var cells: [TableCell] {
    let parts = quote.scalars.map { "\($0.lowerBound):\($0.upperBound)" }
    return [
      .text(articleID), .text(quoteID), .text(type), .text(kind), .optional(speaker?.name),
      .optional(speaker?.id), .optional(speaker?.role), .text(quote.text), .optional(cue?.text),
      .optional(source?.text), .integer(quote.extent.lowerBound),
      .integer(quote.extent.upperBound), .optional(cue?.extent.lowerBound),
      .optional(cue?.extent.upperBound), .optional(source?.extent.lowerBound),
      .optional(source?.extent.upperBound), .number(confidence), .integer(paragraph),
      .optional(title), .optional(date), .optional(outlet), .list(parts), .integer(words),
    ]
  }
}
