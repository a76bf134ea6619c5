public import Clustering
public import NumericCore

/// Articles divided into a number of topics, and how the division was found.
///
/// Spherical k-means and a normalised cut of the graph of nearest neighbours are tried several
/// times. The division with the highest modularity on that graph is kept, and naive Bayes in term
/// space then moves articles whose words speak for another topic. On labelled news the modularity
/// chose the better method on each of three collections; refining before choosing did not.
///
/// Vectors of meaning mislead that choice: with them the cut has the higher modularity where k-means
/// divides better, and where it does not. What words alone choose was right there, too (``Judge``).
public struct TopicDivision: Sendable {
  /// The topic of each article.
  public let assignment: ClusterAssignment
  /// The name of the method that was kept.
  public let method: String
  /// The modularity of each division that the method was chosen by.
  public let modularity: [(method: String, value: Double)]
  /// How many articles the refinement moved.
  public let refinedArticles: Int

  /// Other vectors of the same articles, by which the method is chosen.
  ///
  /// Measured with vectors by latent semantic analysis as the judge of vectors that hold meaning, too,
  /// on AG News, R8 and BBC News, whole, in parts and cut to 60 words: the better method nine times of
  /// ten, and a loss of .02 (normalised mutual information) once; the modularity on the vectors
  /// themselves was right seven times, and lost .06 on AG News.
  public struct Judge: Sendable {
    let vectors: DenseMatrix<Float>
    let graph: NeighborGraph

    /// Takes vectors, unit or zero rows, and the graph of their nearest neighbours.
    public init(vectors: DenseMatrix<Float>, graph: NeighborGraph) {
      self.vectors = vectors
      self.graph = graph
    }
  }

  /// Divides articles.
  ///
  /// - Parameters:
  ///   - vectors: The articles' vectors, unit or zero rows: articles × rank.
  ///   - graph: Their nearest neighbours; with a judge, asked for only where a cut needs it.
  ///   - counts: Their term counts, articles × terms.
  ///   - count: The number of topics.
  ///   - judge: What chooses the method; by default the vectors themselves.
  ///   - seed: The seed of every random choice.
  ///   - parallelism: The threads to use; the result does not depend on it.
  public init(
    _ vectors: DenseMatrix<Float>, graph: @autoclosure () -> NeighborGraph,
    counts: SparseMatrix, count: Int, methodChosenBy judge: Judge? = nil, seed: UInt64,
    parallelism: Parallelism
  ) {
    let seeds = (0..<Self.attempts).map { seed &* Self.attempts &+ $0 }
    let judging = judge ?? Judge(vectors: vectors, graph: graph())
    let candidates = Method.allCases.map { method in
      Candidate(
        method, dividing: judging.vectors, cutting: judging.graph, judgedOn: judging.graph,
        into: count, seeds: seeds, parallelism: parallelism)
    }
    var kept = candidates[1].modularity > candidates[0].modularity ? candidates[1] : candidates[0]
    if judge != nil {
      kept = Candidate(
        kept.method, dividing: vectors, cutting: graph(), judgedOn: judging.graph, into: count,
        seeds: seeds, parallelism: parallelism)
    }
    let refined = NaiveBayesRefinement().refined(
      kept.assignment, counts: counts, parallelism: parallelism)
    assignment = refined
    method = kept.method.rawValue
    modularity = candidates.map { (method: $0.method.rawValue, value: $0.modularity) }
    refinedArticles = Self.movedCount(from: kept.assignment, to: refined)
  }

  private enum Method: String, CaseIterable {
    case kMeans = "k-means"
    case normalizedCut = "normalized-cut"
  }

  /// The division of one method with the highest modularity, the first on a tie.
  private struct Candidate {
    let assignment: ClusterAssignment
    let method: Method
    let modularity: Double

    init(
      _ method: Method, dividing vectors: DenseMatrix<Float>,
      cutting graph: @autoclosure () -> NeighborGraph, judgedOn judge: NeighborGraph,
      into count: Int, seeds: [UInt64], parallelism: Parallelism
    ) {
      let found =
        switch method {
        case .kMeans:
          seeds.map { seed in
            SphericalKMeans(restarts: TopicDivision.restarts).assignment(
              of: vectors, into: count, seed: seed, parallelism: parallelism)
          }
        case .normalizedCut:
          NormalizedCutClustering(restarts: TopicDivision.restarts).assignments(
            of: graph(), into: count, seeds: seeds, parallelism: parallelism)
        }
      let values = found.map { Modularity.value(of: $0, on: judge) }
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
