public import NumericCore

/// How much nearer points are to their own cluster than to the next one (Rousseeuw 1987).
///
/// With the cosine distance, the mean distance of a point from a cluster follows from the sum of the
/// cluster's unit vectors, so no pair of points is looked at.
public enum Silhouette {
  /// The silhouette of every point.
  ///
  ///     s = (b - a) / max(a, b)
  ///
  /// where a is the point's mean distance from the others of its cluster, and b the smallest of its
  /// mean distances from the other clusters. The distance is one minus the cosine; with a point of
  /// zeros it is 1.
  ///
  /// - Parameters:
  ///   - points: A point in each row, of any length.
  ///   - assignment: The cluster of each point.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Values from -1 to 1; 0 for a point alone in its cluster and when there is only one
  ///   cluster.
  /// - Complexity: O(points · dimensions · clusters).
  public static func values(
    points: DenseMatrix<Float>, assignment: ClusterAssignment, parallelism: Parallelism = .single
  ) -> [Double] {
    precondition(points.rows == assignment.clusters.count, "a cluster for every point")
    let count = assignment.count
    guard count > 1 else { return [Double](repeating: 0, count: points.rows) }
    let rows = UnitRows(of: points).filled
    let sizes = assignment.sizes
    var sums = ClusterSums(count: count, dimensions: points.columns)
    _ = sums.move(
      rows, from: [Int32](repeating: -1, count: rows.rows), to: assignment.clusters)
    let products = rows.multiplied(byTransposeOf: sums.matrix, parallelism: parallelism)
    return (0..<rows.rows).map { point in
      let own = Int(assignment.clusters[point])
      guard sizes[own] > 1 else { return 0 }
      let square = rows.row(point).reduce(0.0) { $0 + Double($1) * Double($1) }
      let inside = 1 - (Double(products[point, own]) - square) / Double(sizes[own] - 1)
      var outside = Double.infinity
      for cluster in 0..<count where cluster != own {
        outside = min(outside, 1 - Double(products[point, cluster]) / Double(sizes[cluster]))
      }
      let scale = max(inside, outside)
      return scale > 0 ? (outside - inside) / scale : 0
    }
  }

  /// The mean silhouette of all points; 0 for no point.
  public static func mean(
    points: DenseMatrix<Float>, assignment: ClusterAssignment, parallelism: Parallelism = .single
  ) -> Double {
    let values = values(points: points, assignment: assignment, parallelism: parallelism)
    return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
