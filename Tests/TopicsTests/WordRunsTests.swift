import Testing

@testable import Topics

@Suite("Runs of words")
struct WordRunsTests {
  static func runs(_ text: String) -> [[String]] {
    WordRuns.runs(in: Array(text.utf8)).map { $0.map(\.key) }
  }

  @Test("blanks and a single line end keep a run going")
  func continuing() {
    #expect(Self.runs("harbour strike") == [["harbour", "strike"]])
    #expect(Self.runs("harbour \t strike") == [["harbour", "strike"]])
    #expect(Self.runs("harbour\nstrike") == [["harbour", "strike"]])
    #expect(Self.runs("harbour\r\n  strike") == [["harbour", "strike"]])
  }

  @Test("punctuation, numbers, one-letter words and empty lines end it")
  func ending() {
    for gap in [", ", " – ", "\n\n", "\r\n \r\n", " 12 ", " a ", "’ ", ") ("] {
      #expect(Self.runs("harbour\(gap)strike") == [["harbour"], ["strike"]], "\(gap)")
    }
    #expect(Self.runs("") == [])
  }

  @Test("a possessive ending joins two words and stands between them in a phrase")
  func possessives() {
    #expect(
      WordRuns.runs(in: Array("the Ferryman’s Daughter".utf8)).map { $0.map(\.joint) } == [
        [" ", "’s ", " "]
      ])
    #expect(Self.runs("harbour's strike") == [["harbour", "strike"]])
  }

  @Test("keys are in lower case, forms as they stand")
  func forms() {
    #expect(
      WordRuns.runs(in: Array("Port Authority’s".utf8)) == [
        [
          RunWord(key: "port", form: "Port"), RunWord(key: "authority", form: "Authority"),
        ]
      ])
  }
}
