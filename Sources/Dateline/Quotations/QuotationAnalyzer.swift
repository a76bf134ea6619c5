import AnalysisReports
import Annotation
public import Corpora
public import NumericCore
import Quotations

/// Reads a collection for who said what: an article after the other, so that memory holds some articles
/// and the table of speakers, however many articles there are.
///
/// ```swift
/// let analysis = try QuotationAnalyzer().analyze(collection) { article in
///   for row in article.rows { print(row.speaker?.name ?? "?", row.quote.text) }
/// }
/// ```
public struct QuotationAnalyzer: Sendable {
  /// The model for English.
  public static let english = "english"

  private let reader: AttributionReader
  private let model: (name: String, digest: String)
  private let filter: QuotationFilter
  private let parallelism: Parallelism
  private let observer: any AnalysisObserver

  /// Reads the model.
  ///
  /// - Parameters:
  ///   - models: Where models are looked for.
  ///   - name: The model's name.
  ///   - filter: Which quotations are told of.
  ///   - parallelism: The threads to use; the result does not depend on them.
  ///   - observer: Who watches the run.
  /// - Throws: ``AnalysisError/noModel(name:places:)``, or `ModelFileError` when the model is damaged.
  public init(
    models: ModelLibrary = .installed(), name: String = QuotationAnalyzer.english,
    filter: QuotationFilter = QuotationFilter(), parallelism: Parallelism = .single,
    observer: any AnalysisObserver = NoObserver()
  ) throws {
    let language = try LanguageModel(readingFrom: models.path(ofModel: name))
    reader = AttributionReader(language)
    model = (name, language.digest)
    self.filter = filter
    self.parallelism = parallelism
    self.observer = observer
  }

  /// Reads the articles.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - body: Gets each article with its quotations, also one without, in the order of the input.
  /// - Returns: The speakers, and what was read.
  /// - Throws: ``AnalysisError/noArticles(skipped:)``, ``AnalysisError/interrupted``, `CorpusError`, or
  ///   what the body throws.
  public func analyze(
    _ collection: ArticleCollection, _ body: (ArticleQuotations) throws -> Void
  ) throws -> QuotationAnalysis {
    try analyze(collection, counting: { _ in true }, body)
  }

  /// Reads the articles, and leaves some out of the counts.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - isCounted: Whether the article at a place, from 0, counts.
  ///   - body: Gets each article.
  /// - Returns: The speakers, and what was read.
  /// - Throws: As ``analyze(_:_:)``.
  func analyze(
    _ collection: ArticleCollection, counting isCounted: (Int) -> Bool,
    _ body: (ArticleQuotations) throws -> Void
  ) throws -> QuotationAnalysis {
    var tally = SpeakerTally()
    var place = 0
    let steps = ArticleSteps(
      collection: collection, parallelism: parallelism, observer: observer)
    let outcome = try steps.forEach(during: .quotations) { step in
      let read = reader.read(step.map { ReadableParts($0).quotable }, parallelism: parallelism)
      for (article, attributions) in zip(step, read) {
        let quotations = ArticleQuotations(article, attributions, filter: filter)
        if isCounted(place) { tally.add(quotations.rows) }
        place += 1
        try body(quotations)
      }
    }
    let speakers = tally.rows
    return QuotationAnalysis(
      counts: tally.counts, speakers: speakers,
      run: CollectionRun(
        command: "quotes",
        options: [("model", .string(model.name)), ("model_sha256", .string(model.digest))]
          + filter.recordMembers,
        outcome: outcome, models: [RunRecord.Model(name: model.name, sha256: model.digest)],
        counts: tally.counts.recordMembers(speakers: speakers.count),
        parallelism: parallelism))
  }
}
