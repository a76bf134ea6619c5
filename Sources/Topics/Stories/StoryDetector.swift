public import CalendarDates
import Clustering
public import NumericCore

/// Articles that tell one event, across outlets.
public struct Story: Sendable, Equatable {
  /// The articles, ascending.
  public let articles: [Int]
  /// The topic of most of them.
  public let topic: Int
  /// The article nearest to the story's centre.
  public let leadArticle: Int

  /// Gathers a story.
  public init(articles: [Int], topic: Int, leadArticle: Int) {
    self.articles = articles
    self.topic = topic
    self.leadArticle = leadArticle
  }
}

/// Finds stories by average linkage (UPGMA; Sokal and Michener 1958) on cosine distance within
/// each topic, never across more days than a window.
///
/// A topic is what articles are about, a story one event in it. Average linkage on latent semantic
/// vectors found the events of a labelled collection where k-means needs their number. Topics with
/// more articles than a block are cut into blocks by date, so memory stays bounded; a story that
/// straddles a cut is then found in two parts.
public struct StoryDetector: Sendable {
  /// The largest mean cosine distance within which two groups are one story.
  public let maximumDistance: Double
  /// The most days between two articles of one story.
  public let windowDays: Int
  /// The most articles that are linked at once.
  public let blockSize: Int

  /// Chooses the limits.
  public init(maximumDistance: Double = 0.4, windowDays: Int = 7, blockSize: Int = 2000) {
    precondition(windowDays >= 0 && blockSize >= 2)
    self.maximumDistance = maximumDistance
    self.windowDays = windowDays
    self.blockSize = blockSize
  }

  /// Finds the stories of two or more articles, largest first, then by first article.
  ///
  /// - Parameters:
  ///   - vectors: The articles' vectors, unit or zero rows: articles × rank.
  ///   - dates: The date of each article; articles without one may join any story.
  ///   - members: The articles of each topic, ascending.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The stories.
  /// - Complexity: O(articles × block × rank).
  public func stories(
    in vectors: DenseMatrix<Float>, dates: [CalendarDay?], members: [[Int]],
    parallelism: Parallelism
  ) -> [Story] {
    let blocks = self.blocks(of: members, dates: dates)
    let found = parallelism.map(blocks: blocks.count) { index in
      stories(ofTopic: blocks[index].topic, articles: blocks[index].articles, vectors, dates)
    }
    return found.flatMap(\.self).sorted {
      ($1.articles.count, $0.articles[0]) < ($0.articles.count, $1.articles[0])
    }
  }

  /// The articles of each topic in blocks that follow each other in time.
  private func blocks(
    of members: [[Int]], dates: [CalendarDay?]
  ) -> [(topic: Int, articles: [Int])] {
    members.enumerated().flatMap { topic, articles in
      let ordered = articles.sorted {
        (dates[$0] ?? .latest, $0) < (dates[$1] ?? .latest, $1)
      }
      return stride(from: 0, to: ordered.count, by: blockSize).map { start in
        (topic, ordered[start..<min(start + blockSize, ordered.count)].sorted())
      }
    }
  }

  private func stories(
    ofTopic topic: Int, articles: [Int], _ vectors: DenseMatrix<Float>, _ dates: [CalendarDay?]
  ) -> [Story] {
    let known = articles.filter { vectors.row($0).contains { $0 != 0 } }
    guard known.count > 1 else { return [] }
    var rows = DenseMatrix<Float>(rows: known.count, columns: vectors.columns)
    for (place, article) in known.enumerated() {
      let start = place * vectors.columns
      rows.values.replaceSubrange(start..<start + vectors.columns, with: vectors.row(article))
    }
    let cosines = rows.multiplied(byTransposeOf: rows)
    let distances = CondensedDistances(count: known.count) { i, j in
      isApart(dates[known[i]], dates[known[j]])
        ? .infinity : max(0, 1 - (cosines[i, j] + cosines[j, i]) / 2)
    }
    let linked = AgglomerativeClustering(linkage: .average).dendrogram(distances: distances)
      .assignment(cutAt: maximumDistance)
    return linked.members().filter { $0.count > 1 }.map { group in
      Story(
        articles: group.map { known[$0] }, topic: topic,
        leadArticle: known[lead(of: group, cosines)])
    }
  }

  /// The article with the largest sum of cosines with the others, the first on a tie.
  private func lead(of group: [Int], _ cosines: DenseMatrix<Float>) -> Int {
    var best = (article: group[0], sum: -Double.infinity)
    for i in group {
      let sum = group.reduce(0.0) { $0 + Double(cosines[i, $1]) }
      if sum > best.sum + 1e-9 { best = (i, sum) }
    }
    return best.article
  }

  private func isApart(_ first: CalendarDay?, _ second: CalendarDay?) -> Bool {
    guard let first, let second else { return false }
    return abs(Int(first.daysSinceEpoch) - Int(second.daysSinceEpoch)) > windowDays
  }
}
