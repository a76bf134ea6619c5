import Corpora
import NumericCore
import TextCore
import Topics
import VectorSpace

/// Reads the typical articles of every topic again and finds the terms that name it.
struct TopicNaming {
  let pass: CollectionPass
  let articles: [ArticleSummary]
  let matrix: DocumentTermMatrix
  /// The counts that the matrix was selected from.
  let counts: TermCounts

  /// How many typical articles of a topic are read for its terms.
  static let articlesPerTopic = 300
  /// How many top terms of a topic its words and phrases may be made of.
  static let wordsPerTopic = 40

  /// The terms of every topic of every level.
  ///
  /// - Parameters:
  ///   - levels: What is known of each level: typical articles and top terms of its topics.
  ///   - isCounted: Whether an article may name its topic; a topic without such an article is named by all.
  /// - Returns: The terms, best first, by level and topic.
  /// - Throws: What reading the collection again throws.
  func terms(
    ofLevels levels: [LevelQuality], from isCounted: (Int) -> Bool
  ) throws -> [[[TopicTerm]]] {
    let typical = levels.map { level in
      level.shapes.map { shape in
        let counted = shape.typicalArticles.filter(isCounted)
        return counted.isEmpty ? shape.typicalArticles : counted
      }
    }
    let texts = try texts(at: Set(typical.joined().joined().map { articles[$0].location }))
    return zip(levels, typical).map { level, typical in
      TopicLabeler().terms(
        articles: typical.map { $0.compactMap { texts[articles[$0].location] } },
        topWords: words(of: level.topTerms), parallelism: pass.parallelism)
    }
  }

  /// The words that terms stand for: a stem's inflections, a phrase's parts.
  private func words(of topics: [[RankedTerm]]) -> [[String]] {
    let forms = self.forms(of: Set(topics.joined().map(\.term)))
    return topics.map { terms in
      terms.flatMap { term in
        (forms[term.term] ?? [matrix.vocabulary.string(of: Int32(term.term))]).flatMap { form in
          let parts = form.split(separator: " ").map(String.init)
          return parts.count == 1 ? parts : parts.filter { !StopWords.english.contains($0) }
        }
      }
    }
  }

  /// The forms behind stemmed terms, by column; none when terms are not stemmed.
  private func forms(of columns: Set<Int>) -> [Int: [String]] {
    guard let seen = counts.forms else { return [:] }
    var columnOfTerm: [Int32: Int] = [:]
    for column in columns {
      let term = counts.vocabulary.id(of: matrix.vocabulary.bytes(of: Int32(column)))
      if let term { columnOfTerm[term] = column }
    }
    var forms: [Int: [String]] = [:]
    for (index, term) in seen.terms.enumerated() {
      guard let column = columnOfTerm[term] else { continue }
      forms[column, default: []].append(String(decoding: seen.forms[index], as: UTF8.self))
    }
    return forms
  }

  private func texts(
    at places: Set<ArticleLocation>
  ) throws -> [ArticleLocation: TopicLabeler.TypicalArticle] {
    var texts: [ArticleLocation: TopicLabeler.TypicalArticle] = [:]
    try pass.forEachBatch(during: .naming, where: places.contains) { batch in
      for article in batch.articles { texts[article.location] = article.topicalText }
    }
    return texts
  }
}

extension Article {
  /// Title or headline, and body paragraphs as texts of their own.
  fileprivate var topicalText: TopicLabeler.TypicalArticle {
    let blocks = topicalBlocks
    let headline = blocks.first { $0.kind == .headline }.map { Array(text[$0.range.indices]) }
    return TopicLabeler.TypicalArticle(
      title: headline ?? title.map { Array($0.utf8) },
      paragraphs: blocks.filter { $0.kind == .body }.map { Array(text[$0.range.indices]) })
  }
}
