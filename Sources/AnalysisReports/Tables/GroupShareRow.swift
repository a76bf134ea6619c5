/// A row of `group_shares.csv`: how much of a group's articles is of a topic, or quotes somebody.
public struct GroupShareRow: TableRow {
  /// What articles have or have not.
  public enum Kind: String, Sendable, CaseIterable {
    /// A topic, as in `articles.csv`.
    case topic
    /// A quotation from a speaker.
    case speaker
  }

  /// Articles, and those of them that have what is counted.
  public struct Part: Sendable, Equatable {
    /// Those that have it.
    public let count: Int
    /// All of them.
    public let articles: Int

    /// The share of those that have it.
    public var share: Double { articles == 0 ? 0 : Double(count) / Double(articles) }

    /// Gathers a part.
    public init(count: Int, articles: Int) {
      self.count = count
      self.articles = articles
    }
  }

  /// The group.
  public let group: String
  /// What is counted.
  public let kind: Kind
  /// The topic's or the speaker's identifier.
  public let item: String
  /// The topic's label or the speaker's name.
  public let name: String
  /// The articles of the group, and of all other groups together.
  public let own, others: Part
  /// The difference of the shares with the ends of its 95 % interval.
  public let difference: (value: Double, low: Double, high: Double)
  /// The p-value of Fisher's exact test.
  public let pValue: Double
  /// The same, corrected for all groups and items of the kind.
  public var qValue: Double

  /// Gathers a row.
  public init(
    group: String, kind: Kind, item: String, name: String, own: Part, others: Part,
    difference: (value: Double, low: Double, high: Double), pValue: Double, qValue: Double
  ) {
    self.group = group
    self.kind = kind
    self.item = item
    self.name = name
    self.own = own
    self.others = others
    self.difference = difference
    self.pValue = pValue
    self.qValue = qValue
  }

  /// The table `group_shares`.
  public static let schema = TableSchema(
    name: "group_shares",
    title: "One row a group and topic, and one a group and speaker: what groups cover and quote",
    columns: [
      TableColumn("group", .string, "The value of the column that groups.", required: true),
      TableColumn("kind", .string, "`topic` or `speaker`.", required: true),
      TableColumn(
        "item_id", .string, "The topic_id as in topics.csv, or the speaker_id as in speakers.csv.",
        required: true),
      TableColumn("item", .string, "The topic's label, or the speaker's name.", required: true),
      TableColumn(
        "articles", .integer, "The group's articles of the topic, or that quote the speaker.",
        required: true),
      TableColumn("group_articles", .integer, "All articles of the group.", required: true),
      TableColumn("share", .number, "The first by the second.", required: true),
      TableColumn(
        "share_others", .number, "The same share of the articles in other groups.", required: true),
      TableColumn("difference", .number, "share less share_others.", required: true),
      TableColumn(
        "difference_low", .number,
        "The lower end of its 95 % interval (Newcombe 1998, method 10).", required: true),
      TableColumn("difference_high", .number, "Its upper end.", required: true),
      TableColumn(
        "p_value", .number, "The p-value of Fisher's exact test, two-sided.", required: true),
      TableColumn(
        "q_value", .number,
        "The p-value corrected for all rows of the kind (Benjamini and Hochberg 1995).",
        required: true),
    ], primaryKey: ["group", "kind", "item_id"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(group), .text(kind.rawValue), .text(item), .text(name), .integer(own.count),
      .integer(own.articles), .rounded(own.share), .rounded(others.share),
      .rounded(difference.value), .rounded(difference.low), .rounded(difference.high),
      .significant(pValue), .significant(qValue),
    ]
  }
}
