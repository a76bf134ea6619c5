internal import Glibc
internal import NumericCore

/// Random tables with given margins, each as likely as under independence of rows and columns
/// (Patefield 1981, algorithm AS 159).
///
/// Cells are drawn one after the other: given the cells before it, a cell is hypergeometric. Its
/// value is found by adding up probabilities outward from its mean until a uniform number is
/// reached.
struct RandomTables {
  private let rowTotals: [Int]
  private let columnTotals: [Int]
  private let logFactorials: [Double]

  init(rowTotals: [Int], columnTotals: [Int]) {
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
    let total = rowTotals.reduce(0, +)
    logFactorials = (0...total).map { LogGamma.ofOnePlus(Double($0)) }
  }

  /// Σ log nᵢⱼ!, which is larger the less likely a table is.
  func sumOfLogFactorials(_ cells: [Int]) -> Double {
    let table = logFactorials
    return cells.reduce(0.0) { $0 + table[$1] }
  }

  /// Draws the cells of a table, row after row.
  func draw(into cells: inout [Int], using stream: inout RandomStream) {
    cells.removeAll(keepingCapacity: true)
    var columnsLeft = columnTotals
    var below = columnTotals.reduce(0, +)
    let lastColumn = columnsLeft.count - 1
    for rowTotal in rowTotals.dropLast() {
      var rowLeft = rowTotal
      var population = below
      for column in 0..<lastColumn {
        let count = hypergeometric(
          population: population, successes: columnsLeft[column], draws: rowLeft, &stream)
        population -= columnsLeft[column]
        columnsLeft[column] -= count
        rowLeft -= count
        cells.append(count)
      }
      cells.append(rowLeft)
      columnsLeft[lastColumn] -= rowLeft
      below -= rowTotal
    }
    cells.append(contentsOf: columnsLeft)
  }

  private func hypergeometric(
    population: Int, successes: Int, draws: Int, _ stream: inout RandomStream
  ) -> Int {
    let low = max(0, draws + successes - population)
    let high = min(draws, successes)
    guard low < high else { return low }
    let rest = population - successes - draws
    let mean = Double(draws) * Double(successes) / Double(population)
    let start = min(high, max(low, Int(mean + 0.5)))
    let probability = exp(logProbability(start, population, successes, draws))
    while true {
      var uniform = stream.nextUniform() - probability
      if uniform < 0 { return start }
      var (up, upward) = (start, probability)
      var (down, downward) = (start, probability)
      while up < high || down > low {
        if up < high {
          upward *=
            Double(successes - up) * Double(draws - up)
            / (Double(up + 1) * Double(rest + up + 1))
          up += 1
          uniform -= upward
          if uniform < 0 { return up }
        }
        if down > low {
          downward *=
            Double(down) * Double(rest + down)
            / (Double(successes - down + 1) * Double(draws - down + 1))
          down -= 1
          uniform -= downward
          if uniform < 0 { return down }
        }
      }
      // Rounding left a sum below 1 and the uniform number above it: draw another.
    }
  }

  private func logProbability(_ k: Int, _ population: Int, _ successes: Int, _ draws: Int) -> Double
  {
    let f = logFactorials
    let ways = f[successes] - f[k] - f[successes - k]
    let others = population - successes
    let otherWays = f[others] - f[draws - k] - f[others - draws + k]
    return ways + otherWays - (f[population] - f[draws] - f[population - draws])
  }
}
