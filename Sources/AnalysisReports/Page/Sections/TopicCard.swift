/// What is known of one topic.
struct TopicCard {
  let topic: TopicRow
  /// The place among the topics of the page.
  let place: Int
  let content: ReportContent
  let lists: PageLists
  /// The articles by identifier.
  let rows: [String: ArticleRow]
  /// Who is quoted in which topic.
  let quoted: QuotedByTopic

  var element: HTMLElement {
    let title = HTMLElement(.h4, text: topic.name)
    var parts = [title, .paragraph(facts, .muted)]
    if topic.topTerms.count > 3 {
      parts.append(
        HTMLElement(
          .ul, [.classes(.terms), HTMLAttribute(.label, "Terms")],
          topic.topTerms.map { HTMLElement(.li, text: $0) }))
    }
    parts += [examples, speakers, tone].compactMap(\.self)
    parts.append(
      HTMLElement(
        .p, [],
        [
          .lead(
            .topic, place,
            "Show its \(PageNumber.count(topic.size, "article", "articles"))"
              + (content.countsFamiliesOnce ? " with their copies" : ""))
        ]
      ))
    return HTMLElement(.article, [.classes(.card)], parts)
  }

  private var facts: String {
    var facts = [
      PageNumber.count(topic.size, "article", "articles") + " (\(PageNumber.share(topic.share)))"
    ]
    if let first = topic.firstDate, let last = topic.lastDate, first <= last {
      facts.append(PageNumber.days(first...last))
    }
    if let outlets = topic.outlets {
      facts.append(PageNumber.count(outlets, "outlet", "outlets"))
    }
    if let stability = topic.stability {
      facts.append("found again in resamples: \(PageNumber.fraction(stability))")
    }
    return facts.joined(separator: " · ")
  }

  private var examples: HTMLElement? {
    let typical = topic.exampleArticleIDs.prefix(3).compactMap { rows[$0] }
    guard !typical.isEmpty else { return nil }
    return HTMLElement(
      .div, [],
      [
        .paragraph("Typical articles"),
        HTMLElement(
          .ul, [],
          typical.map { row in
            HTMLElement(
              .li, [],
              [.lead(.article, lists.articlePlaces[row.articleID], row.title ?? row.articleID)])
          }),
      ])
  }

  private var speakers: HTMLElement? {
    guard content.people != nil else { return nil }
    let quoted = quoted.speakers(inTopic: topic.topicID).prefix(3)
    let total = topic.quotations.map { PageNumber.count($0, "quotation", "quotations") } ?? ""
    guard !quoted.isEmpty else { return total.isEmpty ? nil : .paragraph(total) }
    return HTMLElement(
      .p, [],
      content: [.text("\(total); most quoted: ")]
        + HTMLElement.joined(
          quoted.map { speaker, quotes in
            .lead(
              .speaker, lists.quotedPlace(ofSpeaker: speaker.id),
              "\(speaker.name ?? "") (\(quotes))")
          }, by: ", "))
  }

  private var tone: HTMLElement? {
    let row = content.tone?.groups.first { $0.grouping == .topic && $0.group == topic.topicID }
    return row.map { .paragraph("Mean tone: \(PageNumber.mean($0.score))") }
  }
}

extension PageLists {
  /// The place of a speaker who has quotations in the page.
  func quotedPlace(ofSpeaker id: String) -> Int? {
    speakerPlaces[id].flatMap { $0 < quotedSpeakers ? $0 : nil }
  }
}
