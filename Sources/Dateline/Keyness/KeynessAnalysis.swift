public import AnalysisReports

/// A group of articles and the terms that set it off.
public struct KeynessGroup: Sendable {
  /// The value of the column, or `target`.
  public let name: String
  /// The number of its articles.
  public let articles: Int
  /// The number of their words.
  public let words: Int
  /// The number of the articles that they are compared with.
  public let referenceArticles: Int
  /// The terms that it uses more often than the other articles, the highest log-likelihood first,
  /// and then those that it uses less often, when they were asked for.
  public let terms: [KeynessRow]
  /// Passages that hold these terms, in their order.
  public let examples: [KeynessExampleRow]
}

/// Which terms set groups of articles off from one another, and how far that can be trusted.
public struct KeynessAnalysis: Sendable {
  /// The groups: the largest first, periods in their order.
  public let groups: [KeynessGroup]
  /// What a reader of the terms should know, a sentence a line.
  public let remarks: [String]
  /// What was read, and how.
  public let run: CollectionRun

  /// The rows of `keyness.csv`.
  public var rows: [KeynessRow] { groups.flatMap(\.terms) }

  /// The rows of `keyness_examples.csv`.
  public var exampleRows: [KeynessExampleRow] { groups.flatMap(\.examples) }

  /// All tables, in the order in which a reader needs them.
  public var tables: [Table] {
    [Table(rows), Table(exampleRows), Table(run.skipped.map(SkippedRow.init))]
  }
}
