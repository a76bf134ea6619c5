public import NumericCore

/// Clusters that cut few of a graph's edges, each measured by its own (normalised cut).
///
/// The relaxed cut of Shi and Malik (2000) in the form of Ng, Jordan and Weiss (2002): each item is
/// placed at its row of the leading eigenvectors of `D^(-1/2) W D^(-1/2)`, scaled to unit length, and
/// the rows are divided by spherical k-means.
public struct NormalizedCutClustering: ClusteringMethod {
  /// How many neighbours of a point the graph is made of; nil for a tenth of the points, but no
  /// fewer than 5 and no more than 30.
  public let neighbors: Int?
  /// The number of starts of k-means.
  public let restarts: Int

  /// Sets the method up.
  ///
  /// - Parameters:
  ///   - neighbors: How many neighbours of a point the graph is made of; nil for a tenth of the
  ///     points, but no fewer than 5 and no more than 30. A graph that is given needs none.
  ///   - restarts: The number of starts of k-means, at least 1.
  public init(neighbors: Int? = nil, restarts: Int = 10) {
    precondition(neighbors ?? 1 >= 1 && restarts >= 1)
    self.neighbors = neighbors
    self.restarts = restarts
  }

  /// `normalised cut`.
  public var name: String { "normalised cut" }

  /// The number of neighbours for a number of points when none is set.
  public static func automaticNeighbors(points: Int) -> Int { min(30, max(5, points / 10)) }

  /// Divides points by the graph of their nearest neighbours.
  ///
  /// Equal points may be parted, since they are told apart by their neighbours.
  public func assignment(
    of points: DenseMatrix<Float>, into count: Int, seed: UInt64, parallelism: Parallelism
  ) -> ClusterAssignment {
    let graph = NeighborGraph(
      points: points, neighbors: neighbors ?? Self.automaticNeighbors(points: points.rows),
      parallelism: parallelism)
    return assignment(of: graph, into: count, seed: seed, parallelism: parallelism)
  }

  /// Divides the items of a graph.
  ///
  /// - Parameters:
  ///   - graph: The items and the weights of their edges. An item without edges joins the largest
  ///     cluster.
  ///   - count: The number of clusters, at least 1.
  ///   - seed: The seed of the eigenvectors' start and of k-means.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The cluster of each item.
  /// - Complexity: O(edges · count) for each of some hundred products, then k-means on items × count.
  public func assignment(
    of graph: NeighborGraph, into count: Int, seed: UInt64,
    parallelism: Parallelism = .single
  ) -> ClusterAssignment {
    let places = places(of: graph, count: count, seed: seed, parallelism: parallelism)
    return assignment(ofPlaces: places, into: count, seed: seed, parallelism: parallelism)
  }

  /// Divides the items of a graph several times: one set of eigenvectors, k-means for each seed.
  ///
  /// The eigenvectors cost most, and different starts of k-means find different cuts; a caller
  /// that can judge cuts, by modularity for instance, keeps the best.
  ///
  /// - Parameters:
  ///   - graph: The items and the weights of their edges.
  ///   - count: The number of clusters, at least 1.
  ///   - seeds: The seeds of k-means, at least one; the first is also that of the eigenvectors.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: A division for each seed.
  public func assignments(
    of graph: NeighborGraph, into count: Int, seeds: [UInt64], parallelism: Parallelism = .single
  ) -> [ClusterAssignment] {
    precondition(!seeds.isEmpty, "there is a division for each seed")
    let places = places(of: graph, count: count, seed: seeds[0], parallelism: parallelism)
    return seeds.map {
      assignment(ofPlaces: places, into: count, seed: $0, parallelism: parallelism)
    }
  }

  /// Rows of the leading eigenvectors, items × eigenvectors; zeros when there is nothing to cut.
  private func places(
    of graph: NeighborGraph, count: Int, seed: UInt64, parallelism: Parallelism
  ) -> DenseMatrix<Float> {
    precondition(count >= 1, "items are divided into at least one cluster")
    let degrees = graph.degrees()
    let connected = degrees.lazy.filter { $0 > 0 }.count
    guard count > 1, connected > 1 else { return DenseMatrix(rows: graph.count, columns: 1) }
    let roots = degrees.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
    let normalized = graph.weights.scaledRows(by: roots).scaledColumns(by: roots)
    let eigen = LeadingEigenvectors(
      of: normalized, count: min(count, connected), seed: seed, parallelism: parallelism)
    var places = eigen.vectors
    for item in 0..<graph.count where degrees[item] == 0 {
      for column in 0..<places.columns { places[item, column] = 0 }
    }
    return places
  }

  private func assignment(
    ofPlaces places: DenseMatrix<Float>, into count: Int, seed: UInt64, parallelism: Parallelism
  ) -> ClusterAssignment {
    SphericalKMeans(restarts: restarts).assignment(
      of: places, into: count, seed: seed, parallelism: parallelism)
  }
}
