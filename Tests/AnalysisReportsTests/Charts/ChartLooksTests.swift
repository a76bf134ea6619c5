import AnalysisReports
import Foundation
import TestSupport
import Testing

@Suite("The looks of charts")
struct ChartLooksTests {
  /// The contrast of two colours (WCAG 2.2, relative luminance).
  static func contrast(_ first: String, _ second: String) -> Double {
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("black on white has the contrast that the standard names")
  func reference() { #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 1e-9) }

  @Test("text and lines can be made out on light and on dark paper", arguments: ["light", "dark"])
  func contrasts(name: String) {
    let palette = name == "light" ? ChartPalette.light : .dark
    #expect(Self.contrast(palette.ink, palette.paper) >= 7)
    #expect(Self.contrast(palette.muted, palette.paper) >= 4.5)
    #expect(Self.contrast(palette.axis, palette.paper) >= 3)
    #expect(palette.series.count == ChartPalette.seriesCount)
    for color in palette.series { #expect(Self.contrast(color, palette.paper) >= 3, "\(color)") }
    #expect(palette.heat.count == ChartPalette.heatCount)
    for (cell, text) in zip(palette.heat, palette.onHeat) {
      #expect(Self.contrast(cell, text) >= 4.5, "\(text) on \(cell)")
    }
    let steps = palette.heat.map { Self.contrast($0, palette.paper) }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 }, "more is further from the paper")
  }

  @Test("series differ in dashes and in markers, not in colour alone")
  func notColorAlone() {
    #expect(Set(ChartStyle.dashes).count == ChartPalette.seriesCount)
    let markers = (0..<ChartPalette.seriesCount).map { series in
      ParsedDrawing(Marker.element(series: series, at: SVGPoint(0, 0)).markup).elements[0]
        .attributes["d"] ?? "circle"
    }
    #expect(Set(markers).count == ChartPalette.seriesCount)
  }

  @Test("the style sheet knows every class that drawings use, and loads nothing")
  func classes() {
    for example in ExampleCharts.all {
      for element in ParsedDrawing(example.draw(720).standalone).elements {
        for look in (element.attributes["class"] ?? "").split(separator: " ") {
          #expect(
            ChartStyle.css.contains(".\(look){") || ChartStyle.css.contains(".\(look),"),
            "\(example.name): \(look)")
        }
      }
    }
    for word in ["url(", "@import", "<", "&"] { #expect(!ChartStyle.css.contains(word)) }
    #expect(ChartStyle.css.contains("@media screen and (prefers-color-scheme:dark)"))
  }

  @Test("a page's chart leaves style and paper to the page")
  func inline() {
    let drawing = ExampleCharts.bars.svg(identifier: "who")
    let elements = ParsedDrawing(drawing.inline).elements
    #expect(!elements.contains { $0.name == "style" || $0.attributes["class"] == "dl-paper" })
    #expect(elements[0].attributes["aria-labelledby"] == "who-title who-desc")
    #expect(drawing.standalone.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(drawing.description.contains("Tomas Valdeira, mayor: 61 (49 to 74)"))
  }

  @Test("a text is cut between characters, never wider than its room")
  func shortening() {
    #expect(TextMetrics.shortened("harbour", to: 100, .label) == "harbour")
    #expect(TextMetrics.shortened("harbour strike", to: 60, .label) == "harbour…")
    #expect(TextMetrics.shortened("harbour", to: 3, .label) == "")
    #expect(TextMetrics.width(of: "漢字", .label) > 2 * TextMetrics.width(of: "ab", .label) * 0.8)
    let flags = TextMetrics.shortened("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", to: 70, .label)
    #expect(flags == "👩‍👩‍👧…")
    #expect(
      TextMetrics.wrapped("one two three four five", to: 60, .label, lines: 2)
        == ["one two", "three fo…"])
    #expect(TextMetrics.wrapped("  ", to: 60, .label, lines: 2).isEmpty)
  }

  @Test("a chart's file appears whole, and not at all where its folder is missing")
  func file() throws {
    try withTemporaryFolder { folder in
      let drawing = ExampleCharts.histogram.svg()
      try ChartFile.write(drawing, to: "\(folder)/lengths.svg")
      let text = try String(contentsOfFile: "\(folder)/lengths.svg", encoding: .utf8)
      #expect(text == drawing.standalone)
      #expect(throws: (any Error).self) {
        try ChartFile.write(drawing, to: "\(folder)/none/lengths.svg")
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files == ["lengths.svg"])
    }
    #expect(ChartFile.hasChartExtension("a.SVG") && !ChartFile.hasChartExtension("a.svg.png"))
  }
}
