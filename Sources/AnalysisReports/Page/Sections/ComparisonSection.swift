/// How groups of articles differ: what they cover, whom they quote, in what tone, by which words.
struct ComparisonSection {
  let comparison: ComparisonPart
  /// Whether a family of copies counts once; nil where there are no copies.
  let countsFamiliesOnce: Bool?

  /// So many rows of a kind are shown, and words of a group.
  private static let (shownRows, shownWords) = (20, 12)
  /// A difference is shown when its q-value is not more.
  private static let largestQValue = 0.05

  var element: HTMLElement {
    .section(
      .comparison,
      [.paragraph(introduction, .notice)]
        + [tones, shares(.topic), shares(.speaker), words].compactMap(\.self) + [
          .note(
            "The shares of all topics and speakers are in ", .table(GroupShareRow.schema),
            "group_shares.csv", ".")
        ])
  }

  private var introduction: String {
    var text =
      "Articles are grouped by \(comparison.column); each group is compared with the articles of all "
      + "other groups. q is the p-value corrected for all comparisons of a kind (Benjamini and "
      + "Hochberg): of the differences with q up to 0.05 about one in twenty is chance. Groups of fewer "
      + "than five articles are not compared."
    if comparison.articlesWithoutGroup > 0 {
      let count = PageNumber.count(comparison.articlesWithoutGroup, "article has", "articles have")
      text += " \(count) no value in that column and stand outside."
    }
    if let countsFamiliesOnce {
      text +=
        countsFamiliesOnce
        ? " Of a family of copies only the original is compared, in its words as in all else."
        : " Copies are compared like all other articles, in their words as in all else."
    }
    return text
  }

  private var tones: HTMLElement? {
    let rows = comparison.tones.filter { $0.comparison != nil }
      .sorted { ($0.mean ?? 0, $0.group) < ($1.mean ?? 0, $1.group) }.prefix(Self.shownRows)
    guard rows.count > 1 else { return nil }
    let chart = IntervalChart(
      caption: ChartCaption(
        title: "The tone of the groups", subtitle: "Mean scores of articles with 95% intervals"),
      axisTitle: "score", sides: ("negative", "positive"), noteTitle: "articles",
      groups: [
        .init(
          rows: rows.map { row in
            IntervalChart.Row(
              label: row.group, value: row.mean ?? 0, lower: row.interval?.lower,
              upper: row.interval?.upper, note: PageNumber.count(row.articles))
          })
      ])
    let table = PageTable(
      caption: "The tone of the groups",
      columns: [
        .init("group"), .init("articles", isNumber: true), .init("mean score", isNumber: true),
        .init("difference", isNumber: true), .init("q", isNumber: true),
        .init("words that make it so"),
      ],
      texts: rows.map { row in
        [
          row.group, PageNumber.count(row.articles), row.mean.map(PageNumber.score) ?? "",
          row.comparison.map { PageNumber.score($0.difference) } ?? "",
          row.comparison.map { PageNumber.fraction($0.qValue) } ?? "", shift(row.group),
        ]
      })
    return .figure(
      "comparison-tone",
      caption:
        "As in group_tones.csv; the words, ↑ used more and ↓ used less, as in word_shift.csv.",
      table: table
    ) { chart.svg(width: $0, identifier: $1) }
  }

  private func shift(_ group: String) -> String {
    comparison.shift.filter { $0.group == group }.prefix(6).map { row in
      "\(row.word) \(row.own.share > row.others.share ? "↑" : "↓")"
    }.joined(separator: ", ")
  }

  private func shares(_ kind: GroupShareRow.Kind) -> HTMLElement? {
    let rows = comparison.shares.filter { $0.kind == kind }
    let telling = rows.enumerated().filter { $0.element.qValue <= Self.largestQValue }
      .sorted { ($0.element.pValue, $0.offset) < ($1.element.pValue, $1.offset) }
      .prefix(Self.shownRows).map(\.element)
    let what = kind == .topic ? "topics covered" : "people quoted"
    guard !rows.isEmpty else { return nil }
    guard !telling.isEmpty else {
      return .paragraph(
        "Of \(PageNumber.count(rows.count)) comparisons of \(what) none has a q of 0.05 or less.",
        .muted)
    }
    let chart = IntervalChart(
      caption: ChartCaption(
        title: kind == .topic ? "What groups cover more or less" : "Whom groups quote more or less",
        subtitle: "Difference of the shares of articles, with 95% intervals"),
      axis: .share, axisTitle: "share of the group’s articles less that of all others",
      sides: ("less", "more"), noteTitle: "articles",
      groups: [
        .init(
          rows: telling.map { row in
            IntervalChart.Row(
              label: "\(row.group): \(row.name)", value: row.difference.value,
              lower: row.difference.low, upper: row.difference.high,
              note: PageNumber.count(row.own.count))
          })
      ])
    let table = PageTable(
      caption: "Differences of \(what)",
      columns: [
        .init("group and \(kind.rawValue)"), .init("articles", isNumber: true),
        .init("share", isNumber: true), .init("share of others", isNumber: true),
        .init("q", isNumber: true),
      ],
      texts: telling.map { row in
        [
          "\(row.group): \(row.name)",
          "\(PageNumber.count(row.own.count)) of \(PageNumber.count(row.own.articles))",
          PageNumber.share(row.own.share), PageNumber.share(row.others.share),
          PageNumber.fraction(row.qValue),
        ]
      })
    return .figure(
      "comparison-\(kind.rawValue)",
      caption:
        "Those with q up to 0.05, at most \(Self.shownRows), the surest first; all \(PageNumber.count(rows.count)) are in group_shares.csv.",
      table: table
    ) { chart.svg(width: $0, identifier: $1) }
  }

  private var words: HTMLElement? {
    var groups: [(name: String, words: [String])] = []
    for row in comparison.terms where row.direction == .over {
      if groups.last?.name != row.group { groups.append((row.group, [])) }
      groups[groups.count - 1].words.append(row.term)
    }
    guard !groups.isEmpty else { return nil }
    return PageTable(
      caption: "Words that groups use more than the others, q up to 0.05 (keyness.csv)",
      columns: [.init("group"), .init("words")],
      texts: groups.map { [$0.name, $0.words.prefix(Self.shownWords).joined(separator: ", ")] }
    ).element
  }
}
