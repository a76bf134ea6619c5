/// A row of `word_shift.csv`: what a word adds to the difference of two groups' mean valence.
public struct WordShiftRow: TableRow {
  /// The word or phrase.
  public let word: String
  /// Its valence, the mean of both groups.
  public let valence: Double
  /// Its share of the valued words of each group.
  public let rates: (first: Double, second: Double)
  /// How often it occurs in each group.
  public let counts: (first: Int, second: Int)
  /// What it adds to the mean valence of the second group less that of the first.
  public let contribution: Double

  /// Gathers a row.
  public init(
    word: String, valence: Double, rates: (first: Double, second: Double),
    counts: (first: Int, second: Int), contribution: Double
  ) {
    self.word = word
    self.valence = valence
    self.rates = rates
    self.counts = counts
    self.contribution = contribution
  }

  /// The table `word_shift`.
  public static let schema = TableSchema(
    name: "word_shift",
    title: "One row a word, those that move the difference of two groups most first",
    columns: [
      TableColumn("word", .string, "The word or phrase, in lower case.", required: true),
      TableColumn(
        "valence", .number,
        "What it adds to the tone where it stands, after negation and degree words; the mean of both "
          + "groups.", required: true),
      TableColumn(
        "rate_a", .number, "Its share of the words with a valence in group A.", required: true),
      TableColumn("rate_b", .number, "The same in group B.", required: true),
      TableColumn("count_a", .integer, "How often it occurs in group A.", required: true),
      TableColumn("count_b", .integer, "How often it occurs in group B.", required: true),
      TableColumn(
        "contribution", .number,
        "What it adds to the mean valence of B less that of A (Gallagher et al. 2021); over all words "
          + "the sum is that difference.", required: true),
    ], primaryKey: ["word"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(word), .rounded(valence), .significant(rates.first), .significant(rates.second),
      .integer(counts.first), .integer(counts.second), .significant(contribution),
    ]
  }
}
