public import AnalysisReports

extension KeynessAnalysis {
  /// The log ratios of each group's first terms with their intervals.
  ///
  /// At most twelve groups and fifteen terms of each are drawn; all of them are
  /// in the tables.
  public var chart: IntervalChart {
    let drawn = groups.filter { !$0.terms.isEmpty }.prefix(Self.chartedGroups)
    return IntervalChart(
      caption: ChartCaption(
        title: "Words that set the groups apart",
        subtitle: "How many times as frequent as in the other articles, with 95 % intervals; "
          + "the article is the unit of chance",
        source: source),
      axis: .log2Ratio, axisTitle: "relative frequency, group against the others",
      reference: 0, sides: ("less often", "more often"), noteTitle: "articles",
      groups: drawn.map { group in
        IntervalChart.Group(
          label: "\(group.name) (\(group.articles) articles)",
          rows: group.terms.prefix(Self.chartedTerms).map { row in
            IntervalChart.Row(
              label: row.term, value: row.figures.logRatio ?? .nan,
              lower: row.figures.logRatioLow ?? -.infinity,
              upper: row.figures.logRatioHigh ?? .infinity,
              note: "\(row.usage.documentFrequency) : \(row.referenceUsage.documentFrequency)")
          })
      })
  }

  private var source: String {
    let articles = groups.first.map { $0.articles + $0.referenceArticles } ?? 0
    return "\(articles) articles · \(groups.count) groups · dateline \(Version.current)"
  }

  private static let chartedGroups = 12
  private static let chartedTerms = 15
}
