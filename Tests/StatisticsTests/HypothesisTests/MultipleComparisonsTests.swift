import Statistics
import TestSupport
import Testing

@Suite("Adjusted p-values")
struct MultipleComparisonsTests {
  static let methods: [@Sendable ([Double]) -> [Double]] = [
    MultipleComparisons.bonferroni, MultipleComparisons.holm,
    MultipleComparisons.benjaminiHochberg, MultipleComparisons.benjaminiYekutieli,
  ]

  @Test("nothing stays nothing, one value stays as it is", arguments: 0..<4)
  func small(method: Int) {
    #expect(Self.methods[method]([]).isEmpty)
    #expect(Self.methods[method]([0.03]) == [0.03])
    #expect(Self.methods[method]([0, 1]) == [0, 1])
  }

  @Test("keep the order, never fall below the value, never exceed 1")
  func order() {
    forEverySeed { generator, seed in
      let values = (0..<30).map { _ in Double.random(in: 0...0.3, using: &generator) }
      for method in Self.methods {
        let adjusted = method(values)
        for (i, p) in values.enumerated() {
          #expect(adjusted[i] >= p && adjusted[i] <= 1, "seed \(seed)")
          for (j, q) in values.enumerated() where p <= q {
            #expect(adjusted[i] <= adjusted[j], "seed \(seed)")
          }
        }
      }
      let holm = MultipleComparisons.holm(values)
      let rates = MultipleComparisons.benjaminiHochberg(values)
      for (i, bound) in MultipleComparisons.bonferroni(values).enumerated() {
        #expect(rates[i] <= holm[i] && holm[i] <= bound, "seed \(seed)")
      }
    }
  }

  @Test("equal values get equal adjustments")
  func ties() {
    #expect(MultipleComparisons.holm([0.02, 0.02, 0.02]) == [0.06, 0.06, 0.06])
    #expect(MultipleComparisons.benjaminiHochberg([0.02, 0.02, 0.02]) == [0.02, 0.02, 0.02])
  }
}
