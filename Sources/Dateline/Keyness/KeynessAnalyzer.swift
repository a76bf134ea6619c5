import AnalysisReports
public import Corpora
public import NumericCore
import VectorSpace

/// Finds the words that set one body of articles off from another.
///
/// Every term that is frequent enough is tested in every group against all other articles. Terms
/// are ranked by log-likelihood; whether one is listed is decided by a test with articles as the
/// sampling unit, corrected for all terms and groups of the run, because a word that a single
/// article repeats says nothing of its group.
///
///     let analysis = try KeynessAnalyzer().compareGroups(of: collection, by: "source")
///     for row in analysis.rows { print(row.group, row.term, row.figures.logRatio ?? 0) }
public struct KeynessAnalyzer: Sendable {
  private let options: KeynessOptions
  private let parallelism: Parallelism
  private let observer: any AnalysisObserver

  /// Makes an analyzer.
  public init(
    options: KeynessOptions = KeynessOptions(), parallelism: Parallelism = .single,
    observer: any AnalysisObserver = NoObserver()
  ) {
    self.options = options
    self.parallelism = parallelism
    self.observer = observer
  }

  /// Compares a collection with another one.
  ///
  /// - Parameters:
  ///   - target: The articles whose words are looked for; they are read twice.
  ///   - reference: The articles that they are compared with; those that show what the target uses
  ///     less are read twice.
  /// - Returns: One group, `target`.
  /// - Throws: ``AnalysisError``, or `CorpusError` when an input cannot be read at all.
  public func compare(
    _ target: ArticleCollection, with reference: ArticleCollection
  ) throws -> KeynessAnalysis {
    try analyze(
      [target, reference], groupedBy: nil,
      members: [("compare", .array(reference.inputs.map { .string($0.argument) }))]
    ) { counted throws(AnalysisError) in
      try ArticleGroups(
        targets: counted[0].articles.count, references: counted[1].articles.count)
    }
  }

  /// Compares groups of a collection, each with all other articles that are in a group.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - column: The column whose values make the groups, as in `Article.values(ofColumn:)`.
  ///   - names: The groups to compare, a name or several names set apart by commas in each string;
  ///     all of them when empty.
  ///   - isWanted: Whether the article at a place is compared; the others are as if they were not there.
  /// - Returns: The groups, the largest first; those of a year or a month in their order.
  /// - Throws: ``AnalysisError``, or `CorpusError` when an input cannot be read at all.
  public func compareGroups(
    of collection: ArticleCollection, by column: String, only names: [String] = [],
    where isWanted: @Sendable (ArticleLocation) -> Bool = { _ in true }
  ) throws -> KeynessAnalysis {
    try analyze(
      [collection], groupedBy: column,
      members: [
        ("group_by", .string(column)),
        ("groups", names.isEmpty ? .null : .array(names.map(JSONValue.string))),
      ], where: isWanted
    ) { counted throws(AnalysisError) in
      try ArticleGroups(
        values: counted[0].groupValues, column: column, only: names,
        fields: counted[0].fieldNames)
    }
  }

  private func analyze(
    _ collections: [ArticleCollection], groupedBy column: String?,
    members: [(name: String, value: JSONValue)],
    where isWanted: @Sendable (ArticleLocation) -> Bool = { _ in true },
    groups: ([CountedCollection]) throws(AnalysisError) -> ArticleGroups
  ) throws -> KeynessAnalysis {
    var clock = StageClock(observer: observer)
    let passes = collections.map {
      CollectionPass(collection: $0, parallelism: parallelism, observer: observer)
    }
    let counted = try clock.measure(.reading) {
      try passes.map {
        try CountedCollection(
          $0, selection: options.terms, groupedBy: column, where: isWanted)
      }
    }
    let (compared, listed) = try clock.measure(.comparing) {
      let compared = try ComparedArticles(
        counted, groups: groups(counted), options: options, parallelism: parallelism)
      let tests = try TermTests(compared, parallelism: parallelism, observer: observer)
      return (compared, ListedTerms(tests, compared: compared, options: options))
    }
    let passages = try clock.measure(.examples) {
      try ExampleSearch(listed.requests, compared: compared, count: options.examples).passages(
        reading: passes, sizes: counted.map(\.articles.count),
        keywords: KeywordsInContext(
          selection: options.terms, vocabulary: compared.matrix.vocabulary,
          passagesPerTerm: options.examples))
    }
    let report = KeynessReport(
      compared: compared, listed: listed, passages: passages, options: options, column: column)
    return KeynessAnalysis(
      groups: report.groups, remarks: report.remarks,
      run: CollectionRun(
        command: "terms", options: members + options.recordMembers, collections: counted,
        counts: report.counts, results: report.results, stages: clock.stages,
        parallelism: parallelism))
  }
}

extension CollectionInput {
  /// The input as it is written on a command line.
  fileprivate var argument: String {
    switch self {
    case .path(let path): path
    case .standardInput: "-"
    }
  }
}

extension KeynessOptions {
  /// What a run's record says of the comparison.
  fileprivate var recordMembers: [(name: String, value: JSONValue)] {
    [
      ("count", .integer(count)), ("min_count", .integer(minimumFrequency)),
      ("max_q", .number(largestQValue)), ("under", .boolean(listsUnderused)),
      ("all", .boolean(listsAll)), ("examples", .integer(examples)),
    ] + terms.recordMembers
  }
}
