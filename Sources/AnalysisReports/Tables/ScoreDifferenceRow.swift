/// A row of `score_differences.csv`: two systems on the same annotations.
public struct ScoreDifferenceRow: TableRow {
  /// What is measured.
  public let measure: String
  /// The class that the row speaks of; nil for all.
  public let label: String?
  /// Of quotations: what one item is.
  public let unit: String?
  /// Of quotations: the types that count; empty for all.
  public let types: [String]
  /// The F of both systems, from 0 to 1.
  public let values: (first: Double?, second: Double?)
  /// The ends of the interval of the first less the second.
  public let interval: (lower: Double, upper: Double)?
  /// The p-value of the difference.
  public let pValue: Double?

  /// Gathers a row.
  public init(
    measure: String, label: String? = nil, unit: String? = nil, types: [String] = [],
    values: (first: Double?, second: Double?), interval: (lower: Double, upper: Double)?,
    pValue: Double?
  ) {
    self.measure = measure
    self.label = label
    self.unit = unit
    self.types = types
    self.values = values
    self.interval = interval
    self.pValue = pValue
  }

  /// The difference, from -1 to 1; nil where one of the values is not defined.
  public var difference: Double? {
    values.first.flatMap { first in values.second.map { first - $0 } }
  }

  /// The table `score_differences`.
  public static let schema = TableSchema(
    name: "score_differences",
    title: "One row a measure of two predictions for the same annotations",
    columns: [
      TableColumn("measure", .string, "What is measured, as in `scores.csv`.", required: true),
      TableColumn("label", .string, "The class of entity; empty for all."),
      TableColumn("unit", .string, "Of quotations: `quote` or `span`."),
      TableColumn("types", .string, "Of quotations: the types that count; empty for all."),
      TableColumn("f1", .number, "F of the first predictions in percent."),
      TableColumn("f1_compared", .number, "F of the predictions compared with, in percent."),
      TableColumn("difference", .number, "The first less the second, in percentage points."),
      TableColumn(
        "low", .number,
        "The lower end of its confidence interval: articles (or documents, or sentences) are drawn "
          + "anew, both predictions together."),
      TableColumn("high", .number, "The upper end of its confidence interval."),
      TableColumn(
        "p_value", .number,
        "How often a difference as large comes about when the two results of each article change "
          + "places at random (approximate randomization; Yeh 2000); not corrected for several "
          + "measures."),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    func percent(_ share: Double?) -> TableCell { .rounded(share.map { $0 * 100 }) }
    return [
      .text(measure), .optional(label), .optional(unit), .list(types), percent(values.first),
      percent(values.second), percent(difference), percent(interval?.lower),
      percent(interval?.upper), .significant(pValue),
    ]
  }
}
