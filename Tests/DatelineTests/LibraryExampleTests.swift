import Dateline
import Testing

@Suite("The examples of the README")
struct LibraryExampleTests {
  @Test("statistics come with one import")
  func statistics() throws {
    let tones = [0.2, 0.4, -0.1, 0.3, 0.5, -0.2, 0.1, 0.6]
    let articles = [0, 0, 1, 1, 2, 2, 3, 3]
    let interval = Bootstrap(seed: 7).mean(tones, design: .clustered(by: articles))?.interval
    #expect(interval?.contains(0.225) == true)

    let codes = [["a", "a"], ["b", "b"], ["a", "b"], ["b", nil]]
    let alpha = try KrippendorffAlpha(Ratings(labels: codes), scale: .nominal)?.value
    // By hand: 6 ratings, 2 of 6 coincidences differ, 3 · 3 of 15 pairs do: 1 - (2 / 6) / (18 / 30).
    #expect(abs((alpha ?? 0) - 4.0 / 9) < 1e-12)

    let keyness = LogLikelihoodRatio(
      KeynessCounts(target: 40, of: 12_000, reference: 22, of: 31_000))
    #expect(keyness.map { $0.signedStatistic > 30 && $0.pValue < 1e-7 } == true)
  }
}
