import AnalysisReports
import Foundation
import TestSupport
import Testing

@Suite("dateline quotes: what a person sees at a terminal")
struct QuotesViewTests {
  private func view(
    _ arguments: [String] = [], columns: UInt16 = 80,
    environment: [String: String] = ["TERM": "xterm"]
  ) throws -> String {
    try QuotesRun.withArticles { folder, input in
      try PseudoTerminal(columns: columns).output(
        of: BuiltCommand.process(
          ["quotes", input, "--models", "models"] + arguments, in: folder,
          environment: environment))
    }
  }

  /// The lines on the screen: what was written over is gone, and so are the looks.
  private func screen(_ output: String) -> [String] {
    output.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
      let shown = line.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false).last ?? ""
      return ["0", "1", "2", "4", "31", "33", "36"].reduce(String(shown)) {
        $0.replacing("\u{1B}[\($1)m", with: "")
      }
    }
  }

  @Test(
    "articles with their quotations, then a summary, in the width", arguments: [40, 80] as [UInt16])
  func fits(_ columns: UInt16) throws {
    let output = try view(columns: columns)
    let lines = screen(output)
    for line in lines {
      #expect(TerminalText.width(of: line) <= Int(columns), "\(line)")
      #expect(!line.contains("\u{1B}"), "\(line)")
    }
    let places = ["Ferry to stay in port", "Crack in engine was seen in March", "4 articles, "].map
    {
      title in lines.firstIndex { $0.hasPrefix(title) }
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(lines.contains { $0.hasPrefix("ferry-1 · Strand Wire · 2031-04-02") })
    #expect(output.contains("\u{1B}[1m"))
  }

  @Test("without colour what is quoted stands in brackets", arguments: [true, false])
  func plain(byEnvironment: Bool) throws {
    let output =
      byEnvironment
      ? try view(environment: ["TERM": "xterm", "NO_COLOR": "1"]) : try view(["--no-color"])
    #expect(!output.replacing("\u{1B}[K", with: "").contains("\u{1B}["))
    let text = output.replacing("\r\n", with: "")
    #expect(text.count { $0 == "[" } > 0)
    #expect(!(try view()).replacing("\u{1B}[", with: "").contains("["))
  }

  @Test("quiet shows no progress, and a terminal that is asked for a format gets that")
  func quiet() throws {
    #expect(!(try view(["--quiet"])).contains("\r\u{1B}[K"))
    let csv = try view(["--format", "csv", "--quiet"])
    #expect(csv.hasPrefix("article_id,quote_id,"))
  }
}
