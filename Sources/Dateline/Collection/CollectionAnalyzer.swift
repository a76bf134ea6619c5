import AnalysisReports
public import Corpora
public import NumericCore

/// Finds out what a collection is about, who says what in it, and in what tone.
///
/// The walk: the collection is read for its copies, of which sketches are kept; for its topics, whose analyzer
/// keeps counts and no texts; then article by article for quotations and tone, whose rows are handed on at
/// once. What is counted of all meets in a ``CollectionAnalysis``. So memory grows with the counts, the
/// speakers and a few numbers of each article.
///
/// ```swift
/// var report = try CollectionReport(folder: "report", title: "Our week")
/// let analysis = try CollectionAnalyzer().analyze(collection) { try report.append($0) }
/// try report.finish(analysis)
/// ```
public struct CollectionAnalyzer: Sendable {
  /// What reads the articles one by one.
  private enum Reading {
    case quotations(QuotationAnalyzer)
    case tone(SentimentAnalyzer)
  }

  private let duplicates: DuplicateAnalyzer
  private let countsFamiliesOnce: Bool
  private let topics: TopicAnalyzer
  private let reading: Reading
  private let models: [MethodPart.Model]
  private let keyness: KeynessAnalyzer
  private let groupColumn: String?

  /// Reads the models.
  ///
  /// - Parameters:
  ///   - options: How topics are made; its seed is that of all random choices.
  ///   - vectors: What articles are compared by.
  ///   - models: Where models are looked for.
  ///   - judgesTone: Whether tone is judged, too.
  ///   - countsFamiliesOnce: Whether counts of articles, quotations and tone take of a family of copies only
  ///     the original; tables of articles and quotations list all.
  ///   - groupColumn: The column whose values are compared with each other; nil without a comparison.
  ///   - parallelism: The threads to use; the result does not depend on them.
  ///   - observer: Who watches the run.
  /// - Throws: ``AnalysisError/noModel(name:places:)``, ``AnalysisError/noTone(model:)``, or
  ///   `ModelFileError` when a model is damaged.
  public init(
    options: TopicOptions = TopicOptions(), vectors: ArticleVectors = .words,
    models: ModelLibrary = .installed(), judgesTone: Bool = true,
    countsFamiliesOnce: Bool = false, groupColumn: String? = nil,
    parallelism: Parallelism = .single, observer: any AnalysisObserver = NoObserver()
  ) throws {
    self.countsFamiliesOnce = countsFamiliesOnce
    duplicates = DuplicateAnalyzer(
      options: DuplicateOptions(seed: options.seed), parallelism: parallelism, observer: observer)
    topics = TopicAnalyzer(
      options: options, vectors: vectors, parallelism: parallelism, observer: observer)
    keyness = KeynessAnalyzer(
      options: KeynessOptions(examples: 0), parallelism: parallelism, observer: observer)
    self.groupColumn = groupColumn
    var names = [QuotationAnalyzer.english]
    if judgesTone {
      names.append(SentimentAnalyzer.valences)
      reading = .tone(
        try SentimentAnalyzer(
          models: models, options: SentimentOptions(groupColumn: groupColumn, seed: options.seed),
          parallelism: parallelism, observer: observer))
    } else {
      reading = .quotations(
        try QuotationAnalyzer(models: models, parallelism: parallelism, observer: observer))
    }
    self.models = try names.map { try ModelCard(ofModel: $0, in: models).model }
  }

  /// Analyses a collection.
  ///
  /// - Parameters:
  ///   - collection: The articles; they are read three times, between these copies and typical ones again,
  ///     and all that count once more where groups are compared.
  ///   - body: Gets what was found in each article, in the order of the input.
  /// - Returns: What is known of all of them.
  /// - Throws: ``AnalysisError/changedInput(path:)`` when a file is another at the end than it was when it was
  ///   first opened (it is read for its digest once; its times and size tell whether it is the same, and only
  ///   where they do not its bytes); any other ``AnalysisError``, `CorpusError`, or what the body throws.
  public func analyze(
    _ collection: ArticleCollection, _ body: (ArticleFindings) throws -> Void = { _ in }
  ) throws -> CollectionAnalysis {
    let duplicates = try duplicates.analyze(collection)
    // Comes before the topics: a column that cannot be compared by is known before the long work.
    let terms = try groupColumn.map { try keyTerms(of: collection, by: $0, duplicates) }
    let topics = try topics.analyze(
      collection, knowing: duplicates, countsFamiliesOnce: countsFamiliesOnce)
    if let changed = Self.difference(duplicates.run.inputs, topics.inputs) {
      throw AnalysisError.changedInput(path: changed)
    }
    let copies = duplicates.known(countsFamiliesOnce: countsFamiliesOnce)
    var tally = CollectionTally(topics, groupColumn: groupColumn)
    let (run, sentiment) = try read(collection, counting: copies.isCounted) { findings in
      try tally.add(findings)
      try body(findings)
    }
    if let changed = Self.difference(topics.inputs, run.inputs)
      ?? topics.inputs.map(\.path).first(where: collection.hasChanged)
    {
      throw AnalysisError.changedInput(path: changed)
    }
    let quotations = QuotationAnalysis(
      counts: tally.quotations.counts, speakers: tally.quotations.rows, run: run)
    return CollectionAnalysis(
      duplicates: duplicates, topics: topics, quotations: quotations, sentiment: sentiment,
      terms: terms, tally: tally, models: models, parallelism: self.topics.parallelism)
  }
}

extension CollectionAnalyzer {
  /// The words that groups use more than the others; where a family counts once, those of its original.
  private func keyTerms(
    of collection: ArticleCollection, by column: String, _ duplicates: DuplicateAnalysis
  ) throws -> KeynessAnalysis {
    guard countsFamiliesOnce else { return try keyness.compareGroups(of: collection, by: column) }
    let places = duplicates.placesWithoutCopies
    return try keyness.compareGroups(of: collection, by: column) { places.contains($0) }
  }

  /// Reads the articles one by one, and hands on what was found in each.
  private func read(
    _ collection: ArticleCollection, counting isCounted: (Int) -> Bool,
    _ body: (ArticleFindings) throws -> Void
  ) throws -> (run: CollectionRun, sentiment: SentimentAnalysis?) {
    var place = 0
    switch reading {
    case .quotations(let analyzer):
      let analysis = try analyzer.analyze(collection, counting: isCounted) { quotations in
        try body(ArticleFindings(place: place, quotations).counted(isCounted(place)))
        place += 1
      }
      return (analysis.run, nil)
    case .tone(let analyzer):
      let analysis = try analyzer.analyze(collection, counting: isCounted) { rows in
        guard let attributions = rows.tones.attributions else { return }
        try body(
          ArticleFindings(place: place, rows, attributions).counted(isCounted(place)))
        place += 1
      }
      return (analysis.run, analysis)
    }
  }

  /// A file that was not the same in both readings.
  private static func difference(
    _ first: [RunRecord.Input], _ second: [RunRecord.Input]
  ) -> String? {
    guard first != second else { return nil }
    let pair = zip(first, second).first { $0 != $1 }
    return pair?.1.path ?? (first + second).last?.path
  }
}
