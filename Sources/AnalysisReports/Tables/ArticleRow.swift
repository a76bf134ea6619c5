public import CalendarDates

/// A row of `articles.csv`: one article and the topic it belongs to.
public struct ArticleRow: TableRow {
  /// The article's identifier.
  public let articleID: String
  /// Its topic.
  public let topicID: String
  /// The topic's label.
  public let topicLabel: String
  /// How sure the assignment is, from 0 to 1.
  public let confidence: Double
  /// Whether the assignment is too unsure to be read as a fact.
  public let isWeak: Bool
  /// The topic that fits second best.
  public let secondTopicID: String?
  /// How well it fits.
  public let secondConfidence: Double?
  /// The story, when others tell the same event.
  public let storyID: String?
  /// The article that this one copies.
  public let duplicateOf: String?
  /// The place on the map of articles.
  public let position: (x: Double, y: Double)?
  /// Its title.
  public let title: String?
  /// Its day.
  public let date: CalendarDay?
  /// Its outlet.
  public let outlet: String?

  /// Gathers a row.
  public init(
    articleID: String, topicID: String, topicLabel: String, confidence: Double, isWeak: Bool,
    secondTopicID: String?, secondConfidence: Double?, storyID: String?,
    duplicateOf: String? = nil, position: (x: Double, y: Double)?, title: String?,
    date: CalendarDay?, outlet: String?
  ) {
    self.articleID = articleID
    self.topicID = topicID
    self.topicLabel = topicLabel
    self.confidence = confidence
    self.isWeak = isWeak
    self.secondTopicID = secondTopicID
    self.secondConfidence = secondConfidence
    self.storyID = storyID
    self.duplicateOf = duplicateOf
    self.position = position
    self.title = title
    self.date = date
    self.outlet = outlet
  }

  /// The table `articles`.
  public static let schema = TableSchema(
    name: "articles", title: "One row an article, in the order of the input",
    columns: [
      TableColumn(
        "article_id", .string, "The record's own identifier, or where it was read.", required: true),
      TableColumn("topic_id", .string, "The article's topic.", required: true),
      TableColumn("topic_label", .string, "The topic's label.", required: true),
      TableColumn(
        "confidence", .number,
        "The share of the article's likeness to topic centres that falls to its topic, from 0 to 1.",
        required: true),
      TableColumn(
        "weak", .boolean,
        "Whether the assignment should not be read as a fact: its confidence is under 0.5, or the article holds no term of the collection's vocabulary.",
        required: true),
      TableColumn("second_topic_id", .string, "The topic that fits second best."),
      TableColumn("second_confidence", .number, "The share that falls to the second topic."),
      TableColumn(
        "story_id", .string, "The story, when at least one other article tells the same event."),
      TableColumn(
        "duplicate_of", .string,
        "The article this one is likely a copy of, as in duplicates.csv; empty for others, and when copies were not looked for."
      ),
      TableColumn("x", .number, "Place on a map where near articles are alike."),
      TableColumn("y", .number, "Place on the same map."),
      TableColumn("title", .string, "The title."),
      TableColumn("date", .date, "The day of publication."),
      TableColumn("outlet", .string, "The outlet."),
    ],
    primaryKey: ["article_id"],
    foreignKeys: [
      ForeignKey("topic_id", to: "topics", "topic_id"),
      ForeignKey("second_topic_id", to: "topics", "topic_id"),
      ForeignKey("story_id", to: "stories", "story_id"),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(articleID), .text(topicID), .text(topicLabel), .rounded(confidence),
      .boolean(isWeak), .optional(secondTopicID), .rounded(secondConfidence),
      .optional(storyID), .optional(duplicateOf), .rounded(position?.x), .rounded(position?.y),
      .optional(title), .optional(date), .optional(outlet),
    ]
  }
}
