public import CalendarDates

/// A row of `stories.csv`: one event that several articles tell.
public struct StoryRow: TableRow {
  /// The story, numbered by size.
  public let storyID: String
  /// The topic of most of its articles.
  public let topicID: String
  /// The title of the lead article.
  public let headline: String?
  /// The number of articles.
  public let articles: Int
  /// The number of outlets, when the articles name theirs.
  public let outlets: Int?
  /// The first day of an article.
  public let firstDate: CalendarDay?
  /// The last day of an article.
  public let lastDate: CalendarDay?
  /// The article nearest to the story's centre.
  public let leadArticleID: String

  /// Gathers a row.
  public init(
    storyID: String, topicID: String, headline: String?, articles: Int, outlets: Int?,
    firstDate: CalendarDay?, lastDate: CalendarDay?, leadArticleID: String
  ) {
    self.storyID = storyID
    self.topicID = topicID
    self.headline = headline
    self.articles = articles
    self.outlets = outlets
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.leadArticleID = leadArticleID
  }

  /// The table `stories`.
  public static let schema = TableSchema(
    name: "stories", title: "One row a story: an event that two or more articles tell",
    columns: [
      TableColumn("story_id", .string, "The story, numbered by size.", required: true),
      TableColumn("topic_id", .string, "The topic of most of its articles.", required: true),
      TableColumn("headline", .string, "The title of the lead article."),
      TableColumn(
        "articles", .integer,
        "The number of articles; of a family of copies only the original, where run.json says `count_families: true`.",
        required: true),
      TableColumn("outlets", .integer, "The number of outlets; empty when no article names one."),
      TableColumn("first_date", .date, "The first day of an article."),
      TableColumn("last_date", .date, "The last day of an article."),
      TableColumn(
        "lead_article_id", .string, "The article nearest to the story's centre.", required: true),
    ],
    primaryKey: ["story_id"],
    foreignKeys: [
      ForeignKey("topic_id", to: "topics", "topic_id"),
      ForeignKey("lead_article_id", to: "articles", "article_id"),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(storyID), .text(topicID), .optional(headline), .integer(articles),
      .optional(outlets), .optional(firstDate), .optional(lastDate), .text(leadArticleID),
    ]
  }
}
