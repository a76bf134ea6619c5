/// A row of `dateline evaluate`: how well predictions agree with what people annotated.
public struct ScoreRow: TableRow {
  /// What is measured, by the name that stands in the table.
  public let measure: String
  /// The class, tag or type that the row speaks of; nil for all.
  public let label: String?
  /// Of quotations: what one item is, `quote` or `span`.
  public let unit: String?
  /// Of quotations: the types that count; empty for all.
  public let types: [String]
  /// The items of the gold standard, those found, the items predicted, and those right.
  public let counts: (gold: Int, found: Int, predicted: Int, right: Int)
  /// F, precision and recall from 0 to 1, where they are defined.
  public let shares: (fMeasure: Double?, precision: Double?, recall: Double?)
  /// The ends of the interval of F, from 0 to 1.
  public let interval: (lower: Double, upper: Double)?

  /// Gathers a row.
  public init(
    measure: String, label: String? = nil, unit: String? = nil, types: [String] = [],
    counts: (gold: Int, found: Int, predicted: Int, right: Int),
    shares: (fMeasure: Double?, precision: Double?, recall: Double?),
    interval: (lower: Double, upper: Double)?
  ) {
    self.measure = measure
    self.label = label
    self.unit = unit
    self.types = types
    self.counts = counts
    self.shares = shares
    self.interval = interval
  }

  /// The table `scores`.
  public static let schema = TableSchema(
    name: "scores", title: "One row a measure of how well predictions agree with annotations",
    columns: [
      TableColumn(
        "measure", .string,
        "Of quotations `end_to_end` (content with a Dice coefficient of at least 0.8 by its words, "
          + "and source shares a word, or there is none on both sides), `end_to_end_strict` (the "
          + "same words in both), `content`, `content_exact`, `content_words` (words of all contents "
          + "of an article), `source` (shares a word, among contents with a Dice coefficient of at "
          + "least 0.5), `source_exact`, `source_head`, `source_words`, `cue_words`; `entities` "
          + "(same borders and class), `entity_borders`; `upos`, `xpos`, `lemma`.",
        required: true),
      TableColumn(
        "label", .string,
        "The type of quotation, class of entity or tag that the row speaks of; empty for all."),
      TableColumn(
        "unit", .string,
        "Of quotations: `quote` for a quotation with all its parts, `span` for each part."),
      TableColumn(
        "types", .string,
        "Of quotations: the types that count on both sides, joined by `|`; empty for all."),
      TableColumn(
        "f1", .number,
        "Harmonic mean of precision and recall in percent; for tags and lemmas without a label, and "
          + "for sources, the share that is right. Empty where nothing is annotated or predicted."),
      TableColumn(
        "low", .number,
        "The lower end of its confidence interval, articles (or documents, or sentences) drawn anew; "
          + "empty for types of quotations and for tags."),
      TableColumn("high", .number, "The upper end of its confidence interval."),
      TableColumn(
        "precision", .number, "The share of predicted items that are right, in percent."),
      TableColumn("recall", .number, "The share of annotated items that were found, in percent."),
      TableColumn("gold", .integer, "The annotated items.", required: true),
      TableColumn("found", .integer, "The annotated items that were found.", required: true),
      TableColumn("predicted", .integer, "The predicted items.", required: true),
      TableColumn(
        "right", .integer,
        "The predicted items that are right; other than `found` only where types of quotations are "
          + "matched by other types.", required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    func percent(_ share: Double?) -> TableCell { .rounded(share.map { $0 * 100 }) }
    return [
      .text(measure), .optional(label), .optional(unit), .list(types), percent(shares.fMeasure),
      percent(interval?.lower), percent(interval?.upper), percent(shares.precision),
      percent(shares.recall), .integer(counts.gold), .integer(counts.found),
      .integer(counts.predicted), .integer(counts.right),
    ]
  }
}
