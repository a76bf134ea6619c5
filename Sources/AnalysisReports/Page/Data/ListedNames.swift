import CalendarDates

/// What the entries of a page's lists name by number: topics and outlets.
struct ListedNames {
  private let topics: [TopicRow]
  private let outlets: [String]
  private let topicPlaces: [String: Int]
  private let outletPlaces: [String: Int]
  private let groups: [String: [SpeakerGroupRow]]
  private let tones: [String: SpeakerToneRow]

  init(_ content: ReportContent) {
    topics = content.topics?.topics ?? []
    outlets = content.reading.outlets.map(\.name)
    topicPlaces = Self.places(topics.map(\.topicID))
    outletPlaces = Self.places(outlets)
    groups = Dictionary(grouping: content.people?.groups ?? [], by: \.speakerID)
    tones = Dictionary(
      (content.tone?.speakers ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names themselves.
  func json(shownSpeakers: Int) -> JSONValue {
    .members([
      "topics": .array(topics.map { .string($0.name) }),
      "outlets": .array(outlets.map(JSONValue.string)),
      "quoted": .integer(shownSpeakers),
    ])
  }

  /// An article.
  func json(of article: ListedArticle) -> JSONValue {
    let row = article.row
    return .array([
      .string(row.articleID), JSONValue(.optional(row.title)),
      row.date.map { .string($0.description) } ?? .null,
      Self.number(row.outlet.flatMap { outletPlaces[$0] }),
      Self.number(topicPlaces[row.topicID]), .boolean(row.isWeak),
      Self.number(article.quotations), JSONValue(.rounded(article.tone)),
      .string(article.place), JSONValue(.optional(Self.safe(article.url))),
    ])
  }

  /// A speaker.
  func json(of speaker: SpeakerRow) -> JSONValue {
    let groups = groups[speaker.id] ?? []
    func counts(_ grouping: SpeakerGroupRow.Grouping, _ places: [String: Int]) -> JSONValue {
      .array(
        groups.filter { $0.grouping == grouping }.flatMap { row in
          [Self.number(places[row.group]), .integer(row.quotes)]
        })
    }
    return .array([
      JSONValue(.optional(speaker.name)), JSONValue(.optional(speaker.role)),
      .integer(speaker.types.direct), .integer(speaker.types.indirect),
      .integer(speaker.types.mixed), .integer(speaker.words), .integer(speaker.articles),
      counts(.topic, topicPlaces), counts(.outlet, outletPlaces),
      JSONValue(.rounded(tones[speaker.id]?.tone?.score)),
    ])
  }

  private static func number(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }

  /// An address that leads to a page of the web; nil for one that would run something or open a file.
  private static func safe(_ url: String?) -> String? {
    guard let url, url.utf8.count <= 500 else { return nil }
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? url : nil
  }
}

extension TopicRow {
  /// The number and the label of the topic.
  var name: String { "\(topicID) · \(label)" }
}

extension ReportContent {
  /// The typical articles of the topics, by their place.
  var exampleArticles: [Int] {
    let examples = Set(
      (topics?.topics ?? []).prefix(PageBudget.topics).flatMap(\.exampleArticleIDs))
    return articles.indices.filter { examples.contains(articles[$0].row.articleID) }
  }
}
