import AnalysisReports
import Foundation
import Testing

/// Drawings that were looked at once, in a browser, light and dark, and must not change unnoticed.
///
/// `RECORD_GOLDEN=1 swift test` writes them anew and fails, so that nobody records by accident.
@Suite("Charts that were looked at")
struct ChartGoldenTests {
  @Test("every example keeps its looks", arguments: ExampleCharts.all)
  func golden(example: ExampleCharts.Example) throws {
    let text = example.draw(example.width).standalone
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/\(example.name).svg")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded Golden/\(example.name).svg")
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let pairs = zip(text.split(separator: "\n"), golden.split(separator: "\n"))
    let place = pairs.enumerated().first { $1.0 != $1.1 }
    #expect(
      text == golden,
      "Golden/\(example.name).svg differs at line \((place?.offset ?? -1) + 1): \(place?.element.0 ?? "its end")"
    )
  }

  @Test(
    "no two texts of an example lie on each other, on a phone or a desk",
    arguments: ExampleCharts.all, [280.0, 360, 500, 720, 1200])
  func overlaps(example: ExampleCharts.Example, width: Double) {
    let drawing = example.draw(width)
    ChartContract.expect(drawing, example.name)
    ChartContract.expectNoOverlap(drawing, example.name)
  }
}
