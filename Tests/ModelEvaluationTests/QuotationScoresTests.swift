import Corpora
import Foundation
import ModelEvaluation
import Quotations
import Statistics
import TestSupport
import Testing

/// A file of the folder `Reference` beside the tests.
enum ReferenceFile {
  static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/\(name)").path
  }

  /// The lines of a file, each split at its tabs.
  static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOfFile: path(name), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}

@Suite("Quotations of a collection")
struct QuotationScoresTests {
  private static func articles(_ name: String) throws -> [QuotedArticle] {
    var reader = try QuotedArticleReader(path: ReferenceFile.path(name))
    return try reader.nextBatch().map { try QuotedArticle($0) }
  }

  private static func scores(_ selection: QuotationSelection) throws -> QuotationScores {
    let predicted = Dictionary(
      uniqueKeysWithValues: try articles("predicted.jsonl").map { ($0.id, $0.quotations) })
    var scores = QuotationScores(selection)
    for article in try articles("gold.jsonl") {
      scores.append(
        QuotationTally(
          gold: article.quotations, predicted: predicted[article.id] ?? [],
          in: MeasuredText(try #require(article.text)), selection))
    }
    return scores
  }

  private static func percent(_ share: Double?) -> String {
    String(format: "%.1f", (share ?? 0) * 100)
  }

  @Test("the figures are those of an independent scorer; see Reference/README.md")
  func reference() throws {
    let rows = try ReferenceFile.rows("quotation_scores.tsv").dropFirst().filter { $0.count == 6 }
    #expect(rows.count > 80)
    var scores: [QuotationSelection: QuotationScores] = [:]
    for row in rows {
      let types =
        row[1].isEmpty
        ? nil : Set(row[1].split(separator: ",").compactMap { QuotationType(rawValue: String($0)) })
      let selection = QuotationSelection(
        unit: try #require(QuotationSelection.Unit(rawValue: row[0])), types: types)
      let found = try scores[selection] ?? Self.scores(selection)
      scores[selection] = found
      if row[2].hasPrefix("content:") {
        let type = try #require(QuotationType(rawValue: String(row[2].dropFirst(8))))
        #expect(row[3] == "None" || Self.percent(found[type].total.precision) == row[3], "\(row)")
        #expect(row[4] == "None" || Self.percent(found[type].total.recall) == row[4], "\(row)")
        continue
      }
      let counts = found[try #require(QuotationMeasure(rawValue: row[2]))].total
      #expect(Self.percent(counts.precision) == row[3], "\(row)")
      #expect(Self.percent(counts.recall) == row[4], "\(row)")
      #expect(Self.percent(counts.fMeasure) == row[5], "\(row)")
    }
  }

  @Test("confidence is held against what is right end to end")
  func forecasts() throws {
    let gold = try MarkedQuotations("⟦q1:“one two”⟧ ⟦s1:Ane⟧ said, ⟦q2:rain fell⟧, Bo said")
    let places = gold.quotations.map(\.content)
    let predicted = [
      AnnotatedQuotation(content: places[0], source: gold.quotations[0].source, confidence: 0.9),
      AnnotatedQuotation(content: places[1], source: gold.quotations[0].source, confidence: 0.4),
      AnnotatedQuotation(content: [places[1][0].lowerBound..<places[1][0].lowerBound + 4]),
    ]
    var forecasts = QuotationForecasts()
    forecasts.append(
      QuotationForecasts(gold: gold.quotations, predicted: predicted, in: gold.measured))
    #expect(forecasts.count == 2, "a prediction without a confidence makes none")
    #expect(
      forecasts.of(nil)
        == ProbabilityForecasts(probabilities: [0.9, 0.4], outcomes: [true, false]))
    #expect(forecasts.of(.direct).probabilities == [0.9])
    #expect(forecasts.of(.mixed).probabilities == [])
  }
}
