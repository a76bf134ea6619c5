public import AnalysisReports
import CalendarDates
import Corpora
import Statistics
import Topics

extension TopicAnalysis {
  /// The tables of the analysis, in the order in which a reader needs them.
  public var tables: [Table] {
    [
      Table(topicRows), Table(articleRows), Table(storyRows), Table(topicTermRows),
      Table(timelineRows), Table(skippedRows),
    ]
  }

  /// The rows of `topics.csv`: topics of a saved model that no article has are in no table.
  public var topicRows: [TopicRow] {
    let total = counted(Array(articles.indices)).count
    return levels.flatMap { level in
      level.members.indices.filter { !level.members[$0].isEmpty }
        .map { topicRow(topic: $0, level: level, of: total) }
    }
  }

  private func topicRow(topic: Int, level: TopicLevel, of total: Int) -> TopicRow {
    let members = counted(level.members[topic])
    let dates = members.compactMap { articles[$0].date }
    let shape = level.shapes[topic]
    let representative = articles[shape.typicalArticles.first ?? level.members[topic][0]]
    let outlets = outletCounts(members)
    let isChosen = level.name == chosen.name
    let share = ProportionInterval.wilson(successes: members.count, trials: total)
    return TopicRow(
      topicID: level.identifier(ofTopic: topic), level: level.name,
      parentID: parentIdentifier(ofTopic: topic, level: level), label: level.label(ofTopic: topic),
      topTerms: level.terms[topic].map(\.text), size: members.count,
      share: Double(members.count) / Double(total), shareInterval: share?.ends,
      outlets: outlets.isEmpty ? nil : outlets.count,
      topOutlets: outlets.prefix(5).map(\.name), firstDate: dates.min(), lastDate: dates.max(),
      peakDate: isChosen ? timeline?.peak(ofTopic: topic) : nil,
      representativeArticleID: representative.id, representativeTitle: representative.title,
      exampleArticleIDs: shape.typicalArticles.prefix(5).map { articles[$0].id },
      coherence: level.coherence[topic], cohesion: shape.cohesion,
      separation: shape.separation, stability: level.stability[topic])
  }

  private func parentIdentifier(ofTopic topic: Int, level: TopicLevel) -> String? {
    guard let parent = level.parents?[topic] else { return nil }
    let coarser = level.name == "fine" ? "medium" : "coarse"
    return levels.first { $0.name == coarser }?.identifier(ofTopic: parent)
  }

  /// The rows of `articles.csv`.
  public var articleRows: [ArticleRow] {
    var storyOfArticle = [Int?](repeating: nil, count: articles.count)
    for (number, story) in stories.enumerated() {
      for article in story.articles { storyOfArticle[article] = number }
    }
    let level = chosen
    let labels = level.members.indices.map(level.label(ofTopic:))
    return articles.indices.map { index in
      let article = articles[index]
      let assignment = level.assignments[index]
      let second = assignment.second.flatMap { level.members[$0].isEmpty ? nil : $0 }
      return ArticleRow(
        articleID: article.id, topicID: level.identifier(ofTopic: assignment.topic),
        topicLabel: labels[assignment.topic], confidence: assignment.confidence,
        isWeak: assignment.isWeak,
        secondTopicID: second.map(level.identifier(ofTopic:)),
        secondConfidence: second.flatMap { _ in assignment.secondConfidence },
        storyID: storyOfArticle[index].map(Self.storyIdentifier),
        duplicateOf: copies?.originals[index].map { articles[$0].id },
        position: (map[index, 0], map[index, 1]), title: article.title, date: article.date,
        outlet: article.outlet)
    }
  }

  /// The rows of `stories.csv`.
  public var storyRows: [StoryRow] {
    stories.enumerated().map { number, story in
      let members = counted(story.articles)
      let dates = members.compactMap { articles[$0].date }
      let outlets = outletCounts(members)
      return StoryRow(
        storyID: Self.storyIdentifier(number), topicID: chosen.identifier(ofTopic: story.topic),
        headline: articles[story.leadArticle].title, articles: members.count,
        outlets: outlets.isEmpty ? nil : outlets.count, firstDate: dates.min(),
        lastDate: dates.max(), leadArticleID: articles[story.leadArticle].id)
    }
  }

  /// The rows of `topic_terms.csv`.
  public var topicTermRows: [TopicTermRow] {
    levels.flatMap { level in
      level.terms.indices.filter { !level.members[$0].isEmpty }.flatMap { topic in
        level.terms[topic].enumerated().map { place, term in
          TopicTermRow(
            topicID: level.identifier(ofTopic: topic), rank: place + 1, term: term.text,
            score: term.score, frequency: term.frequency,
            documentFrequency: term.documentFrequency)
        }
      }
    }
  }

  /// The rows of `timeline.csv`.
  public var timelineRows: [TimelineRow] {
    guard let timeline else { return [] }
    return timeline.counts.indices.filter { !chosen.members[$0].isEmpty }.flatMap { topic in
      timeline.starts.indices.map { place in
        let share = timeline.share(ofTopic: topic, inPeriod: place)
        return TimelineRow(
          topicID: chosen.identifier(ofTopic: topic), period: timeline.starts[place],
          articles: timeline.counts[topic][place], share: share?.value, shareInterval: share?.ends)
      }
    }
  }

  /// The rows of `skipped.csv`.
  public var skippedRows: [SkippedRow] { skipped.map(SkippedRow.init) }

  /// Outlets with their number of articles, most first, ties by name.
  private func outletCounts(_ members: [Int]) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for member in members {
      if let outlet = articles[member].outlet { counts[outlet, default: 0] += 1 }
    }
    return counts.map { (name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private static func storyIdentifier(_ number: Int) -> String { "s\(number + 1)" }
}

extension SkippedRow {
  /// The row of a record that was skipped or altered.
  public init(_ record: SkippedRecord) {
    self.init(
      path: record.path, line: record.line, byte: record.byteOffset, code: record.code.rawValue,
      outcome: record.severity.rawValue, reason: record.reason)
  }
}

extension IntervalEstimate {
  /// The ends of the interval, for a row of a table.
  var ends: (lower: Double, upper: Double) { interval.ends }
}
