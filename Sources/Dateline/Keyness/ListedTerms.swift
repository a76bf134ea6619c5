import AnalysisReports
import Statistics

/// The terms of each group that are listed, with their figures.
struct ListedTerms: Sendable {
  /// A listed term.
  struct Entry: Sendable {
    let term: Int32
    let direction: KeynessRow.Direction
    /// Its place among the group's terms of its direction, from 1.
    let rank: Int
    let use: TermUse
    let figures: KeynessRow.Figures
  }

  /// The entries of each group: over-used ones by rank, then under-used ones.
  let groups: [[Entry]]
  private let exampledTerms: Int

  init(_ tests: TermTests, compared: ComparedArticles, options: KeynessOptions) {
    exampledTerms = options.count
    groups = tests.outcomes.indices.map { group in
      let outcomes = tests.outcomes[group]
      let over = Self.best(outcomes.filter(\.isOver), options)
      let listsUnder = options.listsUnderused || options.listsAll
      let under = listsUnder ? Self.best(outcomes.filter { !$0.isOver }, options) : []
      return Self.entries(over + under, ofGroup: group, compared)
    }
  }

  /// The passages that are wanted: of each group's best terms.
  var requests: [ExampleSearch.Request] {
    groups.indices.flatMap { group in
      groups[group].filter { $0.rank <= exampledTerms }.map { entry in
        ExampleSearch.Request(group: group, term: entry.term, isOver: entry.direction == .over)
      }
    }
  }

  private typealias Ranked = (rank: Int, outcome: TermTests.Outcome)

  private static func best(
    _ outcomes: [TermTests.Outcome], _ options: KeynessOptions
  ) -> [Ranked] {
    let listed =
      options.listsAll ? outcomes : outcomes.filter { $0.qValue <= options.largestQValue }
    let ranked = listed.sorted {
      (-$0.logLikelihood, $0.term) < (-$1.logLikelihood, $1.term)
    }
    return ranked.prefix(options.listsAll ? ranked.count : options.count).enumerated()
      .map { ($0.offset + 1, $0.element) }
  }

  private static func entries(
    _ chosen: [Ranked], ofGroup group: Int, _ compared: ComparedArticles
  ) -> [Entry] {
    guard !chosen.isEmpty else { return [] }
    let target = compared.occurrences(ofGroup: group)
    let spread = GroupSpread(compared, group: group)
    return chosen.map { rank, outcome in
      let use = TermUse(of: outcome.term, by: target, among: compared.pool)
      let ratio = use.logRatio
      return Entry(
        term: outcome.term, direction: outcome.isOver ? .over : .under, rank: rank, use: use,
        figures: KeynessRow.Figures(
          logLikelihood: outcome.logLikelihood, logRatio: ratio?.estimate.value,
          logRatioLow: ratio?.estimate.interval.lower,
          logRatioHigh: ratio?.estimate.interval.upper, pValue: ratio == nil ? nil : outcome.pValue,
          qValue: ratio == nil ? nil : outcome.qValue,
          percentDifference: PercentDifference.value(use.counts),
          logOddsZ: LogOdds.estimate(use.counts).zScore,
          dispersion: spread.deviationOfProportions(of: outcome.term)))
    }
  }
}

/// How evenly terms are spread over the articles of a group.
private struct GroupSpread {
  private let compared: ComparedArticles
  private let parts: PartSizes
  /// The place of each article among those of the group, or -1.
  private let places: [Int]

  init(_ compared: ComparedArticles, group: Int) {
    self.compared = compared
    let members = compared.groups.groups[group].members
    parts = PartSizes(members.map { Double(compared.lengths[$0]) })
    var places = [Int](repeating: -1, count: compared.articles.count)
    for (place, article) in members.enumerated() { places[article] = place }
    self.places = places
  }

  /// Gries's DP; nil where no article of the group holds the term.
  func deviationOfProportions(of term: Int32) -> Double? {
    let counts = compared.holders(of: term).lazy
      .filter { places[$0.article] >= 0 }
      .map { (part: places[$0.article], count: $0.count) }
    return Dispersion(counts, parts: parts)?.deviationOfProportions
  }
}
