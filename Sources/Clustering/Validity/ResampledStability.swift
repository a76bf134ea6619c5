public import NumericCore
import Statistics

/// How far clusters come out again when parts of the data are divided anew.
///
/// k-means divides random subsamples into as many clusters, and every point takes the nearest of the
/// centres found. Each such labelling is compared with the assignment (Hennig 2007).
public struct ResampledStability: Sendable, Equatable {
  /// How often, and on how much, the division is repeated.
  public struct Parameters: Sendable, Equatable {
    /// The number of subsamples.
    public var resamples: Int
    /// The share of the points that a subsample holds, above 0 and at most 1.
    public var share: Double
    /// The largest number of points in a subsample.
    public var sampleSize: Int
    /// The starts of each k-means.
    public var restarts: Int
    /// The largest number of steps of one start.
    public var maximumIterations: Int
    /// The seed of all random choices.
    public var seed: UInt64

    /// Sets the parameters.
    public init(
      resamples: Int = 20, share: Double = 0.8, sampleSize: Int = 5_000, restarts: Int = 3,
      maximumIterations: Int = 30, seed: UInt64 = 0
    ) {
      precondition(resamples >= 1 && share > 0 && share <= 1 && sampleSize >= 1)
      precondition(restarts >= 1 && maximumIterations >= 1)
      self.resamples = resamples
      self.share = share
      self.sampleSize = sampleSize
      self.restarts = restarts
      self.maximumIterations = maximumIterations
      self.seed = seed
    }
  }

  /// For each cluster, the mean of its largest Jaccard index with a cluster of each labelling.
  ///
  /// Hennig calls clusters under 0.6 not to be trusted, and those from 0.85 on highly stable.
  public let clusterJaccard: [Double]
  /// The mean adjusted Rand index of the labellings and the assignment.
  public let adjustedRand: Double
  /// For each point, the share of subsamples whose labelling puts it where the assignment has it.
  ///
  /// A cluster found stands for the cluster of the assignment that it shares most points with, so a
  /// cluster that was split agrees, and of two that were made one the smaller does not. A point of
  /// zeros, which no centre can claim, has 0.
  public let itemAgreement: [Double]

  /// Measures the stability of an assignment.
  ///
  /// - Parameters:
  ///   - assignment: The cluster of each point.
  ///   - points: A point in each row.
  ///   - parameters: How often, and on how much, the division is repeated.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Complexity: O(resamples · k-means + resamples · points · dimensions · clusters).
  public init(
    of assignment: ClusterAssignment, points: DenseMatrix<Float>,
    parameters: Parameters = Parameters(), parallelism: Parallelism = .single
  ) {
    precondition(points.rows == assignment.clusters.count, "a cluster for every point")
    let rows = UnitRows(of: points)
    let clusters = rows.items.map { assignment.clusters[$0] }
    let count = assignment.count
    let size = min(
      parameters.sampleSize, Int((Double(clusters.count) * parameters.share).rounded(.up)))
    let resamples = size > 0 ? parameters.resamples : 0
    let outcomes = parallelism.map(blocks: resamples) { resample in
      let labels = Self.labels(rows.points, into: count, size, resample, parameters)
      return Comparison(of: clusters, count, with: labels)
    }
    let repeats = Double(max(1, resamples))
    clusterJaccard = (0..<count).map { cluster in
      outcomes.reduce(0.0) { $0 + $1.jaccard[cluster] } / repeats
    }
    adjustedRand = outcomes.reduce(0.0) { $0 + $1.adjustedRand } / repeats
    var agreement = [Double](repeating: 0, count: points.rows)
    for (row, item) in rows.items.enumerated() {
      agreement[item] = outcomes.reduce(0.0) { $0 + ($1.agrees[row] ? 1 : 0) } / repeats
    }
    itemAgreement = agreement
  }

  private static func labels(
    _ points: DenseMatrix<Float>, into count: Int, _ size: Int, _ resample: Int,
    _ parameters: Parameters
  ) -> [Int32] {
    var stream = RandomStream(
      seed: parameters.seed, purpose: "resampled-stability.subsample", index: UInt64(resample))
    let subsample = points.rows(stream.sample(size, of: points.rows))
    let method = SphericalKMeans(
      restarts: parameters.restarts, maximumIterations: parameters.maximumIterations,
      localSearchSize: 1_000)
    let outcome = method.fit(
      rows: subsample, into: count, seed: stream.next(), parallelism: .single)
    return NearestCenters(of: points, among: outcome.centers, parallelism: .single).clusters
  }
}

extension ResampledStability {
  /// A labelling beside the assignment.
  private struct Comparison: Sendable {
    let jaccard: [Double]
    let adjustedRand: Double
    let agrees: [Bool]

    init(of clusters: [Int32], _ count: Int, with labels: [Int32]) {
      let table = ContingencyTable(clusters, labels)
      var jaccard = [Double](repeating: 0, count: count)
      var names = [Int32](repeating: -1, count: table.columnTotals.count)
      var overlaps = [Int](repeating: 0, count: table.columnTotals.count)
      for cell in table.cells {
        let union = table.rowTotals[cell.row] + table.columnTotals[cell.column] - cell.count
        jaccard[cell.row] = max(jaccard[cell.row], Double(cell.count) / Double(union))
        if cell.count > overlaps[cell.column] {
          overlaps[cell.column] = cell.count
          names[cell.column] = Int32(cell.row)
        }
      }
      self.jaccard = jaccard
      adjustedRand = AdjustedRandIndex.value(clusters, labels)
      agrees = zip(clusters, labels).map { $0 == names[Int($1)] }
    }
  }
}
