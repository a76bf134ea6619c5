import Statistics
import Testing

@Suite("Autocorrelation")
struct AutocorrelationTests {
  /// `acf(x, plot = FALSE)` of R 4.2.2, lags 1 to 3 (Reference/summaries.R).
  @Test(
    "equals R's",
    arguments: [
      (
        MomentsTests.tied,
        [-0.42068008819318309, -0.054096167504773862, -0.022975430135033104]
      ),
      (
        MomentsTests.spread, [-0.32851399781138851, -0.22297130522014397, 0.2002471395423891]
      ),
    ] as [([Double], [Double])])
  func references(values: [Double], lags: [Double]) throws {
    for (index, reference) in lags.enumerated() {
      let found = try #require(Autocorrelation.value(values, lag: index + 1))
      #expect(logRelativeError(found, reference) > 13)
      let scaled = try #require(Autocorrelation.value(values.map { $0 * 1e300 }, lag: index + 1))
      #expect(logRelativeError(scaled, reference) > 12)
    }
  }

  @Test("what is undefined is nil")
  func undefined() {
    #expect(Autocorrelation.value([]) == nil)
    #expect(Autocorrelation.value([1, 2], lag: 2) == nil)
    #expect(Autocorrelation.value([0.1, 0.1, 0.1]) == nil)
    #expect(Autocorrelation.value([1, .nan, 3]) == nil)
  }
}
