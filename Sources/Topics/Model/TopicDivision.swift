public import Clustering
public import NumericCore

/// Articles divided into a number of topics, and how the division was found.
///
/// Two divisions are made: spherical k-means, and a normalised cut of the graph of nearest
/// neighbours. The one with the higher modularity on that graph is kept, and naive Bayes in term
/// space then moves articles whose words speak for another topic. On labelled news the modularity
/// chose the better division on each of three collections; refining before choosing did not.
public struct TopicDivision: Sendable {
  /// The topic of each article.
  public let assignment: ClusterAssignment
  /// The name of the method that was kept.
  public let method: String
  /// The modularity of each division that was tried.
  public let modularity: [(method: String, value: Double)]
  /// How many articles the refinement moved.
  public let refinedArticles: Int

  /// Divides articles.
  ///
  /// - Parameters:
  ///   - vectors: The articles' vectors, unit or zero rows: articles × rank.
  ///   - graph: Their nearest neighbours.
  ///   - counts: Their term counts, articles × terms.
  ///   - count: The number of topics.
  ///   - seed: The seed of every random choice.
  ///   - parallelism: The threads to use; the result does not depend on it.
  public init(
    _ vectors: DenseMatrix<Float>, graph: NeighborGraph, counts: SparseMatrix, count: Int,
    seed: UInt64, parallelism: Parallelism
  ) {
    var tried: [(name: String, assignment: ClusterAssignment, value: Double)] = []
    for attempt in 0..<UInt64(5) {
      let kMeans = SphericalKMeans(restarts: 4).assignment(
        of: vectors, into: count, seed: seed &* 1000 &+ attempt, parallelism: parallelism)
      tried.append(("k-means", kMeans, Modularity.value(of: kMeans, on: graph)))
      let cut = NormalizedCutClustering(restarts: 4).assignment(
        of: graph, into: count, seed: seed &* 1000 &+ attempt, parallelism: parallelism)
      tried.append(("normalized-cut", cut, Modularity.value(of: cut, on: graph)))
    }
    var kept = tried[0]
    for t in tried where t.value > kept.value + 1e-9 { kept = t }
    let refined = NaiveBayesRefinement().refined(
      kept.assignment, counts: counts, parallelism: parallelism)
    assignment = refined
    method = kept.name
    modularity = tried.map { (method: $0.name, value: $0.value) }
    refinedArticles = Self.movedCount(from: kept.assignment, to: refined)
  }

  /// How many articles are not in the topic in which most of their former topic's articles are.
  private static func movedCount(
    from former: ClusterAssignment, to refined: ClusterAssignment
  ) -> Int {
    let targets = TopicLevels.parents(
      of: former.clusters, topicCount: former.count, in: refined.clusters)
    return zip(former.clusters, refined.clusters).count { targets[Int($0)] != Int($1) }
  }
}
