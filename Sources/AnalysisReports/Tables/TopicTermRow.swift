/// A row of `topic_terms.csv`: one term that sets a topic off.
public struct TopicTermRow: TableRow {
  /// The topic.
  public let topicID: String
  /// The term's place, from 1.
  public let rank: Int
  /// The term as readers see it.
  public let term: String
  /// The log-odds z-score.
  public let score: Double
  /// How often the term stands in the topic's articles.
  public let frequency: Int
  /// In how many of them.
  public let documentFrequency: Int

  /// Gathers a row.
  public init(
    topicID: String, rank: Int, term: String, score: Double, frequency: Int,
    documentFrequency: Int
  ) {
    self.topicID = topicID
    self.rank = rank
    self.term = term
    self.score = score
    self.frequency = frequency
    self.documentFrequency = documentFrequency
  }

  /// The table `topic_terms`.
  public static let schema = TableSchema(
    name: "topic_terms", title: "One row a term of a topic",
    columns: [
      TableColumn("topic_id", .string, "The topic.", required: true),
      TableColumn("rank", .integer, "The term's place in the topic, from 1.", required: true),
      TableColumn("term", .string, "The term in its most frequent written form.", required: true),
      TableColumn(
        "score", .number,
        "z-score of the log-odds of standing in an article of the topic rather than of another, with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008).",
        required: true),
      TableColumn(
        "frequency", .integer,
        "How often it stands in the topic's articles; for terms of several words, in the topic's most typical articles.",
        required: true),
      TableColumn(
        "document_frequency", .integer, "In how many of these articles it stands.", required: true),
    ],
    primaryKey: ["topic_id", "rank"],
    foreignKeys: [ForeignKey("topic_id", to: "topics", "topic_id")])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(topicID), .integer(rank), .text(term), .rounded(score, decimals: 3),
      .integer(frequency), .integer(documentFrequency),
    ]
  }
}
