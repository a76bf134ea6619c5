import NumericCore

/// How much of a graph's weight lies inside clusters, beyond what the degrees alone would put there.
public enum Modularity {
  /// The weighted modularity of a partition (Newman and Girvan 2004; Newman 2004 for weights).
  ///
  ///     Q = Σ_c (w_c / 2m - (d_c / 2m)²)
  ///
  /// where `w_c` is the weight between items of cluster c, counted in both directions, `d_c` the
  /// sum of its items' degrees, and `2m` the sum of all degrees.
  ///
  /// - Parameters:
  ///   - assignment: The cluster of each item.
  ///   - graph: The graph of the items.
  /// - Returns: A value from -1/2 to 1, larger when the graph falls into the clusters; 0 for a graph
  ///   without edges.
  /// - Complexity: O(edges).
  public static func value(of assignment: ClusterAssignment, on graph: NeighborGraph) -> Double {
    precondition(assignment.clusters.count == graph.count, "a cluster for every item")
    let weights = graph.weights
    var inside = [Double](repeating: 0, count: assignment.count)
    var degrees = [Double](repeating: 0, count: assignment.count)
    for item in 0..<graph.count {
      let cluster = assignment.clusters[item]
      for position in weights.positions(ofRow: item) {
        let weight = Double(weights.values[position])
        degrees[Int(cluster)] += weight
        if assignment.clusters[Int(weights.columnIndices[position])] == cluster {
          inside[Int(cluster)] += weight
        }
      }
    }
    let total = degrees.reduce(0, +)
    guard total > 0 else { return 0 }
    return zip(inside, degrees).reduce(0.0) { sum, cluster in
      let share = cluster.1 / total
      return sum + cluster.0 / total - share * share
    }
  }
}
