public import AtomicFiles

/// The page of a report: one file that needs nothing but itself, and answers what a collection is about, who
/// speaks, and in what tone.
///
/// Every text in it is untrusted. It is escaped by the types that the page is made of; its script makes
/// text nodes of it; a content security policy lets nothing else run or load.
public enum ReportPage {
  /// The name of its file.
  public static let fileName = "index.html"

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - content: What it shows.
  ///   - quotations: The quotations that it may show; those that have no room are left out, and the page
  ///     says where they are.
  /// - Returns: The page in UTF-8, about a megabyte for every thousand articles at most.
  /// - Throws: ``/AtomicFiles/AtomicFileError``, when quotations cannot be read again.
  public static func bytes(
    _ content: ReportContent, _ quotations: inout PageQuotations
  ) throws(AtomicFileError) -> [UInt8] {
    let budget = PageBudget(articles: content.articles.count)
    var room = budget.lists
    while true {
      let lists = try PageLists(content, &quotations, budget.leaving(forLists: room))
      let bytes = document(content, lists).bytes
      let excess = bytes.count - budget.total
      guard excess > 0, room > 0 else { return bytes }
      // Lists may have taken less than their room: what they took is what can be less.
      room = min(room, lists.bytes) - excess - budget.total / 50
    }
  }

  private static func document(_ content: ReportContent, _ lists: PageLists) -> HTMLDocument {
    let sections = sections(content, lists)
    let navigation = HTMLElement(
      .nav, [HTMLAttribute(.label, "Sections")],
      [
        HTMLElement(
          .ul, [],
          sections.map { part, _ in
            HTMLElement(
              .li, [],
              [HTMLElement(.a, [.link(to: .element(part.rawValue))], text: part.title)])
          })
      ])
    let body = [
      HTMLElement(
        .a, [.classes(.skip), .link(to: .element("content"))], text: "Skip to the content"),
      HTMLElement(
        .header, [.classes(.masthead)],
        [
          .paragraph("Dateline report", .muted), HTMLElement(.h1, text: content.title),
        ]),
      navigation,
      HTMLElement(.main, [.id("content")], sections.map(\.element)),
      HTMLElement(
        .footer, [],
        [
          .paragraph(
            "Dateline \(content.method.version) · everything on this page stands in the tables beside it."
          )
        ]),
    ]
    return HTMLDocument(title: content.title, body: body, data: lists.data)
  }

  /// The sections of what was analysed.
  private static func sections(
    _ content: ReportContent, _ lists: PageLists
  ) -> [(part: PagePart, element: HTMLElement)] {
    var sections = [(PagePart.overview, OverviewSection(content: content).element)]
    if let topics = content.topics {
      sections.append(
        (.topics, TopicsSection(content: content, topics: topics, lists: lists).element))
    }
    if let people = content.people {
      sections.append(
        (.people, PeopleSection(content: content, people: people, lists: lists).element))
    }
    if let tone = content.tone {
      sections.append((.tone, ToneSection(content: content, tone: tone, lists: lists).element))
    }
    if let comparison = content.comparison {
      let copies = content.duplicates.flatMap { $0.families > 0 ? $0.countsFamiliesOnce : nil }
      sections.append(
        (
          .comparison,
          ComparisonSection(comparison: comparison, countsFamiliesOnce: copies).element
        ))
    }
    if let duplicates = content.duplicates {
      sections.append(
        (
          .duplicates,
          DuplicatesSection(content: content, duplicates: duplicates, lists: lists)
            .element
        ))
    }
    return
      (sections + [
        (.articles, ArticlesSection(content: content, lists: lists).element),
        (.method, MethodSection(content: content).element),
      ]).map { (part: $0.0, element: $0.1) }
  }
}
