/// In what tone: by topic, by outlet, by person, and the author's voice apart from quotations.
struct ToneSection {
  let content: ReportContent
  let tone: TonePart
  let lists: PageLists

  var element: HTMLElement {
    .section(
      .tone,
      [
        .paragraph(
          "Each sentence is judged by its words and its context; an article’s score is the mean over its "
            + "sentences, from −1 (negative) to +1 (positive). Reports of bad events are negative by their "
            + "words, whatever the author thinks of them. Intervals are drawn anew article by article, for "
            + "articles that are a sample of more." + content.countingNote, .notice)
      ] + [sentences, voices, byTopic, byOutlet, byPerson].compactMap(\.self)
        + [
          .note(
            "Every sentence with the words that decided is in ", .table(SentenceToneRow.schema),
            "sentiment_sentences.csv", ".")
        ])
  }

  private var sentences: HTMLElement? {
    let counts = tone.sentences
    let rows = [
      ("negative", counts.negative), ("neutral", counts.neutral), ("positive", counts.positive),
      ("too uncertain to say", counts.uncertain),
    ]
    let all = rows.reduce(0) { $0 + $1.1 }
    guard all > 0 else { return nil }
    let chart = BarChart(
      caption: ChartCaption(title: "The sentences by their tone"), axis: .share,
      axisTitle: "share of the sentences",
      rows: rows.map { name, count in
        BarChart.Row(
          label: name, value: Double(count) / Double(all), note: PageNumber.count(count))
      })
    return .figure(
      "sentence-tones", caption: "A sentence is uncertain where no tone is likely enough.",
      table: PageTable(
        caption: "Sentences by tone",
        columns: [
          .init("tone"), .init("sentences", isNumber: true), .init("share", isNumber: true),
        ],
        texts: rows.map {
          [$0.0, PageNumber.count($0.1), PageNumber.share(Double($0.1) / Double(all))]
        })
    ) { chart.svg(width: $0, identifier: $1) }
  }

  private func rows(_ grouping: ToneGroupRow.Grouping) -> [ToneGroupRow] {
    tone.groups.filter { $0.grouping == grouping }
  }

  private static let shown = 20

  /// The author's own words beside what is quoted, for all articles and each outlet.
  private var voices: HTMLElement? {
    let groups = (rows(.all) + rows(.outlet).prefix(8)).filter {
      $0.author != nil && $0.quotation != nil
    }
    guard !groups.isEmpty else { return nil }
    func name(_ row: ToneGroupRow) -> String {
      row.grouping == .all ? "all articles" : row.group
    }
    func voices(_ row: ToneGroupRow) -> [(String, ToneGroupRow.Mean)] {
      [("own words", row.author), ("quotations", row.quotation)]
        .compactMap { voice, mean in mean.map { (voice, $0) } }
    }
    let chart = IntervalChart(
      caption: ChartCaption(
        title: "The authors’ own words, and what they quote",
        subtitle: "Mean score of articles with 95% intervals"),
      axisTitle: "score", sides: ("negative", "positive"), noteTitle: "articles",
      groups: groups.map { row in
        .init(
          label: name(row),
          rows: voices(row).map { voice, mean in Self.row(voice, mean) })
      })
    return .figure(
      "voices",
      caption:
        "A sentence counts as a quotation when at least half of it is what somebody is quoted with.",
      table: table(
        "Mean score by voice",
        groups.flatMap { row in
          voices(row).map { ("\(name(row)): \($0.0)", $0.1) }
        })
    ) { chart.svg(width: $0, identifier: $1) }
  }

  private var byTopic: HTMLElement? {
    let names = Dictionary(
      (content.topics?.topics ?? []).map { ($0.topicID, $0.name) },
      uniquingKeysWith: { first, _ in first })
    return means(
      "tone-by-topic", "The tone of the topics",
      rows(.topic).prefix(Self.shown).map { (names[$0.group] ?? $0.group, $0.score) })
  }

  private var byOutlet: HTMLElement? {
    means(
      "tone-by-outlet", "The tone of the outlets",
      rows(.outlet).prefix(Self.shown).map { ($0.group, $0.score) })
  }

  private static let fewestQuotations = 5

  private var byPerson: HTMLElement? {
    let means = tone.speakers.filter { $0.name != nil && $0.quotes >= Self.fewestQuotations }
      .prefix(Self.shown).compactMap { row -> (name: String, mean: ToneGroupRow.Mean)? in
        guard let name = row.name, let tone = row.tone else { return nil }
        return (
          "\(name) (\(row.quotes))",
          ToneGroupRow.Mean(
            articles: row.articles, value: tone.score,
            interval: row.interval.map { .init(low: $0.low, high: $0.high) })
        )
      }
    return self.means(
      "tone-by-person", "The tone of what people are quoted with", means,
      caption:
        "Speakers with at least \(Self.fewestQuotations) quotations, whose number stands behind the name; as in sentiment_speakers.csv."
    )
  }

  private func means(
    _ identifier: String, _ title: String, _ means: [(name: String, mean: ToneGroupRow.Mean)],
    caption: String = "As in sentiment_groups.csv."
  ) -> HTMLElement? {
    guard means.count > 1 else { return nil }
    let sorted = means.enumerated().sorted {
      ($0.element.mean.value, $0.offset) < ($1.element.mean.value, $1.offset)
    }.map(\.element)
    let chart = IntervalChart(
      caption: ChartCaption(title: title, subtitle: "Mean scores with 95% intervals"),
      axisTitle: "score", sides: ("negative", "positive"), noteTitle: "articles",
      groups: [.init(rows: sorted.map { Self.row($0.name, $0.mean) })])
    return .figure(identifier, caption: caption, table: table(title, sorted)) {
      chart.svg(width: $0, identifier: $1)
    }
  }

  private static func row(_ name: String, _ mean: ToneGroupRow.Mean) -> IntervalChart.Row {
    IntervalChart.Row(
      label: name, value: mean.value, lower: mean.interval?.low, upper: mean.interval?.high,
      note: PageNumber.count(mean.articles))
  }

  private func table(
    _ caption: String, _ means: [(name: String, mean: ToneGroupRow.Mean)]
  ) -> PageTable {
    PageTable(
      caption: caption,
      columns: [
        .init("what"), .init("mean score", isNumber: true), .init("95% interval", isNumber: true),
        .init("articles", isNumber: true),
      ],
      texts: means.map { name, mean in
        [
          name, PageNumber.score(mean.value),
          mean.interval.map { "\(PageNumber.score($0.low)) to \(PageNumber.score($0.high))" } ?? "",
          PageNumber.count(mean.articles),
        ]
      })
  }
}
