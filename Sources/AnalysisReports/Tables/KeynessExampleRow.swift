public import CalendarDates

/// A row of `keyness_examples.csv`: a key term in its context.
public struct KeynessExampleRow: TableRow {
  /// A passage of an article's text around a match.
  public struct Passage: Sendable, Equatable {
    /// The match in Unicode scalars of the article's text.
    public let range: Range<Int>
    /// What stands before the match.
    public let left: String
    /// The match as it stands in the text.
    public let match: String
    /// What stands after it.
    public let right: String

    /// Gathers a passage.
    public init(range: Range<Int>, left: String, match: String, right: String) {
      self.range = range
      self.left = left
      self.match = match
      self.right = right
    }

    /// The passage on one line.
    public var line: String {
      (left + match + right).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// The group of articles.
  public let group: String
  /// The term as readers see it.
  public let term: String
  /// The article.
  public let articleID: String
  /// The passage.
  public let passage: Passage
  /// The article's title.
  public let title: String?
  /// Its day.
  public let date: CalendarDay?
  /// Its outlet.
  public let outlet: String?

  /// Gathers a row.
  public init(
    group: String, term: String, articleID: String, passage: Passage, title: String?,
    date: CalendarDay?, outlet: String?
  ) {
    self.group = group
    self.term = term
    self.articleID = articleID
    self.passage = passage
    self.title = title
    self.date = date
    self.outlet = outlet
  }

  /// The table `keyness_examples`.
  public static let schema = TableSchema(
    name: "keyness_examples", title: "One row a key term in its context",
    columns: [
      TableColumn("group", .string, "The group whose term it is.", required: true),
      TableColumn("term", .string, "The term as in keyness.csv.", required: true),
      TableColumn(
        "article_id", .string,
        "The article: one of the group when it uses the term more often than the others, one of the others when less often.",
        required: true),
      TableColumn(
        "start", .integer, "First Unicode scalar of the match in the record's text, from 0.",
        required: true),
      TableColumn("end", .integer, "Unicode scalar after the match.", required: true),
      TableColumn(
        "left", .string,
        "What stands before the match in its paragraph, up to 60 characters, white space as one blank."
      ),
      TableColumn(
        "match", .string, "The match: the record's text from `start` to `end`.", required: true),
      TableColumn(
        "right", .string,
        "What stands after it in its paragraph, up to 60 characters, white space as one blank."),
      TableColumn("title", .string, "The article's title."),
      TableColumn("date", .date, "The day of publication."),
      TableColumn("outlet", .string, "The outlet."),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(group), .text(term), .text(articleID), .integer(passage.range.lowerBound),
      .integer(passage.range.upperBound), .text(passage.left), .text(passage.match),
      .text(passage.right), .optional(title), .optional(date), .optional(outlet),
    ]
  }
}
