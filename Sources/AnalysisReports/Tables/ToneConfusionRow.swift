/// A row of `tone_confusions.csv`: how often the coders' and the tool's labels met.
public struct ToneConfusionRow: TableRow {
  /// The label by the coders.
  public let coded: String
  /// The label by the tool.
  public let tool: String
  /// The coded sentences; in parts where coders are divided.
  public let sentences: Double
  /// The share of all sentences, by their weights.
  public let share: Double
  /// The share of the sentences with this label by the coders; nil where there is none.
  public let shareOfCoded: Double?
  /// The share of the sentences with this label by the tool; nil where there is none.
  public let shareOfTool: Double?

  /// Gathers a row.
  public init(
    coded: String, tool: String, sentences: Double, share: Double, shareOfCoded: Double?,
    shareOfTool: Double?
  ) {
    self.coded = coded
    self.tool = tool
    self.sentences = sentences
    self.share = share
    self.shareOfCoded = shareOfCoded
    self.shareOfTool = shareOfTool
  }

  /// The table `tone_confusions`.
  public static let schema = TableSchema(
    name: "tone_confusions", title: "One row a pair of a label by the coders and one by the tool",
    columns: [
      TableColumn(
        "coded", .string, "The coders' label: negative, neutral or positive.", required: true),
      TableColumn("tool", .string, "The tool's label.", required: true),
      TableColumn(
        "sentences", .number,
        "The coded sentences with both; a sentence whose coders are divided counts in parts.",
        required: true),
      TableColumn(
        "share", .number,
        "Their share of all sentences of the collection, each coded one counted for those that it was "
          + "drawn from.", required: true),
      TableColumn(
        "share_of_coded", .number,
        "Their share of the sentences with this label by the coders; on the diagonal the recall."),
      TableColumn(
        "share_of_tool", .number,
        "Their share of the sentences with this label by the tool; on the diagonal the precision."),
    ], primaryKey: ["coded", "tool"])

  /// The row's values.
  public var cells: [TableCell] {
    [
      .text(coded), .text(tool), .rounded(sentences), .rounded(share), .rounded(shareOfCoded),
      .rounded(shareOfTool),
    ]
  }
}
