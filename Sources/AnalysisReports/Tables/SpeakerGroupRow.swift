/// A row of `speaker_groups.csv`: how much a speaker is quoted in a topic or by an outlet.
public struct SpeakerGroupRow: TableRow {
  /// What speakers are counted by.
  public enum Grouping: String, Sendable, CaseIterable {
    /// The topic of the article, as in `articles.csv`.
    case topic
    /// The outlet of the article.
    case outlet
  }

  /// The same as in `speakers.csv`.
  public let speakerID: String
  /// What is counted by.
  public let grouping: Grouping
  /// The topic's identifier, or the outlet.
  public let group: String
  /// The quotations.
  public let quotes: Int
  /// The words and numbers in them.
  public let words: Int
  /// The articles that they stand in.
  public let articles: Int

  /// Gathers a row.
  public init(
    speakerID: String, grouping: Grouping, group: String, quotes: Int, words: Int, articles: Int
  ) {
    self.speakerID = speakerID
    self.grouping = grouping
    self.group = group
    self.quotes = quotes
    self.words = words
    self.articles = articles
  }

  /// The table `speaker_groups`.
  public static let schema = TableSchema(
    name: "speaker_groups",
    title: "One row a speaker and topic, and one a speaker and outlet, speakers as in speakers.csv",
    columns: [
      TableColumn("speaker_id", .string, "The speaker as in speakers.csv.", required: true),
      TableColumn(
        "grouping", .string, "`topic`, or `outlet` where the articles name theirs.", required: true),
      TableColumn(
        "group", .string, "The topic_id of the articles as in articles.csv, or their outlet.",
        required: true),
      TableColumn(
        "quotes", .integer,
        "Quotations from the speaker there; of a family of copies only those of the original, where run.json says `count_families: true`.",
        required: true),
      TableColumn(
        "words", .integer, "Words and numbers in them, also in indirect ones.", required: true),
      TableColumn("articles", .integer, "Articles there that quote the speaker.", required: true),
    ],
    primaryKey: ["speaker_id", "grouping", "group"],
    foreignKeys: [ForeignKey("speaker_id", to: "speakers", "speaker_id")])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(speakerID), .text(grouping.rawValue), .text(group), .integer(quotes),
      .integer(words), .integer(articles),
    ]
  }
}
