import AnalysisReports
import TestSupport
import Testing

@Suite("What somebody looks for")
struct SearchQueryTests {
  @Test(
    "words, phrases, beginnings, and what must not be there",
    arguments: [
      ("port strike", ["port", "strike"], []),
      ("\"port strike\" union", ["port strike", "union"], []),
      ("“port strike”union", ["port strike", "union"], []),
      ("„night shift“ «pay»", ["night shift", "pay"], []),
      ("port -strike -\"cup final\"", ["port"], ["strike", "cup final"]),
      ("well-known O’Brien U.S.", ["well-known", "O’Brien", "U.S."], []),
      ("\"never closed", ["never closed"], []),
      ("AND OR NOT NEAR(port)", ["AND", "OR", "NOT", "NEAR(port)"], []),
      (
        "title:port ^port {a} 50% ( ) * - -- \"\" \" \"", ["title:port", "^port", "{a}", "50%"], []
      ),
      ("  \n\t ", [], []), ("-", [], []), ("- port", ["port"], []), ("", [], []),
    ])
  func terms(_ text: String, _ wanted: [String], _ unwanted: [String]) {
    let query = SearchQuery(text)
    #expect(query.wanted.map(\.text) == wanted)
    #expect(query.unwanted.map(\.text) == unwanted)
  }

  @Test("a star at the end asks for beginnings, and nowhere else")
  func prefixes() {
    #expect(
      SearchQuery("strik* *end mid*dle \"night shi*\"").wanted.map(\.isPrefix) == [
        true, false, false, true,
      ])
  }

  @Test("a query without end is cut, not refused")
  func long() {
    let query = SearchQuery(String(repeating: "port -cup ", count: 5000))
    #expect(query.wanted.count + query.unwanted.count == SearchQuery.mostTerms)
  }
}
