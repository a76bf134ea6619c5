public import NumericCore

/// How much each cluster overlaps with the one it is most like (Davies and Bouldin 1979).
///
///     DB = 1/k Σᵢ max over j ≠ i of (Sᵢ + Sⱼ) / |mᵢ - mⱼ|
///
/// where Sᵢ is the mean Euclidean distance of the points of cluster i from its mean mᵢ. Lower is
/// better; 0 is the least.
public enum DaviesBouldin {
  /// The index of clusters of points.
  ///
  /// - Parameters:
  ///   - points: A point in each row.
  ///   - clusters: The cluster of each point, from 0 to `count - 1`.
  ///   - count: The number of clusters; those without a point do not count.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The index; nil for fewer than two clusters and where two clusters have one mean
  ///   (scikit-learn passes over such a pair).
  /// - Complexity: O(points · dimensions + clusters² · dimensions).
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
    guard occupied.count > 1 else { return nil }
    let sums = means.sums(over: points, clusters: clusters, parallelism: parallelism) {
      $0.squareRoot()
    }
    let spreads = zip(sums, means.sizes).map { $0 / Double(max(1, $1)) }
    var total = 0.0
    for one in occupied {
      var worst = 0.0
      for other in occupied where other != one {
        let mean = means.means[other * means.dimensions..<(other + 1) * means.dimensions]
        let distance = means.squaredDistance(of: one, from: mean).squareRoot()
        guard distance > 0 else { return nil }
        worst = max(worst, (spreads[one] + spreads[other]) / distance)
      }
      total += worst
    }
    return total / Double(occupied.count)
  }
}
