import CalendarDates

/// What was read, and in three sentences what came of it.
struct OverviewSection {
  let content: ReportContent

  var element: HTMLElement {
    var parts = [HTMLElement(.div, [.classes(.lede)], sentences.map { HTMLElement.paragraph($0) })]
    parts.append(.facts(facts))
    parts += [timeline, outlets].compactMap(\.self)
    return .section(.overview, parts + skipped)
  }

  private var reading: ReadingPart { content.reading }

  /// What the collection is about, who speaks, in what tone.
  private var sentences: [String] {
    [about, whoSpeaks, inWhatTone].compactMap(\.self)
  }

  private var about: String? {
    guard let topics = content.topics?.topics, let first = topics.first else { return nil }
    let articles = PageNumber.count(content.articles.count, "article", "articles")
    let verb = content.articles.count == 1 ? "falls" : "fall"
    guard topics.count > 1 else { return "\(articles) \(verb) into one topic: “\(first.label)”." }
    let largest = topics.prefix(3).map { "“\($0.label)” (\(PageNumber.share($0.share)))" }
    return "\(articles) \(verb) into \(PageNumber.count(topics.count)) topics; the largest are "
      + largest.joined(separator: "; ") + "."
  }

  private var whoSpeaks: String? {
    guard let people = content.people else { return nil }
    guard people.quotations > 0 else { return "Nobody is quoted." }
    let named = people.speakers.filter { $0.name != nil }
    let quotations = PageNumber.count(people.quotations, "quotation", "quotations")
    let wordForWord = PageNumber.share(
      Double(people.types.direct + people.types.mixed) / Double(people.quotations))
    let most = named.prefix(3).compactMap { row in row.name.map { "\($0) (\(row.quotes))" } }
    let mostText = most.isEmpty ? "" : "; most often quoted: " + most.joined(separator: ", ")
    let who = PageNumber.count(named.count, "speaker", "speakers")
    return "\(quotations), \(wordForWord) of them at least in part word for word, come from "
      + "\(who) with a name and from others\(mostText)."
  }

  private var inWhatTone: String? {
    guard let tone = content.tone else { return nil }
    let counts = tone.sentences
    let all = counts.negative + counts.neutral + counts.positive + counts.uncertain
    guard all > 0 else { return nil }
    func share(_ count: Int) -> String { PageNumber.share(Double(count) / Double(all)) }
    var text =
      "Of \(PageNumber.count(all, "sentence", "sentences")), \(share(counts.negative)) are negative, "
      + "\(share(counts.positive)) positive, \(share(counts.neutral)) neutral"
    if counts.uncertain > 0 { text += " and \(share(counts.uncertain)) too uncertain to say" }
    if let row = tone.groups.first(where: { $0.grouping == .all }), let author = row.author,
      let quotation = row.quotation
    {
      text +=
        "; the authors’ own words score \(PageNumber.score(author.value)), what they quote "
        + "\(PageNumber.score(quotation.value)), on a scale from −1 to +1"
    }
    return text + "."
  }

  private var facts: [(name: String, value: String)] {
    var facts = [("Articles", PageNumber.count(content.articles.count))]
    if !reading.outlets.isEmpty {
      facts.append(("Outlets", PageNumber.count(reading.outlets.count)))
    }
    if let dates = reading.dates { facts.append(("Period", PageNumber.days(dates))) }
    if let topics = content.topics {
      facts.append(("Topics", PageNumber.count(topics.topics.count)))
      facts.append(("Stories", PageNumber.count(topics.stories.count)))
    }
    if let people = content.people {
      facts.append(("Quotations", PageNumber.count(people.quotations)))
      facts.append(("Speakers", PageNumber.count(people.speakers.count)))
    }
    if let duplicates = content.duplicates {
      facts.append(("Copies", PageNumber.count(duplicates.copies)))
    }
    if !reading.skipped.isEmpty {
      facts.append(
        ("Left out", PageNumber.count(reading.skipped.count { $0.outcome == "skipped" })))
    }
    return facts.map { (name: $0.0, value: $0.1) }
  }

  /// Articles by period, summed over the topics.
  private var timeline: HTMLElement? {
    guard let topics = content.topics, let period = topics.period else { return nil }
    var counts: [CalendarDay: Int] = [:]
    for row in topics.timeline { counts[row.period, default: 0] += row.articles }
    let days = counts.keys.sorted()
    guard days.count > 1 else { return nil }
    let undated =
      reading.undated > 0
      ? " \(PageNumber.count(reading.undated, "article has", "articles have")) no date." : ""
    let chart = TimeSeriesChart(
      caption: ChartCaption(
        title: "Articles by \(period.rawValue)", subtitle: "All topics together"),
      period: period, axisTitle: "articles",
      series: [
        .init(label: "", points: days.map { .init(day: $0, value: counts[$0].map(Double.init)) })
      ])
    return .figure(
      "articles-by-period",
      caption: "Summed over the topics of timeline.csv." + undated + content.countingNote,
      table: PageTable(
        caption: "Articles by \(period.rawValue)",
        columns: [.init(period.rawValue), .init("articles", isNumber: true)],
        texts: days.map { [period.label(of: $0), PageNumber.count(counts[$0] ?? 0)] })
    ) { chart.svg(width: $0, identifier: $1) }
  }

  private static let shownOutlets = 20

  private var outlets: HTMLElement? {
    guard reading.outlets.count > 1 else { return nil }
    let shown = reading.outlets.prefix(Self.shownOutlets)
    let chart = BarChart(
      caption: ChartCaption(title: "Articles by outlet"), axisTitle: "articles",
      rows: shown.map { .init(label: $0.name, value: Double($0.articles)) })
    let rest = reading.outlets.count - shown.count
    let caption =
      "The outlet is what the records name as their source; counted from articles.csv."
      + (rest > 0
        ? " \(PageNumber.count(rest, "more outlet is", "more outlets are")) not drawn." : "")
    return .figure(
      "articles-by-outlet", caption: caption,
      table: PageTable(
        caption: "Articles by outlet",
        columns: [.init("outlet"), .init("articles", isNumber: true)],
        texts: shown.map { [$0.name, PageNumber.count($0.articles)] })
    ) { chart.svg(width: $0, identifier: $1) }
  }

  /// What was left out or changed, by reason.
  private var skipped: [HTMLElement] {
    let files = PageNumber.count(reading.files, "file", "files")
    guard !reading.skipped.isEmpty else {
      return [.paragraph("\(files) read; nothing was left out or changed.", .muted)]
    }
    var reasons: [(code: String, outcome: String, rows: [SkippedRow])] = []
    for row in reading.skipped {
      if let place = reasons.firstIndex(where: { $0.code == row.code && $0.outcome == row.outcome })
      {
        reasons[place].rows.append(row)
      } else {
        reasons.append((row.code, row.outcome, [row]))
      }
    }
    let table = PageTable(
      caption: "What was left out or changed",
      columns: [
        .init("what happened"), .init("records", isNumber: true), .init("for instance"),
        .init("reason"), .init("code"),
      ],
      texts: reasons.map { reason in
        let first = reason.rows[0]
        let place = first.line.map { "\(first.path):\($0)" } ?? first.path
        return [
          reason.outcome, PageNumber.count(reason.rows.count), place, first.reason, reason.code,
        ]
      })
    return [
      .heading("What was left out or changed"), table.element,
      .note(
        "\(files) read. Every record is listed in ", .table(SkippedRow.schema), "skipped.csv", "."),
    ]
  }
}
