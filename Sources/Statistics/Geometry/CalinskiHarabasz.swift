public import NumericCore

/// How far clusters lie apart for how wide they are, in variance (Caliński and Harabasz 1974).
///
///     CH = (B / (k - 1)) / (W / (n - k)),   B = Σₖ nₖ |mₖ - m|²,   W = Σᵢ |xᵢ - m₍ᵢ₎|²
///
/// with the means mₖ of the k clusters and the mean m of all n points. It is the F ratio of an
/// analysis of variance; higher is better, and values of different data cannot be compared. The
/// distance is Euclidean: scale the points to unit length first where only directions count.
public enum CalinskiHarabasz {
  /// The index of clusters of points.
  ///
  /// - Parameters:
  ///   - points: A point in each row.
  ///   - clusters: The cluster of each point, from 0 to `count - 1`.
  ///   - count: The number of clusters; those without a point do not count.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The index, from 0; nil for fewer than two clusters, with no more points than
  ///   clusters, and where all points lie on the means of their clusters (scikit-learn gives 1).
  /// - Complexity: O(points · dimensions).
  public static func value(
    points: DenseMatrix<Float>, clusters: [Int32], count: Int, parallelism: Parallelism = .single
  ) -> Double? {
    index(points, clusters, count, parallelism)
  }

  /// The index of clusters of points, as above.
  ///
  /// - Parameters:
  ///   - points: A point in each row.
  ///   - clusters: The cluster of each point, from 0 to `count - 1`.
  ///   - count: The number of clusters; those without a point do not count.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The index, or nil where it is undefined.
  public static func value(
    points: DenseMatrix<Double>, clusters: [Int32], count: Int, parallelism: Parallelism = .single
  ) -> Double? {
    index(points, clusters, count, parallelism)
  }

  private static func index<Scalar: BinaryFloatingPoint & Sendable>(
    _ points: DenseMatrix<Scalar>, _ clusters: [Int32], _ count: Int, _ parallelism: Parallelism
  ) -> Double? {
    let means = ClusterMeans(
      points: points, clusters: clusters, count: count, parallelism: parallelism)
    let occupied = means.occupied
    guard occupied.count > 1 && points.rows > occupied.count else { return nil }
    let between = occupied.reduce(0.0) {
      $0 + Double(means.sizes[$1]) * means.squaredDistance(of: $1, from: means.center[...])
    }
    let within = means.sums(over: points, clusters: clusters, parallelism: parallelism) { $0 }
      .reduce(0, +)
    guard within > 0 else { return nil }
    return (between / Double(occupied.count - 1)) / (within / Double(points.rows - occupied.count))
  }
}
