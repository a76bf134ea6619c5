/// Which cluster each item belongs to.
///
/// Clusters are numbered from 0 by size, the largest first; of two equally large ones, the one with
/// the earlier first item comes first. So equal partitions have equal numbers, however they were
/// found, and no cluster is empty.
public struct ClusterAssignment: Sendable, Equatable {
  /// The cluster of each item, from 0 to `count - 1`.
  public let clusters: [Int32]
  /// The number of clusters.
  public let count: Int

  /// Numbers the clusters of a partition.
  ///
  /// - Parameter labels: A label from 0 for each item; labels that no item has are left out.
  /// - Complexity: O(items + labels · log labels).
  public init(renumbering labels: [Int32]) {
    let numbering = ClusterNumbering(labels)
    clusters = labels.map { numbering.numbers[Int($0)] }
    count = numbering.count
  }

  /// The number of items of each cluster, descending.
  public var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for cluster in clusters { sizes[Int(cluster)] += 1 }
    return sizes
  }

  /// The items of each cluster, ascending.
  public func members() -> [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (item, cluster) in clusters.enumerated() { members[Int(cluster)].append(item) }
    return members
  }
}

/// The new numbers of the labels of a partition: by size, ties by first item.
struct ClusterNumbering {
  /// The number of each label, -1 for a label that no item has.
  let numbers: [Int32]
  /// The labels in the order of their numbers.
  let labels: [Int]

  var count: Int { labels.count }

  /// - Parameter labels: A label for each item; items with a negative label are passed over.
  init(_ labels: [Int32]) {
    let bound = Int(labels.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: bound)
    var firstItems = [Int](repeating: 0, count: bound)
    for (item, label) in labels.enumerated() where label >= 0 {
      if sizes[Int(label)] == 0 { firstItems[Int(label)] = item }
      sizes[Int(label)] += 1
    }
    let order = (0..<bound).filter { sizes[$0] > 0 }.sorted {
      (sizes[$1], firstItems[$0]) < (sizes[$0], firstItems[$1])
    }
    var numbers = [Int32](repeating: -1, count: bound)
    for (number, label) in order.enumerated() { numbers[label] = Int32(number) }
    self.numbers = numbers
    self.labels = order
  }
}
