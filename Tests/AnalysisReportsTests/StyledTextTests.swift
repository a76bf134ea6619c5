import AnalysisReports
import TestSupport
import Testing

@Suite("Styled text")
struct StyledTextTests {
  /// The lines with their styles written out: `*strong*`, `_underlined_`.
  private func lines(_ text: StyledText, width: Int) -> [String] {
    text.lines(width: width).map { line in
      line.map { run in
        switch run.style {
        case .strong: "*\(run.text)*"
        case .underlined: "_\(run.text)_"
        default: run.text
        }
      }.joined()
    }
  }

  private var quotation: StyledText {
    var text = StyledText()
    text.append("“We will wait,”", .strong)
    text.append(" Moss ")
    text.append("said", .underlined)
    text.append(".")
    return text
  }

  @Test("text is broken at spaces, and a style goes on in the next line")
  func wrapped() {
    #expect(lines(quotation, width: 80) == ["*“We will wait,”* Moss _said_."])
    #expect(lines(quotation, width: 10) == ["*“We will*", "*wait,”*", "Moss _said_."])
    #expect(lines(StyledText(), width: 10) == [""])
  }

  @Test("a word that is wider than the line is broken inside")
  func longWords() {
    #expect(lines(StyledText("so aaaaaaaaaa b"), width: 4) == ["so", "aaaa", "aaaa", "aa b"])
    #expect(lines(StyledText("東京東"), width: 5) == ["東京", "東"])
  }

  @Test("what a terminal would obey is made harmless before the text gets its looks")
  func escaped() {
    #expect(lines(StyledText("a\u{1B}[1mb\r\nc", .strong), width: 80) == ["*a\u{FFFD}[1mb c*"])
  }

  @Test("no line is wider than the width, and nothing but space is lost")
  func anyText() {
    forEverySeed { generator, seed in
      let width = Int.random(in: 2...40, using: &generator)
      var text = StyledText()
      var whole = ""
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let part = String(decoding: generator.randomText(upTo: 20), as: UTF8.self)
        text.append(part, StyledText.Style.allCases.randomElement(using: &generator) ?? .plain)
        whole += TerminalText.escaped(part)
      }
      let lines = text.lines(width: width).map { $0.map(\.text).joined() }
      for line in lines {
        #expect(TerminalText.width(of: line) <= width, "seed \(seed)")
        #expect(!line.hasPrefix(" ") && !line.hasSuffix(" "), "seed \(seed)")
      }
      let kept = lines.joined().unicodeScalars.filter { $0 != " " }
      #expect(kept.elementsEqual(whole.unicodeScalars.filter { $0 != " " }), "seed \(seed)")
    }
  }
}
