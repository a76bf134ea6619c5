import TestSupport
import Testing

@testable import Statistics

@Suite("Quantiles without sorting")
struct OrderSelectionTests {
  private func expectQuantiles(of values: [Double], _ comment: Comment) throws {
    let sorted = try #require(Quantiles(values))
    var selection = OrderSelection(values)
    for probability in [0.975, 0.025, 0.5, 0, 1, 0.001, 0.333, 0.9999] {
      #expect(selection.quantile(probability) == sorted.quantile(probability), comment)
    }
  }

  @Test("they are the numbers that sorting gives")
  func likeSorting() throws {
    try forEverySeed { generator, seed in
      let count = Int.random(in: 1...3_000, using: &generator)
      let values = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
      try expectQuantiles(of: values, "seed \(seed)")
      try expectQuantiles(of: values.map { ($0 * 5).rounded() }, "ties, seed \(seed)")
    }
  }

  @Test("in any order, with ties and infinite values")
  func orders() throws {
    let rising = (0..<2_000).map(Double.init)
    try expectQuantiles(of: rising, "rising")
    try expectQuantiles(of: rising.reversed(), "falling")
    try expectQuantiles(of: rising.map { min($0, 1_999 - $0) }, "rising and falling")
    try expectQuantiles(of: rising.map { $0.remainder(dividingBy: 2) }, "two values")
    try expectQuantiles(of: [Double](repeating: 3, count: 2_000), "one value")
    try expectQuantiles(of: rising.map { $0 < 1_500 ? $0 : .infinity }, "infinite above")
    try expectQuantiles(of: rising.map { $0 < 500 ? -.infinity : $0 }, "infinite below")
  }
}
