public import NumericCore

/// Fisher's exact test of the independence of rows and columns for a table of any size, by drawing
/// tables with the same margins.
///
///     p = (h + 1) / (B + 1)
///
/// where h of B drawn tables are no likelier than the observed one, up to a relative difference of
/// 10⁻⁷: the p-value is valid as it stands, not only as B grows (Phipson and Smyth 2010). Tables are
/// drawn in blocks of 250 that have random streams of their own, so the result is the same for any
/// number of threads. Time O(B r c s) with s the mean spread of a cell, space O(n + r c).
public struct FisherMonteCarloTest: Sendable, Equatable {
  /// (h + 1) / (B + 1).
  public let pValue: Double
  /// B, the number of tables drawn.
  public let draws: Int
  /// h, the number of drawn tables that are no likelier than the observed one.
  public let hits: Int
  /// The exact p-value estimated by h / B, with the interval of Clopper and Pearson.
  public let exactPValue: IntervalEstimate

  /// Tests a table.
  ///
  /// Empty rows and columns are left out. Nil if fewer than two rows or two columns are left.
  ///
  /// - Parameters:
  ///   - table: The counts by rows, all rows as long.
  ///   - draws: How many tables to draw, at least 1.
  ///   - level: The confidence level of the interval.
  ///   - seed: The seed of the random numbers.
  ///   - parallelism: The threads to use.
  public init?(
    table: [[Int]], draws: Int = 9_999, level: Double = 0.95, seed: UInt64 = 1,
    parallelism: Parallelism = .single
  ) {
    precondition(draws >= 1, "at least one table is drawn")
    guard let table = CountTable(table) else { return nil }
    let tables = RandomTables(rowTotals: table.rowTotals, columnTotals: table.columnTotals)
    let threshold = tables.sumOfLogFactorials(table.cells.flatMap { $0 }) - 1e-7
    let size = 250
    let counts = parallelism.map(blocks: (draws + size - 1) / size) { block in
      var stream = RandomStream(seed: seed, purpose: "fisher.tables", index: UInt64(block))
      var cells: [Int] = []
      return (block * size..<min(draws, (block + 1) * size)).reduce(0) { hits, _ in
        tables.draw(into: &cells, using: &stream)
        return tables.sumOfLogFactorials(cells) >= threshold ? hits + 1 : hits
      }
    }
    let hits = counts.reduce(0, +)
    guard
      let share = ProportionInterval.clopperPearson(successes: hits, trials: draws, level: level)
    else { return nil }
    self.hits = hits
    self.draws = draws
    exactPValue = share
    pValue = Double(hits + 1) / Double(draws + 1)
  }
}
