import AnalysisReports
import Corpora
import NumericCore

/// Chooses articles that show how key terms are used, reads them again, and takes passages.
///
/// Of the articles of the side that uses a term more, those come first that are the earliest of
/// their outlets; a second article of an outlet comes after all first ones.
struct ExampleSearch: Sendable {
  /// A term of a group whose passages are wanted.
  struct Request: Hashable, Sendable {
    let group: Int
    let term: Int32
    let isOver: Bool
  }

  /// A passage and the article that it is from.
  struct Found: Sendable {
    let article: Int
    let passage: KeynessExampleRow.Passage
  }

  private typealias Passages = [Int32: [KeynessExampleRow.Passage]]

  private let compared: ComparedArticles
  private let count: Int
  /// The articles that may show each request, the best first.
  private let candidates: [Request: [Int]]

  init(_ requests: [Request], compared: ComparedArticles, count: Int) {
    self.compared = compared
    self.count = count
    candidates = count == 0 ? [:] : Self.candidates(of: requests, compared, count: count)
  }

  /// Reads the chosen articles.
  ///
  /// - Parameters:
  ///   - passes: The collections, in the order of the articles.
  ///   - sizes: The number of articles of each.
  ///   - keywords: Finds the passages of an article.
  /// - Returns: The passages of each request: of different articles as far as there are any, and no
  ///   two of the same wording.
  /// - Throws: What reading throws.
  func passages(
    reading passes: [CollectionPass], sizes: [Int], keywords: KeywordsInContext
  ) throws -> [Request: [Found]] {
    var wanted: [Int: Set<Int32>] = [:]
    for (request, articles) in candidates {
      for article in articles { wanted[article, default: []].insert(request.term) }
    }
    var found: [Int: Passages] = [:]
    var first = 0
    for (pass, size) in zip(passes, sizes) {
      var places: [ArticleLocation: Int] = [:]
      for article in first..<(first + size) where wanted[article] != nil {
        places[compared.articles[article].location] = article
      }
      first += size
      guard !places.isEmpty else { continue }
      let (terms, known) = (wanted, places)
      try pass.forEachBatch(during: .examples, where: { known[$0] != nil }) { batch in
        let parts = pass.parallelism.map(blocks: batch.articles.count) { index in
          let article = batch.articles[index]
          return known[article.location].map { number in
            (number, keywords.passages(in: article, of: terms[number] ?? []))
          }
        }
        for case .some((let number, let passages)) in parts { found[number] = passages }
      }
    }
    return candidates.reduce(into: [:]) { chosen, candidate in
      chosen[candidate.key] = choice(of: candidate.key.term, candidate.value, found)
    }
  }

  /// The first passage of each article, and where that is not enough the second of each, and so on.
  private func choice(of term: Int32, _ articles: [Int], _ found: [Int: Passages]) -> [Found] {
    var chosen: [Found] = []
    var wordings: Set<String> = []
    for round in 0..<count {
      for article in articles {
        guard chosen.count < count else { return chosen }
        guard let passages = found[article]?[term], round < passages.count else { continue }
        if wordings.insert(passages[round].line).inserted {
          chosen.append(Found(article: article, passage: passages[round]))
        }
      }
    }
    return chosen
  }

  private static func candidates(
    of requests: [Request], _ compared: ComparedArticles, count: Int
  ) -> [Request: [Int]] {
    let places = chronologicalPlaces(compared.articles)
    var result: [Request: [Int]] = [:]
    for (group, own) in Dictionary(grouping: requests, by: \.group) {
      let isMember = compared.membership(ofGroup: group)
      for request in own {
        let fitting = compared.holders(of: request.term).map(\.article)
          .filter { isMember[$0] == request.isOver }
          .sorted { places[$0] < places[$1] }
        // A term may stand in a title alone, and a copy shows nothing new.
        result[request] = spread(fitting, compared.articles, count: 2 * count + 2)
      }
    }
    return result
  }

  /// The place of each article in time, the earliest first, undated ones last.
  private static func chronologicalPlaces(_ articles: [ArticleSummary]) -> [Int] {
    let ordered = articles.indices.sorted { first, second in
      switch (articles[first].date, articles[second].date) {
      case (let one?, let other?): (one, first) < (other, second)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): first < second
      }
    }
    var places = [Int](repeating: 0, count: articles.count)
    for (place, article) in ordered.enumerated() { places[article] = place }
    return places
  }

  /// The first articles, those of different outlets before further ones of the same.
  private static func spread(
    _ articles: [Int], _ summaries: [ArticleSummary], count: Int
  ) -> [Int] {
    var seen: [String: Int] = [:]
    let rounds = articles.enumerated().map { place, article in
      let outlet = summaries[article].outlet ?? ""
      defer { seen[outlet, default: 0] += 1 }
      return (round: seen[outlet, default: 0], place: place, article: article)
    }
    return rounds.sorted { ($0.round, $0.place) < ($1.round, $1.place) }
      .prefix(count).map(\.article)
  }
}
