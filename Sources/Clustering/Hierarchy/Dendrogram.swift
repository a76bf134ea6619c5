/// The order in which items grew together into clusters, and at which heights.
public struct Dendrogram: Sendable, Equatable {
  /// Two clusters that became one.
  ///
  /// The items are the clusters `0..<itemCount`; merge i makes the cluster `itemCount + i`.
  public struct Merge: Sendable, Equatable {
    /// The cluster with the smaller number.
    public let first: Int
    /// The cluster with the larger number.
    public let second: Int
    /// The distance of the two, as the linkage measures it.
    public let height: Double
    /// The number of items of both.
    public let size: Int
  }

  /// The number of items.
  public let itemCount: Int
  /// The merges by ascending height: `itemCount - 1`, or fewer where an infinite distance keeps
  /// clusters apart.
  public let merges: [Merge]

  /// Puts merges in order and numbers the clusters they make.
  ///
  /// - Parameters:
  ///   - itemCount: The number of items.
  ///   - pairs: An item of each of the two clusters, and the height.
  init(itemCount: Int, joining pairs: [(Int, Int, Double)]) {
    let order = pairs.indices.sorted { (pairs[$0].2, $0) < (pairs[$1].2, $1) }
    var parents = Array(0..<itemCount + pairs.count)
    var sizes = [Int](repeating: 1, count: parents.count)
    func root(_ cluster: Int) -> Int {
      var cluster = cluster
      while parents[cluster] != cluster {
        parents[cluster] = parents[parents[cluster]]
        cluster = parents[cluster]
      }
      return cluster
    }
    var merges: [Merge] = []
    for index in order {
      let (left, right) = (root(pairs[index].0), root(pairs[index].1))
      let made = itemCount + merges.count
      parents[left] = made
      parents[right] = made
      sizes[made] = sizes[left] + sizes[right]
      merges.append(
        Merge(
          first: min(left, right), second: max(left, right), height: pairs[index].2,
          size: sizes[made]))
    }
    self.itemCount = itemCount
    self.merges = merges
  }

  /// The clusters when a given number is left.
  ///
  /// - Parameter count: The number of clusters, at least 1. There are fewer when more items are at
  ///   height zero from each other, since those are never parted, and more when distances are
  ///   infinite.
  /// - Returns: The cluster of each item.
  public func assignment(into count: Int) -> ClusterAssignment {
    precondition(count >= 1, "items are divided into at least one cluster")
    let equal = merges.prefix { $0.height <= 0 }.count
    return assignment(after: min(merges.count, max(equal, itemCount - count)))
  }

  /// The clusters whose merges lie at or below a height, as SciPy's `fcluster` with `distance`.
  ///
  /// - Parameter height: The largest height of a merge that is made.
  /// - Returns: The cluster of each item.
  public func assignment(cutAt height: Double) -> ClusterAssignment {
    assignment(after: merges.prefix { $0.height <= height }.count)
  }

  private func assignment(after mergeCount: Int) -> ClusterAssignment {
    var labels = (0..<itemCount + mergeCount).map { Int32($0) }
    for index in (0..<mergeCount).reversed() {
      labels[merges[index].first] = labels[itemCount + index]
      labels[merges[index].second] = labels[itemCount + index]
    }
    return ClusterAssignment(renumbering: Array(labels[..<itemCount]))
  }
}
