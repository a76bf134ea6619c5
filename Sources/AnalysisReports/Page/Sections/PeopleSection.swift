/// Who is quoted how often, where, and with what.
struct PeopleSection {
  let content: ReportContent
  let people: PeoplePart
  let lists: PageLists

  var element: HTMLElement {
    guard people.quotations > 0 else {
      return .section(.people, [.paragraph("No quotation was found.")])
    }
    return .section(
      .people,
      [.paragraph(summary)] + [most, byTopic].compactMap(\.self) + [
        .heading("Everybody who is quoted"), speakerNote, speakerList,
        .heading("What they are quoted with"), quotationNote, quotationList,
      ])
  }

  private var named: [SpeakerRow] { people.speakers.filter { $0.name != nil } }

  private var summary: String {
    let types = people.types
    let unnamed = people.speakers.filter { $0.name == nil }.reduce(0) { $0 + $1.quotes }
    var text =
      "\(PageNumber.count(people.quotations, "quotation", "quotations")): "
      + "\(PageNumber.count(types.direct)) direct, in quotation marks; "
      + "\(PageNumber.count(types.mixed)) mixed; \(PageNumber.count(types.indirect)) indirect, in the "
      + "reporter’s words. \(PageNumber.count(named.count, "speaker has", "speakers have")) a name."
    if unnamed + people.unattributed > 0 {
      text +=
        " For \(PageNumber.count(unnamed)) the article gives no name of the speaker, and for "
        + "\(PageNumber.count(people.unattributed)) it does not say who speaks."
    }
    return text + content.countingNote
  }

  private static let shown = 15

  private var most: HTMLElement? {
    let shown = named.prefix(Self.shown)
    guard !shown.isEmpty else { return nil }
    func chart(_ width: Double) -> BarChart {
      BarChart(
        caption: ChartCaption(
          title: "Who is quoted most",
          subtitle: "Quotations, direct, mixed and indirect; in figures also the words in them"),
        axisTitle: "quotations",
        rows: shown.map { row in
          let words = PageNumber.count(row.words, "word", "words")
          let figures = width < 500 ? PageNumber.count(row.words) : words
          return BarChart.Row(
            label: row.name ?? row.id, value: Double(row.quotes),
            note: "\(PageNumber.count(row.quotes)) · \(figures)")
        })
    }
    return .figure(
      "most-quoted",
      caption:
        "Speakers with a name. One name is one speaker in all articles; two people of one name are one, too.",
      table: PageTable(
        caption: "The speakers who are quoted most",
        columns: [
          .init("speaker"), .init("role"), .init("quotations", isNumber: true),
          .init("direct", isNumber: true), .init("mixed", isNumber: true),
          .init("indirect", isNumber: true), .init("words", isNumber: true),
          .init("articles", isNumber: true),
        ],
        rows: shown.map { row in
          let name = HTMLElement.lead(
            .speaker, lists.quotedPlace(ofSpeaker: row.id), row.name ?? row.id)
          let counts = [
            row.quotes, row.types.direct, row.types.mixed, row.types.indirect, row.words,
            row.articles,
          ]
          let first: [HTMLElement.Content] = [.element(name), .text(row.role ?? "")]
          return first + counts.map { HTMLElement.Content.text(PageNumber.count($0)) }
        })
    ) { chart($0).svg(width: $0, identifier: $1) }
  }

  private static let mapped = (speakers: 12, topics: 16)

