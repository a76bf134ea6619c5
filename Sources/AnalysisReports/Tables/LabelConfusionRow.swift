/// A row of `label_confusions.csv`: how often an annotated and a predicted label met.
public struct LabelConfusionRow: TableRow {
  /// What is labelled: `entities`, `upos` or `xpos`.
  public let measure: String
  /// The annotated label; nil where nothing is annotated.
  public let gold: String?
  /// The predicted label; nil where nothing was predicted.
  public let predicted: String?
  /// Of entities on both sides: whether the borders are the same.
  public let hasSameBorders: Bool?
  /// How often they met.
  public let count: Int

  /// Gathers a row.
  public init(
    measure: String, gold: String?, predicted: String?, hasSameBorders: Bool?, count: Int
  ) {
    self.measure = measure
    self.gold = gold
    self.predicted = predicted
    self.hasSameBorders = hasSameBorders
    self.count = count
  }

  /// The table `label_confusions`.
  public static let schema = TableSchema(
    name: "label_confusions",
    title: "One row a pair of an annotated and a predicted label, the commonest first",
    columns: [
      TableColumn("measure", .string, "`entities`, `upos` or `xpos`.", required: true),
      TableColumn(
        "gold", .string, "The annotated label; empty where an entity was made up."),
      TableColumn(
        "predicted", .string, "The predicted label; empty where an entity was missed."),
      TableColumn(
        "same_borders", .boolean,
        "Of entities on both sides: whether they hold the same words or only share some."),
      TableColumn("count", .integer, "How often they met.", required: true),
    ])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(measure), .optional(gold), .optional(predicted),
      hasSameBorders.map(TableCell.boolean) ?? .missing, .integer(count),
    ]
  }
}
