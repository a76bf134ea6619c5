import AtomicFiles

/// The lists that the script of a page shows: all of them where they have room, else some quotations of each
/// of the most quoted speakers.
struct PageLists {
  /// What the script reads.
  let data: [PageData]
  /// How many quotations, articles and speakers are in the page.
  let shown: (quotations: Int, articles: Int, speakers: Int)
  /// How many of the first speakers have quotations in the page.
  let quotedSpeakers: Int
  /// How many quotations of a speaker there are at most; nil where there are all.
  let mostOfSpeaker: Int?
  /// The places of articles and speakers by identifier.
  let articlePlaces: [String: Int]
  let speakerPlaces: [String: Int]

  /// Chooses what has room.
  ///
  /// - Parameters:
  ///   - content: What the page shows.
  ///   - quotations: The quotations that it may show.
  ///   - budget: How much has room.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  init(
    _ content: ReportContent, _ quotations: inout PageQuotations, _ budget: PageBudget
  ) throws(AtomicFileError) {
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
      speakers, atLeast: chosen.speakers, limit: hasRoom ? .max : budget.speakers)

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
      PageData(.names, PageJSON(names.json(shownSpeakers: chosen.speakers))),
      PageData(.speakers, .array(speakers.prefix(ranked))),
      PageData(.quotations, .array(entries)),
      PageData(.articles, .array(listed.map { articles[$0] })),
    ]
    shown = (chosen.places.count, listed.count, ranked)
    quotedSpeakers = chosen.speakers
    mostOfSpeaker = chosen.most
    self.articlePlaces = Dictionary(
      listed.enumerated().map { (content.articles[$0.element].row.articleID, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    speakerPlaces = Dictionary(
      (content.people?.speakers ?? []).prefix(ranked).enumerated().map {
        ($0.element.id, $0.offset)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What all of it takes.
  var bytes: Int { data.reduce(0) { $0 + $1.json.bytes.count } }

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

  /// How many quotations of a speaker are tried, and how many speakers there should be at least.
  private static let (numbers, fewestSpeakers) = ([50, 20, 10, 5, 2], 60)

  /// The quotations that have room: all of them; or all of the most quoted speakers; or, where those would
  /// be few, some of each of more speakers, those that are most likely right.
  ///
  /// - Parameters:
  ///   - quotations: The quotations.
  ///   - limit: The bytes there are; `Int.max` where everything has room.
  /// - Returns: The quotations in the order of the input, the number of the first speakers who have any, and
  ///   how many a speaker has at most, nil for all.
  func chosen(
    from quotations: borrowing PageQuotations, limit: Int
  ) -> (places: [Int], speakers: Int, most: Int?) {
    guard limit < .max else {
      return ((groups.flatMap(\.self) + others).sorted(), groups.count, nil)
    }
    var chosen = chosen(groups, from: quotations, limit: limit)
    if chosen.speakers >= Self.fewestSpeakers { return (chosen.places, chosen.speakers, nil) }
    let confidences = quotations.confidences
    let likeliest = groups.map { group in
      group.sorted { (-confidences[$0], $0) < (-confidences[$1], $1) }
    }
    var most = 0
    for number in Self.numbers {
      most = number
      chosen = self.chosen(
        likeliest.map { Array($0.prefix(number)) }, from: quotations, limit: limit)
      if chosen.speakers >= min(Self.fewestSpeakers, groups.count) { break }
    }
    return (chosen.places, chosen.speakers, most)
  }

  /// As many of the first groups as have room.
  private func chosen(
    _ groups: [[Int]], from quotations: borrowing PageQuotations, limit: Int
  ) -> (places: [Int], speakers: Int) {
    var (places, bytes, speakers) = ([Int](), 0, 0)
    for group in groups {
      for place in group { bytes += quotations.size(of: place) }
      guard bytes <= limit else { break }
      places += group
      speakers += 1
    }
    return (places.sorted(), speakers)
  }
}
