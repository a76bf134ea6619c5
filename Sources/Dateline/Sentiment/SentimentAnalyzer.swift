import AnalysisReports
import Annotation
public import Corpora
import Encoder
import ModelFiles
public import NumericCore
import Quotations
import Sentiment
import TextCore

/// Reads a collection for its tone: an article after the other, so that memory holds some articles and the
/// table of speakers, however many articles there are.
///
/// ```swift
/// let analysis = try SentimentAnalyzer().analyze(collection) { tones in
///   print(tones.article.id, tones.tone?.score ?? "nothing to read")
/// }
/// ```
public struct SentimentAnalyzer: Sendable {
  /// The tables of valences.
  public static let valences = "english-sentiment"

  private let options: SentimentOptions
  private let language:
    (name: String, reader: AttributionReader, tones: NewsToneReader, digest: String)?
  private let judge: NewsTone?
  private let tablesDigest: String
  private let valence: ValenceScorer
  private let vader: VADERScorer
  private let parallelism: Parallelism
  private let observer: any AnalysisObserver

  /// Reads the models.
  ///
  /// - Parameters:
  ///   - models: Where models are looked for.
  ///   - name: The name of the language model.
  ///   - options: How tone is judged.
  ///   - parallelism: The threads to use; the result does not depend on them.
  ///   - observer: Who watches the run.
  /// - Throws: ``AnalysisError/noModel(name:places:)``, ``AnalysisError/noTone(model:)`` when the language
  ///   model knows nothing of tone, or `ModelFileError` when a model is damaged.
  public init(
    models: ModelLibrary = .installed(), name: String = QuotationAnalyzer.english,
    options: SentimentOptions = SentimentOptions(), parallelism: Parallelism = .single,
    observer: any AnalysisObserver = NoObserver()
  ) throws {
    let folder = try ModelFolder(
      readingFrom: models.path(ofModel: Self.valences), kind: EnglishSentiment.kind, version: 1)
    let tables = try EnglishSentiment(folder)
    tablesDigest = folder.manifestDigest ?? ""
    valence = options.lexicon.map(tables.valence(with:)) ?? tables.valence
    vader = tables.vader
    if options.scorer == .model {
      let model = try LanguageModel(readingFrom: models.path(ofModel: name))
      guard let judge = NewsTone(model) else { throw AnalysisError.noTone(model: name) }
      self.judge = judge
      language = (name, AttributionReader(model), NewsToneReader(model), model.digest)
    } else {
      judge = nil
      language = nil
    }
    self.options = options
    self.parallelism = parallelism
    self.observer = observer
  }

  /// Reads the articles.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - body: Gets each article with its tones, in the order of the input.
  /// - Returns: The speakers, and what was read.
  /// - Throws: ``AnalysisError/noArticles(skipped:)``, ``AnalysisError/interrupted``, `CorpusError`, or
  ///   what the body throws.
  public func analyze(
    _ collection: ArticleCollection, _ body: (ArticleToneRows) throws -> Void
  ) throws -> SentimentAnalysis {
    if let column = options.groupColumn {
      try ToneComparisonTally.check(
        column: column,
        in: CollectionPass(
          collection: collection, parallelism: parallelism, observer: observer))
    }
    return try analyze(collection, counting: { _ in true }, body)
  }

  /// Reads the articles, and leaves some out of the counts.
  ///
  /// Whoever compares groups has checked the column.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - isCounted: Whether the article at a place, from 0, counts.
  ///   - body: Gets each article.
  /// - Returns: The speakers, and what was read.
  /// - Throws: As ``analyze(_:_:)``.
  func analyze(
    _ collection: ArticleCollection, counting isCounted: (Int) -> Bool,
    _ body: (ArticleToneRows) throws -> Void
  ) throws -> SentimentAnalysis {
    var tally = SpeakerToneTally()
    var place = 0
    var counts = SentimentCounts()
    var comparison = options.groupColumn.map(ToneComparisonTally.init(column:))
    var unusable: [SkippedRecord] = []
    let steps = ArticleSteps(
      collection: collection, parallelism: parallelism, observer: observer)
    var outcome = try steps.forEach(during: .sentiment) { articles in
      let targets = articles.map { ToneTarget($0) }
      unusable += targets.compactMap(\.problem)
      for rows in self.rows(of: articles, targets: targets.map(\.range)) {
        if isCounted(place) {
          counts.add(rows.tones)
          tally.add(rows)
          comparison?.add(rows.tones)
        }
        place += 1
        try body(rows)
      }
    }
    outcome.note(unusable)
    let speakers = tally.rows(seed: options.seed, parallelism: parallelism)
    return SentimentAnalysis(
      counts: counts, speakers: speakers,
      comparison: comparison?.comparison(
        EvaluationOptions(seed: options.seed), parallelism),
      run: CollectionRun(
        command: "sentiment", options: recordMembers, outcome: outcome, models: models,
        counts: counts.recordMembers, parallelism: parallelism))
  }

  /// What judges: the language model, the user's dictionary, or the tables of valences.
  public var tool: JudgingTool {
    if let language { return JudgingTool(name: language.name, digest: language.digest) }
    guard let path = options.lexiconPath else {
      return JudgingTool(name: Self.valences, digest: tablesDigest)
    }
    let file = InputDigests(paths: [path]).inputs(parallelism: .single).first
    return JudgingTool(name: path, digest: file?.sha256 ?? "")
  }

  private func rows(
    of articles: ArraySlice<Article>, targets: [ByteRange?]
  ) -> [ArticleToneRows] {
    let reading = ToneReading(judge: judge, valence: valence)
    let first = articles.startIndex
    let read = language.map { language in
      language.reader.read(
        zip(articles, targets).map { $0.judgedText(target: $1) }, parallelism: parallelism,
        top: .branch, also: language.tones.part(of:))
    }
    return parallelism.map(blocks: articles.count) { place in
      let article = articles[first + place]
      let tones =
        read.map {
          reading.tones(
            of: article, $0[place].attributions, PieceTones($0[place].parts),
            target: targets[place])
        } ?? reading.tones(of: article)
      return ArticleToneRows(tones, vader: vader, seed: options.seed)
    }
  }

  private var models: [RunRecord.Model] {
    let language = language.map { [RunRecord.Model(name: $0.name, sha256: $0.digest)] } ?? []
    return language + [RunRecord.Model(name: Self.valences, sha256: tablesDigest)]
  }

  private var recordMembers: [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = [
      ("scorer", .string(options.scorer.rawValue))
    ]
    if let path = options.lexiconPath { members.append(("lexicon", .string(path))) }
    if let column = options.groupColumn { members.append(("group_by", .string(column))) }
    if let language, let judge {
      members += [
        ("model", .string(language.name)), ("model_sha256", .string(language.digest)),
        ("abstain_below", .number(judge.leastConfidence.passage)),
        ("abstain_below_of_targets", .number(judge.leastConfidence.target)),
      ]
    }
    return members + [("seed", .integer(Int(truncatingIfNeeded: options.seed)))]
  }
}
