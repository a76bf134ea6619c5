public import Clustering
public import NumericCore

/// A coarser and a finer view of the same topics.
public enum TopicLevels {
  /// Joins topics whose centres are near into fewer, coarser ones by Ward's method.
  ///
  /// - Parameters:
  ///   - centers: The topics' centres, unit rows: topics × rank.
  ///   - topics: The topic of each article.
  ///   - count: The number of coarse topics.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The coarse topic of each article, and of each topic.
  public static func coarser(
    centers: DenseMatrix<Float>, topics: [Int32], count: Int, parallelism: Parallelism
  ) -> (articles: ClusterAssignment, parents: [Int]) {
    let groups = AgglomerativeClustering(linkage: .ward)
      .dendrogram(of: centers, parallelism: parallelism).assignment(into: count)
    let articles = ClusterAssignment(renumbering: topics.map { groups.clusters[Int($0)] })
    return (articles, parents(of: topics, topicCount: centers.rows, in: articles.clusters))
  }

  /// For each topic, the topic of another level that holds most of its articles.
  ///
  /// - Parameters:
  ///   - topics: The topic of each article.
  ///   - topicCount: The number of topics.
  ///   - coarser: The coarser topic of each article.
  /// - Returns: The coarser topic of each topic; the larger count wins, then the lower index.
  public static func parents(of topics: [Int32], topicCount: Int, in coarser: [Int32]) -> [Int] {
    let width = Int((coarser.max() ?? -1) + 1)
    var counts = [Int](repeating: 0, count: topicCount * max(width, 1))
    for (topic, parent) in zip(topics, coarser) { counts[Int(topic) * width + Int(parent)] += 1 }
    return (0..<topicCount).map { topic in
      let row = counts[topic * width..<(topic + 1) * width]
      let most = row.max() ?? 0
      return (row.firstIndex(of: most) ?? row.startIndex) - row.startIndex
    }
  }
}
