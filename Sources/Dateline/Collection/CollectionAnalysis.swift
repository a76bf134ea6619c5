public import AnalysisReports
import CalendarDates
import Corpora
import NumericCore

/// What a collection is about, who speaks in it, and in what tone; quotations and sentences were handed out
/// while it was read.
public struct CollectionAnalysis: Sendable {
  /// Which articles are copies.
  public let duplicates: DuplicateAnalysis
  /// What it is about.
  public let topics: TopicAnalysis
  /// Who is quoted.
  public let quotations: QuotationAnalysis
  /// In what tone; nil where that was not judged.
  public let sentiment: SentimentAnalysis?
  /// The rows of `topics.csv`, with quotations, speakers and tone.
  public let topicRows: [TopicRow]
  /// The rows of `speakers.csv`, with the tone of what they are quoted with.
  public let speakers: [SpeakerRow]
  /// The rows of `speaker_groups.csv`.
  public let speakerGroups: [SpeakerGroupRow]
  /// The rows of `sentiment_groups.csv`; none where tone was not judged.
  public let toneGroups: [ToneGroupRow]
  /// How groups differ, where they were compared.
  public let comparison: GroupComparison?
  /// The articles as a page lists them.
  public let articles: [ListedArticle]
  /// The outlets with their articles, most first.
  public let outlets: [(name: String, articles: Int)]
  /// What was read, and how.
  public let run: CollectionRun
  /// The models that judged, with what their cards say of them.
  public let models: [MethodPart.Model]

  init(
    duplicates: DuplicateAnalysis, topics: TopicAnalysis, quotations: QuotationAnalysis,
    sentiment: SentimentAnalysis?, terms: KeynessAnalysis?, tally: CollectionTally,
    models: [MethodPart.Model], parallelism: Parallelism
  ) {
    self.duplicates = duplicates
    self.topics = topics
    self.quotations = quotations
    self.sentiment = sentiment
    self.models = models
    let groups = ArticleGroupings(topics)
    outlets = groups.outlets.map { ($0.name, $0.articles.count) }
    let countedTopics = groups.topics.map { ($0.name, topics.counted($0.articles)) }
    let countedOutlets = groups.outlets.map { ($0.name, topics.counted($0.articles)) }
    let scores = tally.articles.compactMap(\.tone)
    toneGroups =
      sentiment == nil
      ? []
      : ToneGroupMeans(seed: topics.options.seed, parallelism: parallelism)
        .rows(
          scores, of: topics.counted(Array(scores.indices)), topics: countedTopics,
          outlets: countedOutlets)
    let tones = Dictionary(
      (sentiment?.speakers ?? []).map { ($0.id, $0.tone?.score) },
      uniquingKeysWith: { first, _ in first })
    speakers = quotations.speakers.map { row in
      var row = row
      row.meanSentiment = tones[row.id] ?? nil
      return row
    }
    speakerGroups = tally.groups.rows(
      speakers: speakers, topics: groups.topics.map(\.name), outlets: groups.outlets.map(\.name))
    let quoted = QuotedByTopic(speakers, speakerGroups)
    let topicTones = Dictionary(
      toneGroups.filter { $0.grouping == .topic }.map { ($0.group, $0.score.value) },
      uniquingKeysWith: { first, _ in first })
    let quotationsByTopic = Dictionary(
      uniqueKeysWithValues: countedTopics.map { name, articles in
        (name, articles.reduce(0) { $0 + tally.articles[$1].quotations })
      })
    topicRows = topics.topicRows.map { row in
      guard row.level == topics.chosen.name else { return row }
      var row = row
      row.meanSentiment = topicTones[row.topicID]
      row.quotations = quotationsByTopic[row.topicID]
      row.topSpeakers = quoted.speakers(inTopic: row.topicID).prefix(5)
        .compactMap(\.speaker.name)
      return row
    }
    let rows = topicRows.filter { $0.level == topics.chosen.name }
    comparison = tally.groupColumn.map { [speakers] column in
      GroupComparison(
        column: column,
        shares: tally.shares.rows(
          topics: rows.map { ($0.topicID, $0.label) }, speakers: speakers),
        tone: sentiment?.comparison, terms: terms?.rows ?? [],
        articlesWithoutGroup: tally.shares.articlesWithoutGroup)
    }
    articles = zip(topics.articleRows, zip(topics.articles, tally.articles)).map { row, known in
      let (summary, entry) = known
      let location = summary.location
      return ListedArticle(
        row: row, url: entry.url,
        place: location.line.map { "\(location.path):\($0)" } ?? location.path,
        quotations: entry.quotations, tone: entry.tone?.all)
    }
    let reading = sentiment?.run ?? quotations.run
    run = CollectionRun(
      command: "report",
      options: [
        ("topics", .object(topics.optionMembers)), ("tone", .boolean(sentiment != nil)),
        (sentiment == nil ? "quotations" : "sentiment", .object(reading.options)),
        ("duplicates", .object(duplicates.run.options)),
        ("count_families", .boolean(topics.copies?.countsFamiliesOnce ?? false)),
      ] + (tally.groupColumn.map { [("group_by", .string($0))] } ?? []),
      articles: topics.articles.count, skipped: reading.skipped, inputs: topics.inputs,
      models: topics.vectors.usedModels + reading.models,
      counts: topics.countMembers
        + quotations.counts.recordMembers(speakers: quotations.speakers.count)
        + (sentiment?.counts.recordMembers ?? []) + duplicates.countMembers,
      results: [("topics", .object(topics.resultMembers))],
      stages: duplicates.run.stages + topics.stages + reading.stages, parallelism: parallelism)
  }

  /// The tables beside those that grow with the articles' quotations and sentences.
  public var tables: [Table] {
    let tone = sentiment.map { [Table(toneGroups), Table($0.speakers)] } ?? []
    return [
      Table(topicRows), Table(articles.map(\.row)), Table(topics.storyRows),
      Table(topics.topicTermRows), Table(topics.timelineRows), Table(speakers),
      Table(speakerGroups), Table(duplicates.rows),
    ] + tone + (comparison?.tables ?? []) + [Table(run.skipped.map(SkippedRow.init))]
  }
}

/// The articles of each topic and of each outlet.
struct ArticleGroupings {
  /// The topics by identifier, the largest first.
  let topics: [(name: String, articles: [Int])]
  /// The outlets, those with most articles first, ties by name.
  let outlets: [(name: String, articles: [Int])]

  init(_ analysis: TopicAnalysis) {
    let level = analysis.chosen
    topics = level.members.indices.filter { !level.members[$0].isEmpty }.map {
      (level.identifier(ofTopic: $0), level.members[$0])
    }
    var articles: [String: [Int]] = [:]
    for (place, article) in analysis.articles.enumerated() {
      if let outlet = article.outlet { articles[outlet, default: []].append(place) }
    }
    outlets = articles.map { ($0.key, $0.value) }
      .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
  }
}
