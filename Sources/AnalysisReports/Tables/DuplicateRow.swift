public import CalendarDates

/// A row of `duplicates.csv`: an article of a family of copies.
public struct DuplicateRow: TableRow {
  /// What an article is in its family.
  public enum Role: String, Sendable, CaseIterable {
    /// The others are likely copies of it.
    case original
    /// It is likely a copy.
    case copy
  }

  /// What a copy did with the original's text.
  public struct Copy: Sendable {
    /// `exact`, `near` or `cut`.
    public var kind: String
    /// Shared shingles over all.
    public var similarity: Double
    /// Shared shingles over those of the shorter text.
    public var containment: Double
    /// The share of the original's words that are kept.
    public var kept: Double
    /// The words that were added and removed.
    public var words: (added: Int, removed: Int)
    /// The sentences that were added and removed.
    public var sentences: (added: Int, removed: Int)
    /// Where the texts differ first, in words.
    public var firstChange: String?

    /// Gathers what a copy did.
    public init(
      kind: String, similarity: Double, containment: Double, kept: Double,
      words: (added: Int, removed: Int), sentences: (added: Int, removed: Int), firstChange: String?
    ) {
      self.kind = kind
      self.similarity = similarity
      self.containment = containment
      self.kept = kept
      self.words = words
      self.sentences = sentences
      self.firstChange = firstChange
    }
  }

  /// The family.
  public let familyID: String
  /// The article.
  public let articleID: String
  /// The likely original of the family; the article itself where it is that.
  public let originalID: String
  /// Why the original is taken for that; nil in the rows of copies.
  public let reason: String?
  /// What the copy did; nil for the original.
  public let copy: Copy?
  /// The article's title.
  public let title: String?
  /// Its outlet.
  public let outlet: String?
  /// Its day.
  public let date: CalendarDay?

  /// Gathers a row.
  public init(
    familyID: String, articleID: String, originalID: String, reason: String?, copy: Copy?,
    title: String?, outlet: String?, date: CalendarDay?
  ) {
    self.familyID = familyID
    self.articleID = articleID
    self.originalID = originalID
    self.reason = reason
    self.copy = copy
    self.title = title
    self.outlet = outlet
    self.date = date
  }

  /// What the article is in its family.
  public var role: Role { copy == nil ? .original : .copy }

  /// The table `duplicates`.
  public static let schema = TableSchema(
    name: "duplicates",
    title:
      "One row an article that is one text with others: the largest families first, the original first",
    columns: [
      TableColumn("family_id", .string, "The family, numbered by size.", required: true),
      TableColumn("article_id", .string, "The article.", required: true),
      TableColumn("role", .string, "`original` (likely) or `copy`.", required: true),
      TableColumn(
        "kind", .string,
        "What the copy did with the original's text. `exact`: the same letters and digits; `near`: words or sentences changed; `cut`: less than four fifths of the shingles, and at least two thirds of them the original's. Empty for the original."
      ),
      TableColumn(
        "similarity", .number,
        "Shingles (runs of four words) that the copy shares with the original over all of both (Jaccard), from 0 to 1, without bylines, datelines, captions and footers, and without boilerplate that stands in more than a hundredth of the articles or in more than ten of one outlet."
      ),
      TableColumn(
        "containment", .number,
        "Shared shingles over those of the shorter of the two texts, from 0 to 1."),
      TableColumn("original_id", .string, "The article_id of the original.", required: true),
      TableColumn(
        "reason", .string,
        "Why the original is taken for that. `earliest`: it alone has the earliest date; `credit`: of those, it is most plainly an agency's; `longest`: of those, it is longest; `first`: only the order of the input decides. Empty for copies."
      ),
      TableColumn(
        "kept", .number,
        "The share of the original's words that the copy kept; their order does not count."),
      TableColumn("added", .integer, "Words of the copy that are not the original's."),
      TableColumn("removed", .integer, "Words of the original that are not in the copy."),
      TableColumn(
        "sentences_added", .integer,
        "Sentences of the copy of which less than half is the original's."),
      TableColumn(
        "sentences_removed", .integer,
        "Sentences of the original of which less than half is in the copy."),
      TableColumn(
        "first_change", .string,
        "Where the texts differ first: `removed`, `added` or `replaced`, and the words."),
      TableColumn("title", .string, "The article's title."),
      TableColumn("outlet", .string, "The outlet."),
      TableColumn("date", .date, "The day of publication."),
    ],
    primaryKey: ["article_id"],
    foreignKeys: [
      ForeignKey("article_id", to: "articles", "article_id"),
      ForeignKey("original_id", to: "articles", "article_id"),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(familyID), .text(articleID), .text(role.rawValue), .optional(copy?.kind),
      .rounded(copy?.similarity), .rounded(copy?.containment), .text(originalID),
      .optional(reason), .rounded(copy?.kept), .optional(copy?.words.added),
      .optional(copy?.words.removed), .optional(copy?.sentences.added),
      .optional(copy?.sentences.removed), .optional(copy?.firstChange), .optional(title),
      .optional(outlet), .optional(date),
    ]
  }
}
