import AnalysisReports
import Statistics

/// Counts in how many articles of each group a topic is written of and a speaker is quoted.
struct GroupShareTally: Sendable {
  /// With fewer articles a group is not compared, nor with fewer in all others.
  static let fewestArticles = 5
  /// A speaker is compared whom so many articles quote.
  static let fewestQuoting = 3
  /// So many speakers are compared, those whom most articles quote.
  static let mostSpeakers = 100

  private var sizes: [String: Int] = [:]
  private var counts: [Item: [String: Int]] = [:]
  private var totals: [Item: Int] = [:]
  /// The articles that have a group.
  private var articles = 0
  /// The articles that count and have none.
  private(set) var articlesWithoutGroup = 0

  private struct Item: Hashable {
    let kind: GroupShareRow.Kind
    let id: String
  }

  /// Counts an article; one without a group is in no comparison.
  ///
  /// - Parameters:
  ///   - groups: Its groups, each once.
  ///   - topic: The identifier of its topic.
  ///   - speakers: The identifiers of those whom it quotes.
  mutating func add(groups: [String], topic: String, speakers: Set<String>) {
    guard !groups.isEmpty else {
      articlesWithoutGroup += 1
      return
    }
    articles += 1
    for group in groups { sizes[group, default: 0] += 1 }
    let items = [Item(kind: .topic, id: topic)] + speakers.map { Item(kind: .speaker, id: $0) }
    for item in items {
      totals[item, default: 0] += 1
      for group in groups { counts[item, default: [:]][group, default: 0] += 1 }
    }
  }

  /// The rows: groups by name, each with its topics and then its speakers, in the order given.
  ///
  /// - Parameters:
  ///   - topics: The topics with their labels.
  ///   - speakers: The speakers; those without a name are left out.
  /// - Returns: The rows of groups that can be compared.
  /// - Complexity: O(groups · items), beside the tests.
  func rows(topics: [(id: String, name: String)], speakers: [SpeakerRow]) -> [GroupShareRow] {
    let groups = sizes.filter {
      $0.value >= Self.fewestArticles && articles - $0.value >= Self.fewestArticles
    }.keys.sorted()
    let named = speakers.compactMap { row in row.name.map { (id: row.id, name: $0) } }
    let quoted = named.enumerated().filter { total(.speaker, $0.element.id) >= Self.fewestQuoting }
      .sorted {
        (-total(.speaker, $0.element.id), $0.offset) < (-total(.speaker, $1.element.id), $1.offset)
      }.prefix(Self.mostSpeakers).map(\.element)
    let rows = GroupShareRow.Kind.allCases.map { kind in
      corrected(
        groups.flatMap { group in
          (kind == .topic ? topics : quoted).compactMap { compared(kind, $0, group) }
        })
    }
    return groups.flatMap { group in rows.flatMap { $0.filter { $0.group == group } } }
  }

  private func total(_ kind: GroupShareRow.Kind, _ id: String) -> Int {
    totals[Item(kind: kind, id: id)] ?? 0
  }

  /// A row whose q-value is yet its p-value.
  private func compared(
    _ kind: GroupShareRow.Kind, _ item: (id: String, name: String), _ group: String
  ) -> GroupShareRow? {
    let size = sizes[group] ?? 0
    let count = counts[Item(kind: kind, id: item.id)]?[group] ?? 0
    let own = GroupShareRow.Part(count: count, articles: size)
    let others = GroupShareRow.Part(
      count: total(kind, item.id) - count, articles: articles - size)
    let table = FourfoldTable(
      own.count, own.articles - own.count, others.count, others.articles - others.count)
    guard let test = FisherExactTest(table),
      let difference = ProportionInterval.newcombeDifference(
        first: (own.count, own.articles), second: (others.count, others.articles))
    else { return nil }
    return GroupShareRow(
      group: group, kind: kind, item: item.id, name: item.name, own: own, others: others,
      difference: (difference.value, difference.interval.lower, difference.interval.upper),
      pValue: test.pValue, qValue: test.pValue)
  }

  private func corrected(_ rows: [GroupShareRow]) -> [GroupShareRow] {
    zip(rows, MultipleComparisons.benjaminiHochberg(rows.map(\.pValue))).map { row, qValue in
      var row = row
      row.qValue = qValue
      return row
    }
  }
}
