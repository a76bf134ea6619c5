/// A table of counts whose rows and columns all hold a case, and what is expected of it.
struct CountTable {
  let cells: [[Int]]
  let rowTotals: [Int]
  let columnTotals: [Int]
  let total: Int

  /// Leaves empty rows and columns out; nil if fewer than two rows or columns are left.
  init?(_ rows: [[Int]]) {
    precondition(rows.allSatisfy { $0.count == rows[0].count }, "all rows have the same length")
    precondition(rows.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "counts are not negative")
    let filled = rows.filter { $0.contains { $0 > 0 } }
    guard let width = filled.first?.count, filled.count > 1 else { return nil }
    let kept = (0..<width).filter { column in filled.contains { $0[column] > 0 } }
    guard kept.count > 1 else { return nil }
    cells = filled.map { row in kept.map { row[$0] } }
    rowTotals = cells.map { $0.reduce(0, +) }
    columnTotals = kept.map { column in filled.reduce(0) { $0 + $1[column] } }
    total = rowTotals.reduce(0, +)
  }

  /// (r - 1)(c - 1).
  var degreesOfFreedom: Double { Double(rowTotals.count - 1) * Double(columnTotals.count - 1) }

  /// Each count with the count expected if rows and columns were independent.
  var pairs: [(observed: Double, expected: Double)] {
    cells.enumerated().flatMap { i, row in
      row.enumerated().map { j, count in
        let expected = Double(rowTotals[i]) * Double(columnTotals[j]) / Double(total)
        return (observed: Double(count), expected: expected)
      }
    }
  }

  /// Each count of a single list with the count expected by weights; nil if there is no case, fewer
  /// than two categories are possible, or an impossible one holds a case.
  static func pairs(
    _ observed: [Int], weights: [Double]?
  ) -> [(observed: Double, expected: Double)]? {
    let weights = weights ?? [Double](repeating: 1, count: observed.count)
    precondition(weights.count == observed.count, "every category has a weight")
    precondition(observed.allSatisfy { $0 >= 0 }, "counts are not negative")
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "weights are not negative")
    let total = Double(observed.reduce(0, +))
    let weight = weights.reduce(0, +)
    let possible = zip(observed, weights).filter { $0.1 > 0 }
    guard total > 0, possible.count > 1,
      !zip(observed, weights).contains(where: { $1 == 0 && $0 > 0 })
    else { return nil }
    return possible.map { (observed: Double($0.0), expected: total * ($0.1 / weight)) }
  }
}
