/// A row of a coding sheet: a sentence that a person is to judge, blind to the tool's judgement.
public struct CodingRow: TableRow {
  /// The name of the sentence in this sample.
  public let item: String
  /// The sentence, on one line.
  public let text: String
  /// The sentence before it; nil at the head of an article.
  public let before: String?
  /// The sentence after it; nil at the end of an article.
  public let after: String?

  /// Gathers a row.
  public init(item: String, text: String, before: String?, after: String?) {
    self.item = item
    self.text = text
    self.before = before
    self.after = after
  }

  /// The table `coding`.
  public static let schema = TableSchema(
    name: "coding",
    title: "One row a sentence to be coded, in an order that says nothing of its label",
    columns: [
      TableColumn(
        "item", .string, "The name of the sentence in this sample; the key has it too.",
        required: true),
      TableColumn("text", .string, "The sentence to be coded.", required: true),
      TableColumn("before", .string, "The sentence before it; empty at the head of an article."),
      TableColumn("after", .string, "The sentence after it; empty at the end of an article."),
      TableColumn(
        "label", .string,
        "To be filled in: -1, 0 or 1, or negative, neutral or positive; empty for not coded."),
    ], primaryKey: ["item"])

  /// The row's values.
  public var cells: [TableCell] {
    [.text(item), .text(text), .optional(before), .optional(after), .missing]
  }
}
