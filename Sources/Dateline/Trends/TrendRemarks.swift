import AnalysisReports

extension TrendReport {
  /// What a reader of the trends should know, a sentence a line.
  var remarks: [String] {
    [rangeRemark, testRemark]
      + [
        listRemark, emptyRemark, shortRemark, absenceRemark, commonRemark, boilerplateRemark,
        copyRemark,
      ]
      .compactMap(\.self)
  }

  private var rangeRemark: String {
    let undated = articleCount - periods.datedArticles
    let ends = [periods.starts[0], periods.end(of: periods.starts.count - 1)]
      .map(\.description).joined(separator: " to ")
    let left =
      undated == 0
      ? ""
      : "; \(Self.counted(undated, "article")) without a date \(undated == 1 ? "is" : "are") left out"
    return Self.counted(periods.datedArticles, "dated article") + " in "
      + Self.counted(periods.observed.count, periods.period.rawValue) + ", \(ends)\(left)."
  }

  private var noun: String {
    switch options.subject {
    case .terms, .namedTerms: "term"
    case .topics: "topic"
    case .column: "value"
    }
  }

  private var testRemark: String {
    func some(_ count: Int) -> String { count == 0 ? "none" : String(count) }
    let trends = tests.outcomes.count(where: \.hasTrend)
    let bursts = tests.outcomes.count(where: \.hasBurst)
    return Self.counted(tests.outcomes.count, noun) + " followed: \(some(trends)) with a trend and "
      + "\(some(bursts)) with a burst that is more than chance (q at most .05, corrected for all)."
  }

  private var listRemark: String? {
    let all = tests.outcomes.count
    let few =
      leftOut > 0
      ? "\(Self.counted(leftOut, noun)) in fewer than \(options.minimumArticles) dated articles left "
        + "out (--min-articles). " : ""
    guard trends.count < all else { return few.isEmpty ? nil : few + "All others are listed." }
    let chosen = tests.outcomes.count { outcome in
      switch options.order {
      case .both: outcome.hasTrend || outcome.hasBurst
      case .bursts: outcome.hasBurst
      case .trends: outcome.hasTrend
      }
    }
    let order =
      switch options.order {
      case .both: "the strongest bursts and the surest trends by turns"
      case .bursts: "the strongest bursts first"
      case .trends: "the surest trends first"
      }
    let nearest = chosen < trends.count ? "those of smallest q" : ""
    let listed = [chosen == 0 ? "" : order, nearest].filter { !$0.isEmpty }
    return "\(few)Listed are \(trends.count): \(listed.joined(separator: ", then ")); "
      + "--all lists every one."
  }

  private var emptyRemark: String? {
    let empty = periods.starts.count - periods.observed.count
    guard empty > 0 else { return nil }
    return Self.counted(empty, periods.period.rawValue)
      + " without any article \(empty == 1 ? "says" : "say") nothing of a trend."
  }

  /// With few periods, even a steady rise is not rare enough among many items.
  private var shortRemark: String? {
    let count = periods.observed.count
    let orders = (1...min(count, 20)).reduce(1.0) { $0 * Double($1) }
    guard 2 / orders * Double(max(1, tests.outcomes.count)) > TrendOptions.largestQValue,
      !tests.outcomes.contains(where: \.hasTrend)
    else { return nil }
    let advice =
      periods.period == .day
      ? ""
      : " Shorter periods can tell more: --period day\(periods.period == .month ? " or week" : "")."
    return
      "With \(count) \(periods.period.rawValue)s, a rise throughout is too often chance to stand out "
      + "among \(Self.counted(tests.outcomes.count, noun)).\(advice)"
  }

  private var absenceRemark: String? {
    let absent = trends.filter { $0.articles == 0 }.map { "“\($0.item)”" }
    guard !absent.isEmpty else { return nil }
    return "\(absent.joined(separator: ", ")): in no dated article."
  }

  private var commonRemark: String? {
    let common = trends.filter { $0.share * options.burstScaling >= 1 }.count
    guard common > 0 else { return nil }
    return Self.counted(common, noun)
      + " with so large a share that \(TableCell.significant(options.burstScaling).plainText) times as "
      + "much is more than all articles: no bursts can be found there."
  }

  private var boilerplateRemark: String? {
    guard case .terms = options.subject, options.terms.dropsStopWords else { return nil }
    return
      "Words such as “the”, “said” and “Tuesday” are not followed (--keep-stop-words, --terms)."
  }

  private var copyRemark: String? {
    trends.contains { !$0.bursts.isEmpty }
      ? "Copies count as articles of their own: a wire story that many outlets print can be a burst."
      : nil
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
