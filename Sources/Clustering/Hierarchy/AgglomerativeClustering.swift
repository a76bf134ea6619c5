public import NumericCore

/// Clusters that grow by joining the two nearest, from single items to one.
///
/// Found with the nearest-neighbour chain (Murtagh 1983), which for both linkages gives the same
/// tree as joining the nearest pair each time. For up to some ten thousand items: the distances of
/// all pairs are in memory.
public struct AgglomerativeClustering: ClusteringMethod {
  /// How far two clusters are from each other.
  public enum Linkage: Sendable, Equatable {
    /// The growth of the sum of squared distances from the cluster means that joining them brings,
    /// as the distance `√(2 |A| |B| / (|A| + |B|)) ‖mean A - mean B‖` (Ward 1963), which for single
    /// items is their Euclidean distance. Points are scaled to unit length.
    case ward
    /// The mean distance of the items of one from those of the other (UPGMA; Sokal and Michener
    /// 1958). For points, the distance is one minus the cosine.
    case average
  }

  /// How far two clusters are from each other.
  public let linkage: Linkage

  /// Chooses the linkage.
  public init(linkage: Linkage) { self.linkage = linkage }

  /// `Ward linkage` or `average linkage`.
  public var name: String {
    switch linkage {
    case .ward: "Ward linkage"
    case .average: "average linkage"
    }
  }

  /// The tree of points.
  ///
  /// - Parameters:
  ///   - points: A point in each row; only its direction counts. Points of zeros are at distance 0
  ///     from each other and at distance 1 from all others. Cosines from 1 - 10⁻⁶ on count as 1.
  ///   - parallelism: The threads that compute the distances; the result does not depend on it.
  /// - Returns: The tree, with heights as SciPy's `linkage` gives them.
  /// - Complexity: O(points² · dimensions) time, `2 · points²` bytes.
  public func dendrogram(
    of points: DenseMatrix<Float>, parallelism: Parallelism = .single
  ) -> Dendrogram {
    switch linkage {
    case .ward:
      let squares = CondensedDistances(.squaredEuclidean, of: points, parallelism: parallelism)
      return Self.wardTree(squares)
    case .average:
      let distances = CondensedDistances(.cosine, of: points, parallelism: parallelism)
      return dendrogram(distances: distances)
    }
  }

  /// The tree of items whose distances are known.
  ///
  /// Two items at an infinite distance are in no cluster together, and neither are clusters that
  /// hold such a pair.
  ///
  /// - Parameter distances: The distances of all pairs; for Ward's linkage, Euclidean ones.
  /// - Returns: The tree; where distances are infinite, several trees.
  /// - Complexity: O(items²).
  public func dendrogram(distances: CondensedDistances) -> Dendrogram {
    switch linkage {
    case .average:
      var chain = NearestNeighborChain(distances) { first, second, sizes, _ in
        (Double(sizes.first) * first + Double(sizes.second) * second)
          / Double(sizes.first + sizes.second)
      }
      return Dendrogram(itemCount: distances.count, joining: chain.joined())
    case .ward:
      return Self.wardTree(
        CondensedDistances(count: distances.count, values: distances.values.map { $0 * $0 }))
    }
  }

  /// Divides points into clusters: the tree, cut where `count` are left.
  ///
  /// Points of zeros make a cluster of their own, unless few clusters are wanted. Nothing is
  /// random: the seed has no effect.
  public func assignment(
    of points: DenseMatrix<Float>, into count: Int, seed: UInt64, parallelism: Parallelism
  ) -> ClusterAssignment {
    dendrogram(of: points, parallelism: parallelism).assignment(into: count)
  }

  private static func wardTree(_ squares: CondensedDistances) -> Dendrogram {
    var chain = NearestNeighborChain(squares) { first, second, sizes, height in
      let other = Double(sizes.other)
      let sum =
        (Double(sizes.first) + other) * first + (Double(sizes.second) + other) * second
        - other * height
      return max(0, sum / (Double(sizes.first + sizes.second) + other))
    }
    return Dendrogram(
      itemCount: squares.count,
      joining: chain.joined().map { ($0.0, $0.1, $0.2.squareRoot()) })
  }
}
