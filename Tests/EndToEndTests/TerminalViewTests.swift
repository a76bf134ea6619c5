import AnalysisReports
import TestSupport
import Testing

@Suite("What a person sees at a terminal")
struct TerminalViewTests {
  private func view(
    columns: UInt16, _ arguments: [String] = [], environment: [String: String] = ["TERM": "xterm"]
  ) throws -> String {
    try withTemporaryFolder { folder in
      try PseudoTerminal(columns: columns).output(
        of: BuiltCommand.process(
          ["topics", BuiltCommand.sample, "--topics", "12"] + arguments, in: folder,
          environment: environment))
    }
  }

  /// What is left of the output on the screen: a line cleared is a line gone.
  private func screen(_ output: String) -> [String] {
    output.split(separator: "\r\n").map { line in
      let shown = line.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false).last
      return (shown.map { String($0) } ?? "")
        .replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    }
  }

  @Test("the table of topics fits the width, its labels first", arguments: [80, 120] as [UInt16])
  func fits(_ columns: UInt16) throws {
    let lines = screen(try view(columns: columns))
    #expect(lines.count >= 14)
    #expect(lines.first?.hasPrefix("topic  label ") == true, "the progress line left no trace")
    for line in lines {
      #expect(TerminalText.width(of: line) <= Int(columns), "\(line)")
      #expect(!line.contains("\u{1B}"), "\(line)")
    }
    let heading = lines.first ?? ""
    #expect(heading.contains("articles"))
    #expect(heading.contains("dates"))
    #expect(heading.contains("typical article") == (columns == 120))
    #expect(lines.contains { $0.hasPrefix("148 articles, 12 topics") })
  }

  @Test("progress is shown while the run goes on, and no more after it")
  func progress() throws {
    let output = try view(columns: 80)
    #expect(output.contains("\r\u{1B}[Kclustering"))
    #expect(!(try view(columns: 80, ["--quiet"])).contains("\r\u{1B}[K"))
    #expect(!(try view(columns: 80, environment: ["TERM": "dumb"])).contains("\u{1B}"))
  }

  @Test("NO_COLOR and --no-color take the colour away, and nothing else")
  func color() throws {
    let colored = try view(columns: 80)
    #expect(colored.contains("\u{1B}[1m"))
    let plain = try view(columns: 80, environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(!plain.contains("\u{1B}[1m"))
    #expect(!(try view(columns: 80, ["--no-color"])).contains("\u{1B}[1m"))
    #expect(screen(plain) == screen(colored))
  }

  @Test("an error on a terminal starts on a clean line, in colour")
  func error() throws {
    let output = try withTemporaryFolder { folder in
      try PseudoTerminal(columns: 80).output(
        of: BuiltCommand.process(
          ["topics", BuiltCommand.sample, "--topics", "9999"], in: folder,
          environment: ["TERM": "xterm"]))
    }
    #expect(output.contains("\r\u{1B}[K\u{1B}[31merror:\u{1B}[0m 9999 topics were asked for"))
    #expect(output.contains("\u{1B}[1mhint:\u{1B}[0m"))
  }
}
