public import ArgumentParser
public import Dateline

/// What is followed over time, and how much is told of it.
struct FollowingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is followed: terms, topics, or a column: source, section, language, authors, or a field of the records.",
      valueName: "terms|topics|column"))
  var of: String = "terms"

  @Option(
    help: ArgumentHelp(
      "Follow these terms only, of one to three words each, set apart by commas.",
      valueName: "a,b"))
  var terms: [String] = []

  @Option(
    help: ArgumentHelp(
      "The number of topics, with --of topics; by default auto, the number that resamples agree on.",
      valueName: "auto|n"))
  var topics: TopicCountArgument?

  @Option(
    help: ArgumentHelp(
      "The length of the periods; by default days up to five weeks, weeks up to half a year, then months.",
      valueName: "length"))
  var period: TimelinePeriod?

  @Option(
    help: ArgumentHelp(
      "The fewest dated articles of a term or a value of a column.", valueName: "n"))
  var minArticles: Int = 5

  @Option(
    help: ArgumentHelp(
      "How many are listed; by default 20 terms or values, and all topics and named terms.",
      valueName: "n"))
  var count: Int?

  @Flag(help: "List everything that is followed.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "What comes first: bursts, trends, or both by turns.", valueName: "order"))
  var order: TrendOptions.Order = .both

  @Option(
    help: ArgumentHelp(
      "How many times the usual share a burst has; more finds sharper bursts.", valueName: "s"))
  var burstScaling: Double = 2

  @Option(
    help: ArgumentHelp(
      "The price of a burst; more finds fewer bursts.", valueName: "gamma"))
  var burstCost: Double = 1

  func validate() throws {
    guard !of.isEmpty else { throw ValidationError("--of is empty") }
    if !terms.isEmpty, of != "terms" {
      throw ValidationError("--terms names terms to follow; leave out --of \(of)")
    }
    if topics != nil, of != "topics" {
      throw ValidationError("--topics belongs to --of topics")
    }
    if case .fixed(let count)? = topics?.count, !(1...10_000).contains(count) {
      throw ValidationError("--topics is auto or a number from 1 to 10000, not \(count)")
    }
    guard minArticles >= 1 else { throw ValidationError("--min-articles is at least 1") }
    if let count, count < 1 { throw ValidationError("--count is at least 1, not \(count)") }
    if count != nil, all { throw ValidationError("--count and --all: choose one") }
    guard burstScaling > 1, burstScaling.isFinite else {
      throw ValidationError("--burst-scaling is above 1, not \(burstScaling)")
    }
    guard burstCost >= 0, burstCost.isFinite else {
      throw ValidationError("--burst-cost is 0 or more, not \(burstCost)")
    }
  }

  /// The choices of the analysis.
  ///
  /// - Parameters:
  ///   - counting: Which terms count.
  ///   - seed: The seed of every random choice.
  /// - Returns: The choices.
  func options(counting: TermOptions, seed: UInt64) -> TrendOptions {
    let subject: TrendOptions.Subject =
      switch of {
      case "terms": terms.isEmpty ? .terms : .namedTerms(terms)
      case "topics":
        .topics(
          TopicOptions(
            topicCount: topics?.count ?? .automatic, terms: counting.selection(),
            weighting: counting.weighting?.weighting ?? .logEntropy, seed: seed, period: period))
      default: .column(of)
      }
    return TrendOptions(
      subject: subject, terms: counting.selection(defaultMaximumShare: 1), period: period,
      minimumArticles: minArticles, count: count, listsAll: all, order: order,
      burstScaling: burstScaling, burstCost: burstCost, seed: seed)
  }
}

extension TrendOptions.Order: ExpressibleByArgument {}
