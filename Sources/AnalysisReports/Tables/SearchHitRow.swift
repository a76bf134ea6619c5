/// A row of `search.csv`: an article or a quotation that was looked for.
public struct SearchHitRow: TableRow {
  /// Its place among those of its kind, from 1.
  public let rank: Int
  /// What was found.
  public let hit: SearchHit

  /// Gathers a row.
  public init(rank: Int, _ hit: SearchHit) {
    self.rank = rank
    self.hit = hit
  }

  /// The table `search`.
  public static let schema = TableSchema(
    name: "search", title: "One row an article or quotation that was looked for, the best first",
    columns: [
      TableColumn("kind", .string, "`article` or `quotation`.", required: true),
      TableColumn("rank", .integer, "The place among those of its kind, from 1.", required: true),
      TableColumn(
        "score", .number,
        "How well it matches (BM25): more is better. Scores of articles and of quotations are two scales.",
        required: true),
      TableColumn("article_id", .string, "The article.", required: true),
      TableColumn("quote_id", .string, "The quotation; empty for an article."),
      TableColumn("speaker", .string, "Who the quotation is from."),
      TableColumn(
        "passage", .string,
        "What is quoted, or the passage of the article with most of what was looked for.",
        required: true),
      TableColumn(
        "marks", .string,
        "What was looked for as `start:end` in Unicode scalars of `passage`, joined by `|`; empty where it stands elsewhere in the article or around the quotation."
      ),
      TableColumn("title", .string, "The article's title."),
      TableColumn("date", .date, "The day of publication."),
      TableColumn("outlet", .string, "The outlet."),
    ],
    primaryKey: ["kind", "rank"])

  /// The row's values.
  public var cells: [TableCell] {
    let passage = hit.quote ?? hit.context
    return [
      .text(hit.kind.rawValue), .integer(rank), .significant(hit.score, digits: 6),
      .text(hit.articleID), .optional(hit.quoteID), .optional(hit.speaker?.text),
      .text(passage.text), .list(passage.marks.map { "\($0.lowerBound):\($0.upperBound)" }),
      .optional(hit.title?.text), .optional(hit.date), .optional(hit.outlet),
    ]
  }
}
