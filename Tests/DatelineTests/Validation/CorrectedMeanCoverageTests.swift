import AnalysisReports
import Corpora
import Sentiment
import TestSupport
import Testing

@testable import Dateline

/// What corrected means promise over many samples of one collection.
@Suite("Corrected means over 500 draws")
struct CorrectedMeanCoverageTests {
  private static let draws: UInt64 = 500

  @Test(
    "the mean is right on average, and the 95 % interval holds it in 90 to 99 of 100",
    arguments: [90, 200])
  func coverage(_ size: Int) throws {
    let planted = PlantedJudgements(articles: 30, sentences: 25, words: "")
    var truths: [String: Double] = planted.means
    truths["all"] = planted.mean
    var found: [String: (sum: Double, square: Double, held: Int, tool: Double)] = [:]
    for seed in 0..<Self.draws {
      let key = try planted.sample(size: size, seed: seed).key
      let codes = try CodedSheets([planted.sheet(of: key)], key: key)
      let rows = CorrectedMeans(sample: CodedSample(codes, key: key), level: 0.95).rows
      for row in rows where row.measure == .meanTone {
        let name = row.group ?? "all"
        let corrected = try #require(row.corrected)
        let truth = try #require(truths[name])
        found[name, default: (0, 0, 0, 0)].sum += corrected.value
        found[name]?.square += corrected.value * corrected.value
        found[name]?.held += corrected.lower <= truth && truth <= corrected.upper ? 1 : 0
        found[name]?.tool = row.tool
      }
    }
    let count = Double(Self.draws)
    #expect(found.count == 3)
    for (name, figures) in found {
      let truth = try #require(truths[name])
      let mean = figures.sum / count
      let error = ((figures.square / count - mean * mean) / count).squareRoot()
      #expect(abs(mean - truth) < 3.5 * error, "\(name): \(mean), not \(truth) ± \(error)")
      #expect((0.9...0.99).contains(Double(figures.held) / count), "\(name): \(figures.held)")
      #expect(name == "all" || abs(figures.tool - truth) > 10 * error, "\(name): the tool is wrong")
    }
  }
}
