/// A row of `word_shift.csv`: what a word adds to the difference of a group's mean valence.
public struct WordShiftRow: TableRow {
  /// How a word is used.
  public struct Use: Sendable, Equatable {
    /// How often it occurs.
    public let count: Int
    /// Its share of the words with a valence.
    public let share: Double

    /// Gathers a use.
    public init(count: Int, share: Double) {
      self.count = count
      self.share = share
    }
  }

  /// The group.
  public let group: String
  /// The word's place among those that move the group's mean most.
  public let rank: Int
  /// The word or phrase.
  public let word: String
  /// Its valence, the mean of the group and all others.
  public let valence: Double
  /// How the group uses it, and how all others do.
  public let own, others: Use
  /// What it adds to the group's mean valence less that of all others.
  public let contribution: Double

  /// Gathers a row.
  public init(
    group: String, rank: Int, word: String, valence: Double, own: Use, others: Use,
    contribution: Double
  ) {
    self.group = group
    self.rank = rank
    self.word = word
    self.valence = valence
    self.own = own
    self.others = others
    self.contribution = contribution
  }

  /// The table `word_shift`.
  public static let schema = TableSchema(
    name: "word_shift",
    title: "One row a group and word: the words that move its tone most, compared with all others",
    columns: [
      TableColumn("group", .string, "The value of the column that groups.", required: true),
      TableColumn(
        "rank", .integer, "Its place by the size of its contribution, from 1.", required: true),
      TableColumn("word", .string, "The word or phrase, in lower case.", required: true),
      TableColumn(
        "valence", .number,
        "What it adds to the tone where it stands, after negation and degree words; the mean of the "
          + "group and all others.", required: true),
      TableColumn("count", .integer, "How often it occurs in the group.", required: true),
      TableColumn("count_others", .integer, "How often in all other articles.", required: true),
      TableColumn(
        "share", .number, "Its share of the group's words with a valence.", required: true),
      TableColumn("share_others", .number, "The same in all other articles.", required: true),
      TableColumn(
        "contribution", .number,
        "What it adds to the group's mean valence of words less that of all other articles (Gallagher "
          + "et al. 2021): over all words of a group the sum is that difference; the table has the 50 "
          + "words of a group that add most.", required: true),
    ], primaryKey: ["group", "word"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(group), .integer(rank), .text(word), .rounded(valence), .integer(own.count),
      .integer(others.count), .significant(own.share), .significant(others.share),
      .significant(contribution),
    ]
  }
}
