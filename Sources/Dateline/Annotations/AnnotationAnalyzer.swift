import AnalysisReports
import Annotation
public import Corpora
public import NumericCore
import Quotations

/// Reads a collection for its words: lemmas, parts of speech, names and the people behind them, an
/// article after the other.
///
/// ```swift
/// let analysis = try AnnotationAnalyzer().analyze(collection) { article in
///   for name in article.annotation.entities { print(name.kind.label, article.article.string(name.range)) }
/// }
/// ```
/// Words and sentences are those of the input where it is CoNLL-U.
public struct AnnotationAnalyzer: Sendable {
  /// The table of lemmas for English.
  public static let englishLemmas = "english-lemmas"

  private let model: LanguageModel
  private let words: AnnotationReader
  private let attributions: AttributionReader
  private let lemmatizer: Lemmatizer
  private let usedModels: [RunRecord.Model]
  private let options: [(name: String, value: JSONValue)]
  private let parallelism: Parallelism
  private let observer: any AnalysisObserver

  /// Reads the models.
  ///
  /// - Parameters:
  ///   - models: Where models are looked for.
  ///   - name: The name of the language model.
  ///   - lemmas: The name of the table of lemmas.
  ///   - parallelism: The threads to use; the result does not depend on them.
  ///   - observer: Who watches the run.
  /// - Throws: ``AnalysisError/noModel(name:places:)``, or `ModelFileError` when a model is damaged.
  public init(
    models: ModelLibrary = .installed(), name: String = QuotationAnalyzer.english,
    lemmas: String = AnnotationAnalyzer.englishLemmas, parallelism: Parallelism = .single,
    observer: any AnalysisObserver = NoObserver()
  ) throws {
    model = try LanguageModel(readingFrom: models.path(ofModel: name))
    words = AnnotationReader(model)
    attributions = AttributionReader(model)
    let table = try ModelFolder(
      readingFrom: models.path(ofModel: lemmas), kind: Lemmatizer.kind, version: Lemmatizer.version)
    lemmatizer = try Lemmatizer(table)
    options = [
      ("model", .string(name)), ("model_sha256", .string(model.digest)),
      ("lemmas", .string(lemmas)), ("lemmas_sha256", .string(table.manifestDigest ?? "")),
    ]
    usedModels = [
      RunRecord.Model(name: name, sha256: model.digest),
      RunRecord.Model(name: lemmas, sha256: table.manifestDigest ?? ""),
    ]
    self.parallelism = parallelism
    self.observer = observer
  }

  /// Reads the articles.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - body: Gets each article in the order of the input.
  /// - Returns: What was read and counted.
  /// - Throws: ``AnalysisError/noArticles(skipped:)``, ``AnalysisError/interrupted``, `CorpusError`, or
  ///   what the body throws.
  public func analyze(
    _ collection: ArticleCollection, _ body: (AnnotatedArticle) throws -> Void
  ) throws -> AnnotationAnalysis {
    var counts = AnnotationCounts()
    let steps = ArticleSteps(
      collection: collection, parallelism: parallelism, observer: observer)
    let outcome = try steps.forEach(during: .annotations) { step in
      for article in read(Array(step)) {
        counts.add(article)
        try body(article)
      }
    }
    return AnnotationAnalysis(
      counts: counts,
      run: CollectionRun(
        command: "annotate", options: options, outcome: outcome, models: usedModels,
        counts: counts.recordMembers, parallelism: parallelism))
  }

  private func read(_ articles: [Article]) -> [AnnotatedArticle] {
    let parts = articles.map { article in
      article.conllu.map(ReadableParts.init(whole:)) ?? ReadableParts(article)
    }
    let told = attributions.read(parts.map(\.quotable), parallelism: parallelism)
    let annotations = completed(told.map(\.annotation), by: parts.map(\.asides))
    return parallelism.map(blocks: articles.count) { number in
      AnnotatedArticle(
        articles[number], annotations[number], people: told[number].people,
        lemmatizer: lemmatizer)
    }
  }

  /// Adds what bylines, credits and footers hold: they have words and names as any other line, but speak
  /// of nobody in the article.
  private func completed(
    _ annotations: [ArticleAnnotation], by asides: [ReadableText]
  ) -> [ArticleAnnotation] {
    let places = asides.indices.filter { !asides[$0].paragraphs.isEmpty }
    let parts = model.read(places.map { asides[$0] }, parallelism: parallelism) {
      number, window in
      words.part(of: window, words: annotations[places[number]].words)
    }
    var completed = annotations
    for (place, parts) in zip(places, parts) {
      completed[place] = words.annotation(annotations[place], adding: parts)
    }
    return completed
  }
}
