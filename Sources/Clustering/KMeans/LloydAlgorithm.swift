import NumericCore

/// The two alternating steps of k-means on unit vectors (Lloyd 1982; Dhillon and Modha 2001).
///
/// Every point joins the centre with the largest cosine; every centre moves to the unit mean of its
/// points. A cluster left without points takes the point that is farthest from its own centre.
struct LloydAlgorithm: Sendable {
  /// Unit vectors, one a row, at least one.
  let points: DenseMatrix<Float>
  let maximumIterations: Int
  let tolerance: Double
  /// Whether single moves are looked for where Lloyd's steps end.
  let searchesLocally: Bool
  let parallelism: Parallelism

  /// Where the steps have led.
  struct Outcome: Sendable {
    /// Unit vectors, one a row.
    var centers: DenseMatrix<Float>
    /// The nearest of these centres for every point.
    var clusters: [Int32]
    /// The mean cosine of the points and their centres.
    var objective: Double
    /// How often points were given to centres.
    var iterations: Int
  }

  /// Takes steps until no point moves, or the squared movements of all centres sum up to less than
  /// `tolerance` times the mean variance of the coordinates, scikit-learn's rule.
  func run(from start: DenseMatrix<Float>) -> Outcome {
    var centers = start
    var clusters = [Int32](repeating: -1, count: points.rows)
    var sums = ClusterSums(count: start.rows, dimensions: points.columns)
    var limit = 0.0
    var iteration = 0
    while true {
      iteration += 1
      var nearest = NearestCenters(of: points, among: centers, parallelism: parallelism)
      let moved = sums.move(points, from: clusters, to: nearest.clusters)
      clusters = nearest.clusters
      let filled = fillEmptyClusters(&clusters, &nearest.products, &sums)
      if iteration == 1 { limit = tolerance * sums.meanVariance }

      let next = sums.unitMeans(orElse: centers)
      let settled = moved == 0 || Self.squaredMovement(centers, next) <= limit
      if settled, !filled, searchesLocally, iteration < maximumIterations {
        let search = FirstVariation(points: points, parallelism: parallelism)
        if search.improve(&clusters, &sums) {
          centers = sums.unitMeans(orElse: next)
          continue
        }
      }
      if (settled && !filled) || iteration >= maximumIterations {
        let objective = nearest.products.reduce(0.0) { $0 + Double($1) } / Double(points.rows)
        return Outcome(
          centers: filled ? next : centers, clusters: clusters, objective: objective,
          iterations: iteration)
      }
      centers = next
    }
  }

  /// Gives every empty cluster the point with the least cosine that is not alone.
  ///
  /// - Returns: Whether a cluster was empty and got a point.
  private func fillEmptyClusters(
    _ clusters: inout [Int32], _ cosines: inout [Float], _ sums: inout ClusterSums
  ) -> Bool {
    var filled = false
    for empty in 0..<sums.sizes.count where sums.sizes[empty] == 0 {
      var farthest = -1
      for point in 0..<clusters.count where sums.sizes[Int(clusters[point])] > 1 {
        if farthest < 0 || cosines[point] < cosines[farthest] { farthest = point }
      }
      guard farthest >= 0, cosines[farthest] < 1 - Distinctness.tolerance else { return filled }
      let old = clusters[farthest]
      clusters[farthest] = Int32(empty)
      cosines[farthest] = 1
      sums.move(farthest, of: points, from: Int(old), to: empty)
      filled = true
    }
    return filled
  }

  private static func squaredMovement(
    _ old: DenseMatrix<Float>, _ new: DenseMatrix<Float>
  ) -> Double {
    var sum = 0.0
    for position in 0..<old.values.count {
      let step = Double(new.values[position]) - Double(old.values[position])
      sum += step * step
    }
    return sum
  }
}

/// When two unit vectors count as one.
enum Distinctness {
  /// Cosines from `1 - tolerance` on count as 1: single precision tells nothing finer.
  static let tolerance: Float = 1e-6
}
