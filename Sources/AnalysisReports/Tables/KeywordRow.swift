/// A row of `dateline terms`: a keyword of an article by TF-IDF.
public struct KeywordRow: TableRow {
  /// The article.
  public let articleID: String
  /// The term's place in the article, from 1.
  public let rank: Int
  /// The term.
  public let term: String
  /// Its TF-IDF weight in the article's unit vector.
  public let weight: Double
  /// How often it stands in the article.
  public let frequency: Int
  /// In how many articles of the collection it stands.
  public let documentFrequency: Int

  /// Gathers a row.
  public init(
    articleID: String, rank: Int, term: String, weight: Double, frequency: Int,
    documentFrequency: Int
  ) {
    self.articleID = articleID
    self.rank = rank
    self.term = term
    self.weight = weight
    self.frequency = frequency
    self.documentFrequency = documentFrequency
  }

  /// The table `terms`.
  public static let schema = TableSchema(
    name: "terms", title: "One row a keyword of an article",
    columns: [
      TableColumn("article_id", .string, "The article.", required: true),
      TableColumn("rank", .integer, "The keyword's place in the article, from 1.", required: true),
      TableColumn("term", .string, "The keyword, lower-cased.", required: true),
      TableColumn(
        "weight", .number, "Its TF-IDF weight in the article's vector of unit length.",
        required: true),
      TableColumn(
        "frequency", .integer,
        "How often it stands in the article, title words counted with their weight.", required: true
      ),
      TableColumn(
        "document_frequency", .integer, "In how many articles of the collection it stands.",
        required: true),
    ],
    primaryKey: ["article_id", "rank"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(articleID), .integer(rank), .text(term), .rounded(weight), .integer(frequency),
      .integer(documentFrequency),
    ]
  }
}
