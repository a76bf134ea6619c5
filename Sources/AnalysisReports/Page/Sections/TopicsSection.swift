import CalendarDates

/// What the collection is about: a map, sizes, time, and a card for each topic.
struct TopicsSection {
  let content: ReportContent
  let topics: TopicsPart
  let lists: PageLists

  var element: HTMLElement {
    .section(
      .topics,
      topics.remarks.map { HTMLElement.paragraph($0) } + [map, sizes, timeline].compactMap(\.self)
        + [.heading("The topics one by one"), cards, rest])
  }

  private var shown: ArraySlice<TopicRow> { topics.topics.prefix(PageBudget.topics) }

  private var map: HTMLElement? {
    let placed = content.articles.map(\.row).filter { $0.position != nil }
    guard !placed.isEmpty else { return nil }
    func step(_ most: Int) -> Int { (placed.count + most - 1) / most }
    // Every n-th article, so that large collections do not make a page of nothing but points.
    func drawn(_ step: Int) -> [String: [ArticleRow]] {
      let rows = stride(from: 0, to: placed.count, by: step).map { placed[$0] }
      return Dictionary(grouping: rows, by: \.topicID)
    }
    let (wide, narrow) = (step(PageBudget.points.wide), step(PageBudget.points.narrow))
    let wideRows = drawn(wide)
    let sample = wide > 1 ? " Every \(ordinal(wide)) article is drawn." : ""
    return .figure(
      "map",
      caption: "The directions have no meaning; places are the columns x and y of articles.csv."
        + sample,
      table: PageTable(
        caption: "Articles drawn on the map",
        columns: [.init("topic"), .init("articles drawn", isNumber: true)],
        texts: shown.map { [$0.name, PageNumber.count(wideRows[$0.topicID]?.count ?? 0)] })
    ) { width, identifier in
      chart(width < 500 ? drawn(narrow) : wideRows).svg(width: width, identifier: identifier)
    }
  }

  private func chart(_ drawn: [String: [ArticleRow]]) -> MapChart {
    MapChart(
      caption: ChartCaption(
        title: "A map of the articles", subtitle: "Articles that are alike lie near one another"),
      groups: shown.map { topic in
        MapChart.Group(
          label: topic.shortName,
          points: (drawn[topic.topicID] ?? []).map { row in
            let title = row.title ?? row.articleID
            return MapChart.Point(
              x: row.position?.x ?? .nan, y: row.position?.y ?? .nan,
              label: title.count > 80 ? title.prefix(79) + "…" : title)
          })
      })
  }

  private func ordinal(_ number: Int) -> String {
    let ending =
      (11...13).contains(number % 100)
      ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
  }

  private var sizes: HTMLElement? {
    guard topics.topics.count > 1 else { return nil }
    func chart(_ width: Double) -> BarChart {
      BarChart(
        caption: ChartCaption(
          title: "How large the topics are", subtitle: "Share of the articles, with 95% intervals"),
        axis: .share, axisTitle: "share of the articles",
        rows: shown.map { topic in
          BarChart.Row(
            label: topic.name(atWidth: width), value: topic.share,
            lower: topic.shareInterval?.lower, upper: topic.shareInterval?.upper,
            note: PageNumber.share(topic.share))
        })
    }
    return .figure(
      "topic-sizes",
      caption:
        "Intervals (Wilson 1927) are for articles that are a sample of more; they say nothing where the collection is complete."
        + content.countingNote,
      table: PageTable(
        caption: "Topics by size",
        columns: [
          .init("topic"), .init("articles", isNumber: true), .init("share", isNumber: true),
          .init("95% interval", isNumber: true),
        ],
        texts: shown.map { topic in
          [
            topic.name, PageNumber.count(topic.size), PageNumber.share(topic.share),
            topic.shareInterval.map {
              "\(PageNumber.share($0.lower)) – \(PageNumber.share($0.upper))"
            } ?? "",
          ]
        })
    ) { chart($0).svg(width: $0, identifier: $1) }
  }

  private static let drawnLines = 12

  private var timeline: HTMLElement? {
    guard let period = topics.period else { return nil }
    let drawn = shown.prefix(Self.drawnLines)
    let rows = Dictionary(grouping: topics.timeline, by: \.topicID)
    let days = (rows[drawn.first?.topicID ?? ""] ?? []).map(\.period)
    guard days.count > 1 else { return nil }
    let chart = TimeSeriesChart(
      caption: ChartCaption(
        title: "The topics over time", subtitle: "Articles by \(period.rawValue)"),
      period: period, axisTitle: "articles",
      series: drawn.map { topic in
        TimeSeriesChart.Series(
          label: topic.name,
          points: (rows[topic.topicID] ?? []).map {
            .init(day: $0.period, value: Double($0.articles))
          })
      })
    let isCut = drawn.count < topics.topics.count
    return .figure(
      "topics-over-time",
      caption: (isCut
        ? "The \(drawn.count) largest topics; all are in timeline.csv." : "As in timeline.csv.")
        + content.countingNote,
      table: PageTable(
        caption: "Articles by topic and \(period.rawValue)",
        columns: [.init(period.rawValue)] + drawn.map { .init($0.topicID, isNumber: true) },
        texts: days.enumerated().map { place, day in
          [period.label(of: day)]
            + drawn.map { topic in
              let row = rows[topic.topicID].flatMap { $0.count > place ? $0[place] : nil }
              return row.map { PageNumber.count($0.articles) } ?? ""
            }
        })
    ) { chart.svg(width: $0, identifier: $1) }
  }

  private var cards: HTMLElement {
    let rows = Dictionary(
      content.articles.map { ($0.row.articleID, $0.row) }, uniquingKeysWith: { first, _ in first })
    let quoted = QuotedByTopic(content.people?.speakers ?? [], content.people?.groups ?? [])
    return HTMLElement(
      .div, [.classes(.cards)],
      shown.enumerated().map { place, topic in
        TopicCard(
          topic: topic, place: place, content: content, lists: lists, rows: rows, quoted: quoted
        ).element
      })
  }

  private var rest: HTMLElement {
    let left = topics.topics.count - shown.count
    let before =
      left > 0
      ? "\(PageNumber.count(left, "more topic is", "more topics are")) in " : "All columns: "
    return .note(before, .table(TopicRow.schema), "topics.csv", ".")
  }
}

extension TopicRow {
  /// The number and the first term of the topic.
  var shortName: String { "\(topicID) · \(topTerms.first ?? label)" }

  /// What a chart of a width has room for.
  func name(atWidth width: Double) -> String { width < 500 ? shortName : name }
}
