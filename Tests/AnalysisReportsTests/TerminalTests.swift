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

  @Test("text is broken at spaces")
  func wrapped() {
    #expect(TerminalText.wrapped("the port strike", to: 8) == ["the port", "strike"])
    #expect(TerminalText.wrapped("the port strike", to: 3) == ["the", "port", "strike"])
    #expect(TerminalText.wrapped("東京 東京", to: 5) == ["東京", "東京"])
    #expect(TerminalText.wrapped("", to: 5) == [""])
  }

  @Test("a table aligns columns and cuts those that may be cut")
  func table() {
    let table = TerminalTable(
      columns: [
        TerminalTable.Column("#", rightAligned: true),
        TerminalTable.Column("topic", minimumWidth: 12),
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

  @Test("a narrow table leaves out optional columns, the last first")
  func optionalColumns() {
    let table = TerminalTable(
      columns: [
        TerminalTable.Column("label", minimumWidth: 8),
        TerminalTable.Column("dates", isOptional: true),
        TerminalTable.Column("typical", minimumWidth: 10, isOptional: true),
      ],
      rows: [["port strike", "4 Feb", "Dockers walk out"]])
    #expect(table.lines(width: 40)[1] == "port strike  4 Feb  Dockers walk out")
    #expect(table.lines(width: 28)[1] == "port str…  4 Feb  Dockers w…")
    #expect(table.lines(width: 18)[1] == "port strike  4 Feb")
    #expect(table.lines(width: 11)[1] == "port strike")
  }

  @Test("a line is never wider than the terminal once optional columns are gone")
  func fits() {
    forEverySeed { generator, seed in
      let columns = (0..<4).map { index in
        TerminalTable.Column(
          "h\(index)", minimumWidth: index == 0 ? 6 : nil, isOptional: index > 1)
      }
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in
          String(repeating: "x", count: Int.random(in: 0...12, using: &generator))
        }
      }
      let width = Int.random(in: 20...60, using: &generator)
      for line in TerminalTable(columns: columns, rows: rows).lines(width: width) {
        #expect(TerminalText.width(of: line) <= width, "seed \(seed)")
      }
    }
  }
}
