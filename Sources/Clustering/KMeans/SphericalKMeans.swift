public import NumericCore

/// k-means by cosine: every centre is the unit mean of the points nearest to it.
///
/// Maximises the mean cosine of the points and their centres (Dhillon and Modha 2001) by Lloyd's
/// algorithm from several k-means++ starts. Up to ``localSearchSize`` points, single points are then
/// moved as long as that gains (Dhillon, Guan and Kogan 2002), which matters for small clusters. Over
/// ``sampleSize`` points, all starts run on one random sample, and the best is carried on with all.
public struct SphericalKMeans: ClusteringMethod {
  /// The number of starts, of which the best is kept.
  public let restarts: Int
  /// The largest number of steps of one start.
  public let maximumIterations: Int
  /// The movement of the centres that counts as none, a share of the coordinates' mean variance.
  public let tolerance: Double
  /// The largest number of points on which all starts run.
  public let sampleSize: Int
  /// The largest number of points whose single moves are looked at.
  public let localSearchSize: Int

  /// Sets the method up.
  ///
  /// - Parameters:
  ///   - restarts: The number of starts, at least 1.
  ///   - maximumIterations: The largest number of steps of one start, at least 1.
  ///   - tolerance: Steps end when the squared movements of all centres sum up to less than this
  ///     share of the mean variance of the coordinates.
  ///   - sampleSize: The largest number of points on which all starts run; over it, a random sample
  ///     of this size stands for all until the last run.
  ///   - localSearchSize: The largest number of points whose single moves are looked at; 0 for none.
  public init(
    restarts: Int = 10, maximumIterations: Int = 100, tolerance: Double = 1e-4,
    sampleSize: Int = 20_000, localSearchSize: Int = 5_000
  ) {
    precondition(restarts >= 1 && maximumIterations >= 1 && sampleSize >= 1 && tolerance >= 0)
    precondition(localSearchSize >= 0)
    self.restarts = restarts
    self.maximumIterations = maximumIterations
    self.tolerance = tolerance
    self.sampleSize = sampleSize
    self.localSearchSize = localSearchSize
  }

  /// `spherical k-means`.
  public var name: String { "spherical k-means" }

  /// Clusters with their centres.
  public struct Fit: Sendable {
    /// The cluster of every point, that of the nearest centre.
    public let assignment: ClusterAssignment
    /// Unit vectors, clusters × dimensions, in the assignment's numbering.
    public let centers: DenseMatrix<Float>
    /// The mean cosine of the points and their centres, over the points that are not zero.
    public let objective: Double
    /// The steps of the run that led here.
    public let iterations: Int
  }

  /// Divides points into clusters: the assignment of ``fit(_:into:seed:parallelism:)``.
  public func assignment(
    of points: DenseMatrix<Float>, into count: Int, seed: UInt64, parallelism: Parallelism
  ) -> ClusterAssignment {
    fit(points, into: count, seed: seed, parallelism: parallelism).assignment
  }

  /// Divides points into clusters and gives their centres too.
  ///
  /// A row of zeros has the cosine 0 with every centre and joins the largest cluster.
  ///
  /// - Parameters:
  ///   - points: A point in each row; only its direction counts.
  ///   - count: The number of clusters, at least 1; there are fewer when there are fewer distinct
  ///     directions (cosines from 1 - 10⁻⁶ on count as equal).
  ///   - seed: The seed of the starts.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The clusters, their centres, and how well these fit.
  /// - Complexity: O(points · dimensions · count) for each step.
  public func fit(
    _ points: DenseMatrix<Float>, into count: Int, seed: UInt64,
    parallelism: Parallelism = .single
  ) -> Fit {
    precondition(count >= 1, "points are divided into at least one cluster")
    let rows = UnitRows(of: points)
    guard rows.points.rows > 0 else {
      return Fit(
        assignment: rows.assignment([]), centers: DenseMatrix(rows: 0, columns: points.columns),
        objective: 0, iterations: 0)
    }
    let outcome = fit(rows: rows.points, into: count, seed: seed, parallelism: parallelism)
    let numbering = ClusterNumbering(outcome.clusters)
    return Fit(
      assignment: rows.assignment(outcome.clusters),
      centers: outcome.centers.rows(numbering.labels), objective: outcome.objective,
      iterations: outcome.iterations)
  }

  /// The best run on unit vectors.
  func fit(
    rows: DenseMatrix<Float>, into count: Int, seed: UInt64, parallelism: Parallelism
  ) -> LloydAlgorithm.Outcome {
    guard rows.rows > sampleSize else {
      return bestStart(rows, into: count, seed: seed, parallelism: parallelism)
    }
    var stream = RandomStream(seed: seed, purpose: "k-means.sample")
    let sample = stream.sample(sampleSize, of: rows.rows)
    var start = bestStart(rows.rows(sample), into: count, seed: seed, parallelism: parallelism)
    if start.centers.rows < count {  // The sample may hold fewer distinct points than there are.
      start = bestStart(rows, into: count, seed: seed, parallelism: parallelism)
    }
    return lloyd(rows, parallelism).run(from: start.centers)
  }

  private func bestStart(
    _ rows: DenseMatrix<Float>, into count: Int, seed: UInt64, parallelism: Parallelism
  ) -> LloydAlgorithm.Outcome {
    let seeding = CenterSeeding(points: rows)
    let outcomes = parallelism.map(blocks: restarts) { restart in
      var stream = RandomStream(seed: seed, purpose: "k-means.start", index: UInt64(restart))
      return lloyd(rows, .single).run(from: seeding.centers(count, &stream))
    }
    return outcomes.dropFirst().reduce(outcomes[0]) {
      ($1.centers.rows, $1.objective) > ($0.centers.rows, $0.objective) ? $1 : $0
    }
  }

  private func lloyd(_ rows: DenseMatrix<Float>, _ parallelism: Parallelism) -> LloydAlgorithm {
    LloydAlgorithm(
      points: rows, maximumIterations: maximumIterations, tolerance: tolerance,
      searchesLocally: rows.rows <= localSearchSize, parallelism: parallelism)
  }
}
