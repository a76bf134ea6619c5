/// How two partitions treat the pairs of items.
struct PairCounts {
  /// The number of pairs.
  let all: Double
  /// The pairs together in both partitions.
  let together: Double
  /// The pairs together in the first.
  let first: Double
  /// The pairs together in the second.
  let second: Double

  init(_ table: ContingencyTable) {
    all = Self.pairs(table.total)
    together = table.cells.reduce(0.0) { $0 + Self.pairs($1.count) }
    first = table.rowTotals.reduce(0.0) { $0 + Self.pairs($1) }
    second = table.columnTotals.reduce(0.0) { $0 + Self.pairs($1) }
  }

  private static func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
}
