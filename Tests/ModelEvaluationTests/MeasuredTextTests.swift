import Quotations
import Testing
import TextCore

@testable import ModelEvaluation

@Suite("A text as quotations are measured on it")
struct MeasuredTextTests {
  private func words(_ text: String) -> [String] {
    let measured = MeasuredText(text)
    return measured.words.map { range in
      String(String.UnicodeScalarView(measured.scalars[range]))
    }
  }

  @Test(
    "words hold single apostrophes, hyphens and full stops between letters and digits",
    arguments: [
      ("She’s at 4.5, U.S. time", ["She’s", "at", "4.5", "U.S", "time"]),
      ("well--known 'tis - a_b ½ é", ["well", "known", "tis", "a_b", "½", "é"]),
      ("e\u{301}a", ["e", "a"]), ("", []), ("…—“”", []),
    ])
  func wordRule(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

  @Test("spans touch every word of which they hold a character")
  func touchedWords() {
    let text = MeasuredText("🚜 alpha beta gamma")
    #expect(text.words(in: [4..<9]) == [0, 1])
    #expect(text.words(in: [7..<8]) == [])
    #expect(text.words(in: [8..<8]) == [])
    #expect(text.words(in: [13..<18, 2..<3, 14..<15]) == [0, 2])
    #expect(text.words(in: [0..<18]) == [0, 1, 2])
  }

  /// Texts whose measured span is marked ⟨⟩, and its type.
  private static let spans: [(String, QuotationType)] = [
    ("⟨“All of it,”⟩ she said", QuotationType.direct),
    ("⟨«All of it»⟩", .direct), ("⟨``All of it''⟩", .direct), ("⟨\"All of it\"⟩", .direct),
    ("⟨He said it⟩ “now”", .indirect),
    ("⟨a plan “for all”⟩", .mixed),
    ("⟨‘All of it,’⟩ she said", .indirect),
    ("“never closed ⟨to the end⟩\nnext", .direct),
    ("“never closed\n⟨next⟩", .indirect),
    ("“one “two” ⟨three⟩”", .indirect),
    ("''⟨stray⟩ “yes”", .indirect),
    ("⟨“…”⟩", .indirect),
    ("⟨“aaaaaaaaaaaaaaaaaaa” b⟩", .direct), ("⟨“aaaaaaaaaaaaaaaaaa” b⟩", .mixed),
    ("⟨“a” bbbbbbbbbbbbbbbbbbb⟩", .indirect), ("⟨“a” bbbbbbbbbbbbbbbbbb⟩", .mixed),
    ("⟨“____” b⟩", .indirect),
  ]

  @Test("the type is that of the text between double marks", arguments: spans)
  func types(_ marked: String, _ type: QuotationType) throws {
    let scalars = Array(marked.unicodeScalars)
    let start = try #require(scalars.firstIndex(of: "⟨"))
    let end = try #require(scalars.firstIndex(of: "⟩"))
    let text = String(String.UnicodeScalarView(scalars.filter { $0 != "⟨" && $0 != "⟩" }))
    #expect(MeasuredText(text).type(of: [start..<end - 1]) == type)
  }

  @Test("types agree with those of the quotation states where marks are plain")
  func statesAgree() throws {
    let text = "“We go,” she said. He called it “a start” and left. Rain fell."
    let measured = MeasuredText(text)
    let bytes = Array(text.utf8)
    let offsets = ScalarOffsets(bytes)
    for range in [0..<8, 0..<18, 19..<50, 28..<41, 52..<62] {
      let type = QuotationType(
        content: [offsets.bytes(of: range)], in: bytes, states: QuotationStates(bytes))
      #expect(measured.type(of: [range]) == type, "\(range)")
    }
  }

  @Test(
    "the head of a source stands before what says more of it",
    arguments: [
      ("Lev Tarn", "tarn"), ("the ministry’s spokesman, Lev Tarn", "spokesman"),
      ("a driver of the plough", "driver"), ("Oda's", "oda"), ("officials (two)", "officials"),
      ("Of", "of"), ("the man who left", "man"),
    ])
  func heads(_ source: String, _ head: String) throws {
    let text = MeasuredText(source)
    let found = try #require(text.head(of: text.words(in: [0..<text.scalarCount])))
    #expect(String(String.UnicodeScalarView(found)) == head)
    #expect(text.head(of: []) == nil)
  }

  @Test("a gap between the words of a source ends its head")
  func headGap() throws {
    let text = MeasuredText("the old harbour master")
    let found = try #require(text.head(of: [0, 1, 3]))
    #expect(String(String.UnicodeScalarView(found)) == "old")
  }
}
