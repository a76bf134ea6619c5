import AnalysisReports

/// Counts how much each speaker is quoted in each topic and by each outlet, while articles are read.
struct SpeakerGroupTally {
  private struct Count {
    var quotes = 0
    var words = 0
    var articles = 0
  }

  private struct Group: Hashable {
    let grouping: SpeakerGroupRow.Grouping
    let name: String
  }

  private var counts: [String: [Group: Count]] = [:]

  /// Counts the quotations of an article.
  ///
  /// - Parameters:
  ///   - rows: The quotations.
  ///   - topic: The identifier of its topic.
  ///   - outlet: Its outlet.
  mutating func add(_ rows: [QuotationRow], topic: String, outlet: String?) {
    var own: [String: Count] = [:]
    for row in rows {
      guard let id = row.speaker?.id else { continue }
      own[id, default: Count()].quotes += 1
      own[id, default: Count()].words += row.words
    }
    var groups = [Group(grouping: .topic, name: topic)]
    if let outlet { groups.append(Group(grouping: .outlet, name: outlet)) }
    for (id, count) in own {
      for group in groups {
        var sum = counts[id]?[group] ?? Count()
        sum.quotes += count.quotes
        sum.words += count.words
        sum.articles += 1
        counts[id, default: [:]][group] = sum
      }
    }
  }

  /// The rows in the order of the speakers; a speaker's topics in their order, then the outlets in
  /// theirs, those where the speaker is quoted most first.
  func rows(speakers: [SpeakerRow], topics: [String], outlets: [String]) -> [SpeakerGroupRow] {
    let order = Dictionary(
      (topics.map { Group(grouping: .topic, name: $0) }
        + outlets.map { Group(grouping: .outlet, name: $0) }).enumerated()
        .map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return speakers.flatMap { speaker in
      (counts[speaker.id] ?? [:]).map { group, count in
        (group: group, count: count, place: order[group] ?? .max)
      }.sorted { one, other in
        if one.group.grouping != other.group.grouping { return one.group.grouping == .topic }
        return (-one.count.quotes, one.place) < (-other.count.quotes, other.place)
      }.map { group, count, _ in
        SpeakerGroupRow(
          speakerID: speaker.id, grouping: group.grouping, group: group.name,
          quotes: count.quotes, words: count.words, articles: count.articles)
      }
    }
  }
}
