public import AnalysisReports

/// How groups of a collection's articles differ: in what they cover, whom they quote, in what tone, and by
/// which words.
public struct GroupComparison: Sendable {
  /// The column whose values make the groups.
  public let column: String
  /// What they cover and whom they quote.
  public let shares: [GroupShareRow]
  /// In what tone; nil where that was not judged.
  public let tone: ToneComparison?
  /// The words that they use more than the others.
  public let terms: [KeynessRow]
  /// The articles without a value in the column, which are in no comparison; copies only where they count.
  public let articlesWithoutGroup: Int

  /// The tables.
  public var tables: [Table] { [Table(shares)] + (tone?.tables ?? []) + [Table(terms)] }
}
