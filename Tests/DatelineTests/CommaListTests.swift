import Dateline
import Testing

@Suite("Names set apart by commas")
struct CommaListTests {
  @Test("the space around a name goes, that within it stays")
  func spaces() {
    #expect(CommaList.parts(of: "strike") == ["strike"])
    #expect(
      CommaList.parts(of: " port  authority ,\tstrike\u{A0}") == ["port  authority", "strike"])
  }

  @Test("what is empty is no name, and what comes twice stays twice")
  func empty() {
    #expect(CommaList.parts(of: "") == [])
    #expect(CommaList.parts(of: ", ,,") == [])
    #expect(CommaList.parts(of: ",b,,a,b,") == ["b", "a", "b"])
  }
}
