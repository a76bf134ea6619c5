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
  /// - Complexity: O(items + labels) while the table of all pairs of labels has at most four cells
  ///   an item; otherwise O(items · log items).
  public init(_ first: [Int32], _ second: [Int32]) {
    precondition(first.count == second.count, "both partitions label the same items")
    precondition((first.min() ?? 0) >= 0 && (second.min() ?? 0) >= 0, "labels count from 0")
    let rows = Int(first.max() ?? -1) + 1
    let columns = Int(second.max() ?? -1) + 1
    var rowTotals = [Int](repeating: 0, count: rows)
    var columnTotals = [Int](repeating: 0, count: columns)
    for label in first { rowTotals[Int(label)] += 1 }
    for label in second { columnTotals[Int(label)] += 1 }
    total = first.count
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
    let (size, overflow) = rows.multipliedReportingOverflow(by: columns)
    cells =
      overflow || size > 4 * first.count + 1024
      ? Self.sortedCells(first, second) : Self.tabledCells(first, second, rows, columns)
  }

  private static func tabledCells(
    _ first: [Int32], _ second: [Int32], _ rows: Int, _ columns: Int
  ) -> [(row: Int, column: Int, count: Int)] {
    var table = [Int](repeating: 0, count: rows * columns)
    for item in first.indices { table[Int(first[item]) * columns + Int(second[item])] += 1 }
    return table.enumerated().lazy.filter { $0.element > 0 }.map {
      (row: $0.offset / columns, column: $0.offset % columns, count: $0.element)
    }
  }

  private static func sortedCells(
    _ first: [Int32], _ second: [Int32]
  ) -> [(row: Int, column: Int, count: Int)] {
    let keys = zip(first, second).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    var cells: [(row: Int, column: Int, count: Int)] = []
    var last: UInt64?
    for key in keys {
      if key == last {
        cells[cells.count - 1].count += 1
      } else {
        cells.append((row: Int(key >> 32), column: Int(key & 0xFFFF_FFFF), count: 1))
        last = key
      }
    }
    return cells
  }
}
