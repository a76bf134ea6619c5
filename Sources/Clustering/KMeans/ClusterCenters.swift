public import NumericCore

/// Unit vectors that stand for clusters, and the points nearest to them.
public enum ClusterCenters {
  /// The unit mean of the points of each cluster.
  ///
  /// - Parameters:
  ///   - points: A point in each row; all have the same weight, whatever their length, and those of
  ///     zeros have none.
  ///   - assignment: The cluster of each point.
  /// - Returns: Unit vectors, clusters × dimensions; zeros where the points cancel each other out.
  /// - Complexity: O(points · dimensions).
  public static func unitMeans(
    of points: DenseMatrix<Float>, in assignment: ClusterAssignment
  ) -> DenseMatrix<Float> {
    precondition(points.rows == assignment.clusters.count, "a cluster for every point")
    let rows = UnitRows(of: points)
    var sums = ClusterSums(count: assignment.count, dimensions: points.columns)
    _ = sums.move(
      rows.points, from: [Int32](repeating: -1, count: rows.items.count),
      to: rows.items.map { assignment.clusters[$0] })
    return sums.unitMeans(
      orElse: DenseMatrix(rows: assignment.count, columns: points.columns))
  }

  /// The nearest centre of every point, by cosine.
  ///
  /// - Parameters:
  ///   - points: A point in each row, of any length.
  ///   - centers: At least one centre, a unit vector in each row.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The row of the nearest centre of each point, of equally near ones the first, and
  ///   the cosine with it. A point of zeros has the cosine 0 with every centre, so 0 and 0.
  /// - Complexity: O(points · dimensions · centres).
  public static func nearest(
    _ points: DenseMatrix<Float>, _ centers: DenseMatrix<Float>, parallelism: Parallelism = .single
  ) -> (clusters: [Int32], cosines: [Float]) {
    let rows = UnitRows(of: points)
    let nearest = NearestCenters(of: rows.points, among: centers, parallelism: parallelism)
    guard rows.items.count < rows.itemCount else { return (nearest.clusters, nearest.products) }
    var clusters = [Int32](repeating: 0, count: points.rows)
    var cosines = [Float](repeating: 0, count: points.rows)
    for (row, item) in rows.items.enumerated() {
      clusters[item] = nearest.clusters[row]
      cosines[item] = nearest.products[row]
    }
    return (clusters, cosines)
  }

  /// The cosines of some points with all centres.
  ///
  /// - Parameters:
  ///   - points: A point in each row, of any length.
  ///   - rows: The points to take.
  ///   - centers: A unit vector in each row.
  /// - Returns: `rows.count × centers.rows` cosines; 0 for a point of zeros.
  /// - Complexity: O(points · dimensions · centres).
  public static func cosines(
    of points: DenseMatrix<Float>, rows: Range<Int>, with centers: DenseMatrix<Float>
  ) -> DenseMatrix<Float> {
    UnitRows(of: points.rows(Array(rows))).filled.multiplied(byTransposeOf: centers)
  }
}
