import NumericCore
import TextCore
import Topics
import VectorSpace

/// What is followed over time: items by name, each with the articles that hold it.
struct FollowedItems: Sendable {
  private(set) var names: [String] = []
  /// The holders of all items, one item after the other.
  private var articles: [Int32] = []
  private var ends: [Int] = []

  /// The number of items.
  var count: Int { names.count }

  /// The articles that hold an item, ascending, dated or not.
  func holders(of item: Int) -> ArraySlice<Int32> {
    articles[(item == 0 ? 0 : ends[item - 1])..<ends[item]]
  }

  /// Adds an item.
  mutating func append(_ name: String, holders: some Sequence<Int32>) {
    names.append(name)
    articles.append(contentsOf: holders)
    ends.append(articles.count)
  }

  /// The items that enough dated articles hold.
  func held(byAtLeast least: Int, of periods: PublicationPeriods) -> FollowedItems {
    var kept = FollowedItems()
    for item in names.indices {
      let holders = holders(of: item)
      if holders.count(where: { periods.places[Int($0)] >= 0 }) >= least {
        kept.append(names[item], holders: holders)
      }
    }
    return kept
  }
}

extension FollowedItems {
  /// Every term of a collection that enough articles hold, in order of first appearance; without
  /// stop words also without words of reporting and of the calendar, which follow the calendar.
  init(
    termsOf counts: TermCounts, selection: TermSelection, minimumArticles: Int,
    parallelism: Parallelism
  ) {
    var selection = selection
    selection.minimumDocumentFrequency = max(
      minimumArticles, selection.minimumDocumentFrequency ?? 1)
    let matrix = DocumentTermMatrix(counts, selection: selection, parallelism: parallelism)
    let forms = counts.displayForms(of: matrix.vocabulary)
    let byTerm = matrix.counts.transposed(parallelism: parallelism)
    for (term, form) in forms.enumerated()
    where !selection.dropsStopWords || !Self.isBoilerplate(form) {
      append(form, holders: byTerm.columnIndices[byTerm.positions(ofRow: term)])
    }
  }

  private static func isBoilerplate(_ term: String) -> Bool {
    let words = term.split(separator: " ")
    return [words.first, words.last].contains { word in
      word.map { StopWords.newswire.contains(String($0)) } ?? false
    }
  }

  /// The values of a column: the most frequent first, ties by name.
  init(values: [[String]], column: String, fields: [String]) throws(AnalysisError) {
    var holders: [String: [Int32]] = [:]
    for (article, names) in values.enumerated() {
      for name in names { holders[name, default: []].append(Int32(article)) }
    }
    guard !holders.isEmpty else { throw .noGroups(column: column, fields: fields) }
    for (name, articles) in holders.sorted(by: {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }) {
      append(name, holders: articles)
    }
  }

  /// The topics of the chosen level, named by their number and label.
  init(topicsOf analysis: TopicAnalysis) {
    let level = analysis.chosen
    for (topic, members) in level.members.enumerated() where !members.isEmpty {
      append(
        "\(level.identifier(ofTopic: topic)) \(level.label(ofTopic: topic))",
        holders: members.lazy.map { Int32($0) })
    }
  }
}
