public import NumericCore

/// How much nearer points are to their own cluster than to the next one (Rousseeuw 1987).
///
///     s = (b - a) / max(a, b)
///
/// where a is the mean distance of a point from the others of its cluster, and b the smallest of its
/// mean distances from the other clusters. A point alone in its cluster has 0, as has every point
/// where there is only one cluster, and a point at no distance from its own and the next.
public enum Silhouette {
  /// What counts as near.
  public enum Distance: Sendable, Hashable, CaseIterable {
    /// One minus the cosine, and 1 from or to a point of zeros.
    ///
    /// The mean distance from a cluster follows from the sum of its unit vectors, so no pair of
    /// points is looked at: O(points · dimensions · clusters).
    case cosine
    /// The straight line between two points: O(points² · dimensions), and the points in `Double`.
    case euclidean
  }

  /// The silhouette of every point.
  ///
  /// - Parameters:
  ///   - points: A point in each row.
  ///   - clusters: The cluster of each point, from 0 to `count - 1`.
  ///   - count: The number of clusters; those without a point do not count.
  ///   - distance: What counts as near.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Values from -1 to 1.
  /// - Complexity: That of the distance.
  public static func values(
    points: DenseMatrix<Float>, clusters: [Int32], count: Int, distance: Distance,
    parallelism: Parallelism = .single
  ) -> [Double] {
    silhouettes(points, clusters, count, distance, parallelism)
  }

  /// The silhouette of every point, as above.
  ///
  /// - Parameters:
  ///   - points: A point in each row.
  ///   - clusters: The cluster of each point, from 0 to `count - 1`.
  ///   - count: The number of clusters; those without a point do not count.
  ///   - distance: What counts as near.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Values from -1 to 1.
  public static func values(
    points: DenseMatrix<Double>, clusters: [Int32], count: Int, distance: Distance,
    parallelism: Parallelism = .single
  ) -> [Double] {
    silhouettes(points, clusters, count, distance, parallelism)
  }

  /// The mean silhouette of all points.
  ///
  /// - Parameters:
  ///   - points: A point in each row.
  ///   - clusters: The cluster of each point, from 0 to `count - 1`.
  ///   - count: The number of clusters; those without a point do not count.
  ///   - distance: What counts as near.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: A value from -1 to 1; nil for fewer than two clusters.
  public static func mean(
    points: DenseMatrix<Float>, clusters: [Int32], count: Int, distance: Distance,
    parallelism: Parallelism = .single
  ) -> Double? {
    mean(
      values(
        points: points, clusters: clusters, count: count, distance: distance,
        parallelism: parallelism), clusters)
  }

  /// The mean silhouette of all points, as above.
  ///
  /// - Parameters:
  ///   - points: A point in each row.
  ///   - clusters: The cluster of each point, from 0 to `count - 1`.
  ///   - count: The number of clusters; those without a point do not count.
  ///   - distance: What counts as near.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: A value from -1 to 1; nil for fewer than two clusters.
  public static func mean(
    points: DenseMatrix<Double>, clusters: [Int32], count: Int, distance: Distance,
    parallelism: Parallelism = .single
  ) -> Double? {
    mean(
      values(
        points: points, clusters: clusters, count: count, distance: distance,
        parallelism: parallelism), clusters)
  }

  private static func mean(_ values: [Double], _ clusters: [Int32]) -> Double? {
    guard let first = clusters.first, clusters.contains(where: { $0 != first }) else { return nil }
    return values.reduce(0, +) / Double(values.count)
  }

  private static func silhouettes<Scalar: BinaryFloatingPoint & Sendable>(
    _ points: DenseMatrix<Scalar>, _ clusters: [Int32], _ count: Int, _ distance: Distance,
    _ parallelism: Parallelism
  ) -> [Double] {
    ClusterMeans.check(points: points, clusters: clusters, count: count)
    var sizes = [Int](repeating: 0, count: count)
    for cluster in clusters { sizes[Int(cluster)] += 1 }
    guard sizes.count(where: { $0 > 0 }) > 1 else {
      return [Double](repeating: 0, count: points.rows)
    }
    let sums =
      switch distance {
      case .cosine: DistanceSums.cosine(points, clusters, count, parallelism)
      case .euclidean: DistanceSums.euclidean(points, clusters, count, parallelism)
      }
    return clusters.indices.map { point in
      let own = Int(clusters[point])
      guard sizes[own] > 1 else { return 0 }
      let inside = sums[point * count + own] / Double(sizes[own] - 1)
      var outside = Double.infinity
      for cluster in 0..<count where cluster != own && sizes[cluster] > 0 {
        outside = min(outside, sums[point * count + cluster] / Double(sizes[cluster]))
      }
      let scale = max(inside, outside)
      return scale > 0 ? (outside - inside) / scale : 0
    }
  }
}
