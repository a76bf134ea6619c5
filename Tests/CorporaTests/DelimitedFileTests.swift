import Corpora
import Testing

@Suite("A table that people filled in by hand")
struct DelimitedFileTests {
  private func file(_ text: String, name: String = "coded.csv") throws -> DelimitedFile {
    try DelimitedFile(path: name, bytes: Array(text.utf8))
  }

  @Test("gives columns, fields without outer space, and lines")
  func readsFields() throws {
    let table = try file("unit, anna ,ben\n1, yes ,no\n\n2,\"no,\nnot yet\",yes\n3,yes,yes\n")
    #expect(table.columns == ["unit", "anna", "ben"])
    #expect(
      table.rows.map(\.fields) == [
        ["1", "yes", "no"], ["2", "no,\nnot yet", "yes"], ["3", "yes", "yes"],
      ])
    #expect(table.rows.map(\.line) == [2, 4, 6])
    #expect(table.skipped.isEmpty)
  }

  @Test("is found by column name, letter case aside where none is equal")
  func findsColumns() throws {
    let table = try file("Unit,anna,ANNA\n1,a,b\n")
    #expect(table.column("unit") == 0)
    #expect(table.column("ANNA") == 2)
    #expect(table.column("ben") == nil)
  }

  @Test("is read whatever delimiter and encoding a spreadsheet wrote")
  func readsSpreadsheetFlavours() throws {
    let semicolons = try file("unit;anna\n1;sí\n2;no\n")
    #expect(semicolons.rows.map(\.fields) == [["1", "sí"], ["2", "no"]])
    let tabs = try file("unit\tanna\n1\ta,b,c\n", name: "coded.tsv")
    #expect(tabs.rows.map(\.fields) == [["1", "a,b,c"]])
    let marked = try DelimitedFile(
      path: "coded.csv", bytes: [0xEF, 0xBB, 0xBF] + Array("unit,anna\n1,a\n".utf8))
    #expect(marked.columns == ["unit", "anna"])
    let windows = try DelimitedFile(
      path: "coded.csv", bytes: Array("unit,anna\n1,caf".utf8) + [0xE9, 0x0A])
    #expect(windows.rows.map(\.fields) == [["1", "café"]])
    #expect(windows.skipped.map(\.code) == [.assumedEncoding])
    let wide = "unit,anna\r\n1,ä\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let utf16 = try DelimitedFile(path: "coded.csv", bytes: [0xFF, 0xFE] + wide)
    #expect(utf16.rows.map(\.fields) == [["1", "ä"]])
  }

  @Test("lists records with too few or too many fields, and goes on")
  func listsBadRecords() throws {
    let table = try file("unit,anna,ben\n1,a\n2,a,b\n3,a,b,c\n")
    #expect(table.rows.map(\.fields) == [["2", "a", "b"]])
    #expect(table.skipped.map(\.line) == [2, 4])
    #expect(table.skipped.map(\.code) == [.fieldCount, .fieldCount])
  }

  @Test("lists a quote that is never closed by its line")
  func listsOpenQuote() throws {
    let table = try file("unit,anna\n1,a\n2,\"b\n3,c\n")
    #expect(table.rows.map(\.fields) == [["1", "a"]])
    #expect(table.skipped.map(\.code) == [.unclosedQuote])
    #expect(table.skipped.first?.line == 3)
  }

  @Test("needs a header of distinct names")
  func needsHeader() {
    #expect(throws: CorpusError.noHeader(path: "coded.csv")) { try file("") }
    #expect(throws: CorpusError.noHeader(path: "coded.csv")) { try file("\n\n") }
    #expect(throws: CorpusError.repeatedColumn(path: "coded.csv", name: "anna")) {
      try file("unit,anna,anna\n1,a,b\n")
    }
    #expect(throws: CorpusError.notFound(path: "/nowhere/coded.csv")) {
      try DelimitedFile(path: "/nowhere/coded.csv")
    }
  }
}
