public import Clustering
public import NumericCore

/// Articles divided into a number of topics, and how the division was found.
///
/// Spherical k-means and a normalised cut of the graph of nearest neighbours are tried several
/// times. The division with the highest modularity on that graph is kept, and naive Bayes in term
/// space then moves articles whose words speak for another topic. On labelled news the modularity
/// chose the better method on each of three collections; refining before choosing did not.
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
  ///   - triesCut: Whether a normalised cut is tried beside k-means.
  ///   - seed: The seed of every random choice.
  ///   - parallelism: The threads to use; the result does not depend on it.
  public init(
    _ vectors: DenseMatrix<Float>, graph: NeighborGraph, counts: SparseMatrix, count: Int,
    triesCut: Bool = true, seed: UInt64, parallelism: Parallelism
  ) {
    let seeds = (0..<Self.attempts).map { seed &* Self.attempts &+ $0 }
    let divided = seeds.map { seed in
      SphericalKMeans(restarts: Self.restarts).assignment(
        of: vectors, into: count, seed: seed, parallelism: parallelism)
    }
    var kept = Candidate(best: divided, method: "k-means", graph: graph)
    var candidates = [kept]
    if triesCut {
      let cut = NormalizedCutClustering(restarts: Self.restarts).assignments(
        of: graph, into: count, seeds: seeds, parallelism: parallelism)
      candidates.append(Candidate(best: cut, method: "normalized-cut", graph: graph))
      if candidates[1].modularity > kept.modularity { kept = candidates[1] }
    }
    let refined = NaiveBayesRefinement().refined(
      kept.assignment, counts: counts, parallelism: parallelism)
    assignment = refined
    method = kept.method
    modularity = candidates.map { (method: $0.method, value: $0.modularity) }
    refinedArticles = Self.movedCount(from: kept.assignment, to: refined)
  }

  /// The division of one method with the highest modularity, the first on a tie.
  private struct Candidate {
    let assignment: ClusterAssignment
    let method: String
    let modularity: Double

    init(best found: [ClusterAssignment], method: String, graph: NeighborGraph) {
      let values = found.map { Modularity.value(of: $0, on: graph) }
      let best = values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
      assignment = found[best]
      modularity = values[best]
      self.method = method
    }
  }

  /// How often each method is tried; the attempt with the highest modularity counts.
  private static let attempts: UInt64 = 5
  private static let restarts = 4

  /// How many articles are not in the topic in which most of their former topic's articles are.
  private static func movedCount(
    from former: ClusterAssignment, to refined: ClusterAssignment
  ) -> Int {
    let targets = TopicLevels.parents(
      of: former.clusters, topicCount: former.count, in: refined.clusters)
    return zip(former.clusters, refined.clusters).count { targets[Int($0)] != Int($1) }
  }
}