  private var byTopic: HTMLElement? {
    let topics = (content.topics?.topics ?? []).prefix(Self.mapped.topics)
    let speakers = named.prefix(Self.mapped.speakers)
    guard topics.count > 1, speakers.count > 1 else { return nil }
    var counts: [String: Int] = [:]
    for row in people.groups where row.grouping == .topic {
      counts["\(row.speakerID)\u{0}\(row.group)"] = row.quotes
    }
    func quotes(_ speaker: SpeakerRow, _ topic: TopicRow) -> Int {
      counts["\(speaker.id)\u{0}\(topic.topicID)"] ?? 0
    }
    let chart = HeatMapChart(
      caption: ChartCaption(
        title: "In which topics they are quoted", subtitle: "Quotations; topics by their number"),
      columnsTitle: "topic", rows: speakers.map { $0.name ?? $0.id },
      columns: topics.map(\.topicID),
      values: speakers.map { speaker in topics.map { Double(quotes(speaker, $0)) } })
    return .figure(
      "speakers-by-topic", caption: "As in speaker_groups.csv.",
      table: PageTable(
        caption: "Quotations by speaker and topic",
        columns: [.init("speaker")] + topics.map { .init($0.name, isNumber: true) },
        texts: speakers.map { speaker in
          [speaker.name ?? speaker.id] + topics.map { PageNumber.count(quotes(speaker, $0)) }
        })
    ) { chart.svg(width: $0, identifier: $1) }
  }

  private var speakerNote: HTMLElement {
    let all = people.speakers.count
    let text =
      lists.shown.speakers == all
      ? "All \(PageNumber.count(all, "speaker", "speakers")), the most quoted first; also in "
      : "The \(PageNumber.count(lists.shown.speakers)) most quoted of "
        + "\(PageNumber.count(all, "speaker", "speakers")); all are in "
    return .note(text, .table(SpeakerRow.schema), "speakers.csv", ".")
  }

  private var speakerList: HTMLElement {
    let places =
      [content.topics.map { _ in PageTable.Column("topics") }]
      + [content.reading.outlets.isEmpty ? nil : PageTable.Column("outlets")]
    return ListElement(
      key: "speakers", search: "name or role", filters: filters,
      orders: [
        ("", "most quoted"), ("words", "most words"), ("articles", "most articles"),
        ("name", "name"),
      ],
      columns: [
        .init("speaker"), .init("quotations", isNumber: true),
        .init("word for word", isNumber: true), .init("words", isNumber: true),
        .init("articles", isNumber: true),
      ] + places.compactMap(\.self), table: SpeakerRow.schema
    ).element
  }

  private var quotationNote: HTMLElement {
    let all = people.quotations
    let speakers = "the first \(PageNumber.count(lists.quotedSpeakers)) speakers of speakers.csv"
    let shown = "\(PageNumber.count(lists.shown.quotations)) of \(PageNumber.count(all))"
    let text =
      if lists.shown.quotations == all {
        "All \(PageNumber.count(all, "quotation", "quotations")) in the sentences in which they stand; also in "
      } else if let most = lists.mostOfSpeaker {
        "The page holds up to \(most) quotations of each of \(speakers), those that are most likely "
          + "right: \(shown). All are in "
      } else {
        "The page holds all quotations of \(speakers): \(shown). The others are in "
      }
    return .note(
      text, .table(QuotationRow.schema), "quotes.csv",
      ". What is quoted is marked, the words that report it are underlined, who it is from is bold."
    )
  }

  private var quotationList: HTMLElement {
    ListElement(
      key: "quotations", search: "words, speaker, headline",
      filters: [.init(key: "speaker", label: "Speaker", all: "everybody")] + filters + [
        .init(key: "type", label: "Type", all: "all types")
      ],
      orders: [
        ("", "as read"), ("date", "oldest first"), ("confidence", "most certain first"),
      ] + toneOrders, columns: nil, table: QuotationRow.schema
    ).element
  }

  private var toneOrders: [(key: String, label: String)] {
    content.tone == nil
      ? [] : [("negative", "most negative first"), ("positive", "most positive first")]
  }

  private var filters: [ListElement.Filter] { content.listFilters }
}

extension ReportContent {
  /// What lists can be narrowed by.
  var listFilters: [ListElement.Filter] {
    var filters: [ListElement.Filter] = []
    if topics != nil { filters.append(.init(key: "topic", label: "Topic", all: "all topics")) }
    if !reading.outlets.isEmpty {
      filters.append(.init(key: "outlet", label: "Outlet", all: "all outlets"))
    }
    return filters
  }
}
