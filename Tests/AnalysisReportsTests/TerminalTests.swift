import AnalysisReports
import TestSupport
import Testing

@Suite("Text on a terminal")
struct TerminalTests {
  @Test("nothing that a terminal would obey is left")
  func escaped() {
    #expect(TerminalText.escaped("a\u{1B}[31mred\u{07}") == "a\u{FFFD}[31mred\u{FFFD}")
    #expect(TerminalText.escaped("two\nlines\tand a tab") == "two lines and a tab")
    #expect(TerminalText.escaped("\u{202E}txt.exe\u{9B}2J") == "\u{FFFD}txt.exe\u{FFFD}2J")
    #expect(TerminalText.escaped("Ærø, 東京 🙂") == "Ærø, 東京 🙂")
  }

  @Test("width counts columns, not characters")
  func width() {
    #expect(TerminalText.width(of: "abc") == 3)
    #expect(TerminalText.width(of: "東京") == 4)
    #expect(TerminalText.width(of: "e\u{301}") == 1)
  }

  @Test("truncation never passes the width")
  func truncated() {
    #expect(TerminalText.truncated("port strike", to: 11) == "port strike")
    #expect(TerminalText.truncated("port strike", to: 6) == "port…")
    forEverySeed { generator, seed in
      let letters = ["a", "東", "é", " ", "e\u{301}"]
      let text = (0..<20).map { _ in letters.randomElement(using: &generator) ?? "a" }.joined()
      let width = Int.random(in: 1...30, using: &generator)
      let cut = TerminalText.truncated(text, to: width)
      #expect(TerminalText.width(of: cut) <= width, "seed \(seed)")
    }
  }

  @Test("a table aligns columns and narrows the flexible ones")
  func table() {
    let table = TerminalTable(
      columns: [
        TerminalTable.Column("#", rightAligned: true),
        TerminalTable.Column("topic", flexible: true),
        TerminalTable.Column("articles", rightAligned: true),
      ],
      rows: [["1", "port strike, dockers, berths", "14"], ["12", "drought", "3"]])
    #expect(
      table.lines(width: 80) == [
        " #  topic                         articles",
        " 1  port strike, dockers, berths        14",
        "12  drought                              3",
      ])
    #expect(
      table.lines(width: 30) == [
        " #  topic             articles",
        " 1  port strike, do…        14",
        "12  drought                  3",
      ])
  }
}
