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
    let kMeans = SphericalKMeans().assignment(
      of: vectors, into: count, seed: seed, parallelism: parallelism)
    let cut = NormalizedCutClustering().assignment(
      of: graph, into: count, seed: seed, parallelism: parallelism)
    let tried = [
      (name: "k-means", assignment: kMeans, value: Modularity.value(of: kMeans, on: graph)),
      (name: "normalized-cut", assignment: cut, value: Modularity.value(of: cut, on: graph)),
    ]
    let kept = tried[1].value > tried[0].value ? tried[1] : tried[0]
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
