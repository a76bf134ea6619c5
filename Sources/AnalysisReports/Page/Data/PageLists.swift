import AtomicFiles

/// The lists that the script of a page shows: all of them where they have room, else the quotations of the
/// most quoted speakers, each with all of theirs.
struct PageLists {
  /// What the script reads.
  let data: [PageData]
  /// How many quotations, articles and speakers are in the page.
  let shown: (quotations: Int, articles: Int, speakers: Int)
  /// How many of the speakers have all their quotations in the page.
  let completeSpeakers: Int
  /// How many have any.
  let quotedSpeakers: Int
  /// The places of articles and speakers by identifier.
  let articlePlaces: [String: Int]
  let speakerPlaces: [String: Int]

  /// Chooses what has room.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  init(
    _ content: ReportContent, _ quotations: inout PageQuotations
  ) throws(AtomicFileError) {
    let budget = PageBudget(articles: content.articles.count)
    let names = ListedNames(content)
    let articles = content.articles.map { PageJSON(names.json(of: $0)) }
    let speakers = (content.people?.speakers ?? []).map { PageJSON(names.json(of: $0)) }
    let all = Self.bytes(articles) + Self.bytes(speakers) + quotations.bytes
    let hasRoom = all <= budget.lists

    let bySpeaker = QuotationsBySpeaker(quotations, ranked: content.people?.speakers ?? [])
    let chosen = bySpeaker.chosen(
      from: quotations, limit: hasRoom ? .max : budget.quotations)
    let articlesOfQuotations = quotations.articles
    let needed =
      chosen.places.map { articlesOfQuotations[$0] } + content.exampleArticles
    let listed = Self.chosen(articles, needed: needed, limit: hasRoom ? .max : budget.articles)
    let ranked = Self.prefix(
      speakers, atLeast: chosen.any, limit: hasRoom ? .max : budget.speakers)

    let articlePlaces = Dictionary(
      uniqueKeysWithValues: listed.enumerated().map { ($0.element, $0.offset) })
    var entries: [PageJSON] = []
    for place in chosen.places {
      let speaker = bySpeaker.rank(ofQuotation: place)
      entries.append(
        .array([
          PageJSON(.integer(speaker.map { $0 < ranked ? $0 : -1 } ?? -1)),
          PageJSON(.integer(articlePlaces[articlesOfQuotations[place]] ?? -1)),
          try quotations.store.value(at: place),
        ]))
    }
    data = [
      PageData(.names, PageJSON(names.json(shownSpeakers: chosen.any))),
      PageData(.speakers, .array(speakers.prefix(ranked))),
      PageData(.quotations, .array(entries)),
      PageData(.articles, .array(listed.map { articles[$0] })),
    ]
    shown = (chosen.places.count, listed.count, ranked)
    completeSpeakers = chosen.complete
    quotedSpeakers = chosen.any
    self.articlePlaces = Dictionary(
      listed.enumerated().map { (content.articles[$0.element].row.articleID, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    speakerPlaces = Dictionary(
      (content.people?.speakers ?? []).prefix(ranked).enumerated().map {
        ($0.element.id, $0.offset)
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func bytes(_ values: [PageJSON]) -> Int {
    values.reduce(0) { $0 + $1.bytes.count + 1 }
  }

  /// Articles that are needed, and the first of the others as far as there is room; in the order of the
  /// input.
  private static func chosen(_ articles: [PageJSON], needed: [Int], limit: Int) -> [Int] {
    guard limit < .max else { return Array(articles.indices) }
    var isChosen = [Bool](repeating: false, count: articles.count)
    var bytes = 0
    for article in needed where !isChosen[article] {
      isChosen[article] = true
      bytes += articles[article].bytes.count + 1
    }
    for article in articles.indices where !isChosen[article] {
      bytes += articles[article].bytes.count + 1
      guard bytes <= limit else { break }
      isChosen[article] = true
    }
    return articles.indices.filter { isChosen[$0] }
  }

  private static func prefix(_ speakers: [PageJSON], atLeast: Int, limit: Int) -> Int {
    var bytes = 0
    var count = 0
    for speaker in speakers {
      bytes += speaker.bytes.count + 1
      guard count < atLeast || bytes <= limit else { break }
      count += 1
    }
    return count
  }
}

extension PageQuotations {
  /// What all of them take in a page.
  var bytes: Int {
    var bytes = 0
    for place in 0..<store.count { bytes += size(of: place) }
    return bytes
  }

  /// What one takes, with its speaker and article.
  func size(of place: Int) -> Int { store.size(of: place) + 16 }
}

/// The quotations of each speaker, in the order of `speakers.csv`.
struct QuotationsBySpeaker {
  /// The quotations of each speaker, by rank.
  private var groups: [[Int]]
  /// Those that the text ascribes to nobody.
  private var others: [Int] = []
  private var ranks: [Int?]

  init(_ quotations: borrowing PageQuotations, ranked speakers: [SpeakerRow]) {
    let rankOfIdentifier = Dictionary(
      speakers.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let rankOfPlace = quotations.identifiers.map { rankOfIdentifier[$0] }
    ranks = quotations.speakers.map { $0.flatMap { rankOfPlace[$0] } }
    groups = Array(repeating: [], count: speakers.count)
    for (place, rank) in ranks.enumerated() {
      if let rank { groups[rank].append(place) } else { others.append(place) }
    }
  }

  func rank(ofQuotation place: Int) -> Int? { ranks[place] }

  /// The quotations of as many speakers as have room, the first of those of the next one, then single ones
  /// of nobody.
  ///
  /// - Returns: The quotations in the order of the input; the number of the first speakers who have all of
  ///   theirs among them, and of those who have any.
  func chosen(
    from quotations: borrowing PageQuotations, limit: Int
  ) -> (places: [Int], complete: Int, any: Int) {
    var (places, bytes) = ([Int](), 0)
    for (rank, group) in (groups + [others]).enumerated() {
      let start = places.count
      for place in group {
        bytes += limit == .max ? 0 : quotations.size(of: place)
        guard bytes <= limit else {
          let hasSome = places.count > start && rank < groups.count
          return (places.sorted(), min(rank, groups.count), rank + (hasSome ? 1 : 0))
        }
        places.append(place)
      }
    }
    return (places.sorted(), groups.count, groups.count)
  }
}
