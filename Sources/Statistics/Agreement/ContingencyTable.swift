/// How often each pair of labels of two partitions of the same items occurs.
public struct ContingencyTable: Sendable {
  /// The number of items.
  public let total: Int
  /// The number of items of each label of the first partition.
  public let rowTotals: [Int]
  /// The number of items of each label of the second partition.
  public let columnTotals: [Int]
  /// The pairs that occur, in order of row and column, with their counts.
  public let cells: [(row: Int, column: Int, count: Int)]

  /// Counts the pairs of labels.
  ///
  /// - Parameters:
  ///   - first: A label from 0 for each item.
  ///   - second: A label from 0 for each item, as many.
  /// - Complexity: O(items + labels + distinct pairs × log).
  public init(_ first: [Int32], _ second: [Int32]) {
    precondition(first.count == second.count, "both partitions label the same items")
    let rows = Int((first.max() ?? -1) + 1)
    let columns = Int((second.max() ?? -1) + 1)
    var rowTotals = [Int](repeating: 0, count: rows)
    var columnTotals = [Int](repeating: 0, count: columns)
    var counts: [Int: Int] = [:]
    for (row, column) in zip(first, second) {
      rowTotals[Int(row)] += 1
      columnTotals[Int(column)] += 1
      counts[Int(row) * columns + Int(column), default: 0] += 1
    }
    total = first.count
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
    cells = counts.sorted { $0.key < $1.key }.map { key, count in
      (row: key / columns, column: key % columns, count: count)
    }
  }
}
