public import NumericCore

/// A way to divide points into a given number of clusters by the directions they point in.
public protocol ClusteringMethod: Sendable {
  /// The name under which the method is reported, such as `spherical k-means`.
  var name: String { get }

  /// Divides points into clusters.
  ///
  /// Every item gets a cluster. The same points, count and seed give the same assignment for any
  /// number of threads.
  ///
  /// - Parameters:
  ///   - points: A point in each row; its length carries no meaning. A row of zeros has no
  ///     direction and goes to the largest cluster, unless the method says otherwise.
  ///   - count: The number of clusters, at least 1. There are fewer when there are fewer distinct
  ///     points.
  ///   - seed: The seed of all random choices.
  ///   - parallelism: The threads to use.
  /// - Returns: The cluster of each point.
  func assignment(
    of points: DenseMatrix<Float>, into count: Int, seed: UInt64, parallelism: Parallelism
  ) -> ClusterAssignment
}
