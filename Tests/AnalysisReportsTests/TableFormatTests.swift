import AnalysisReports
import CalendarDates
import Testing

/// A small table with every kind of cell.
struct SampleRow: TableRow {
  var name: String?
  var count: Int?
  var share: Double?
  var day: CalendarDay?
  var isWeak = false

  static let schema = TableSchema(
    name: "sample", title: "One row a sample",
    columns: [
      TableColumn("name", .string, "A name.", required: true),
      TableColumn("count", .integer, "A count."),
      TableColumn("share", .number, "A share | with a bar."),
      TableColumn("day", .date, "A day."),
      TableColumn("weak", .boolean, "Whether it is weak."),
    ],
    primaryKey: ["name"], foreignKeys: [ForeignKey("name", to: "others", "id")])

  var cells: [TableCell] {
    [
      .optional(name), .optional(count), .rounded(share), .optional(day), .boolean(isWeak),
    ]
  }
}

func text(_ table: Table, _ format: TableFormat, _ options: TableOptions = TableOptions()) -> String
{
  String(decoding: table.encoded(as: format, options: options).bytes, as: UTF8.self)
}

@Suite("Table formats")
struct TableFormatTests {
  static let table = Table([
    SampleRow(name: "plain", count: 3, share: 0.25, day: CalendarDay(iso8601: "2031-02-04")),
    SampleRow(name: "a \"quoted\", name\nin two lines", share: 1.0 / 3, isWeak: true),
    SampleRow(),
  ])

  @Test("CSV quotes what needs it, keeps missing cells empty, and writes shortest numbers")
  func csv() {
    #expect(
      text(Self.table, .csv) == """
        name,count,share,day,weak
        plain,3,0.25,2031-02-04,false
        "a ""quoted"", name
        in two lines",,0.3333,,true
        ,,,,false

        """)
  }

  @Test("for Excel there is a byte order mark and CRLF")
  func excel() {
    let bytes = Self.table.encoded(as: .csv, options: TableOptions(isForExcel: true)).bytes
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(
      String(decoding: bytes, as: UTF8.self).contains("plain,3,0.25,2031-02-04,false\r\n"))
  }

  @Test("JSON lines keep types and write null for what is missing")
  func jsonLines() {
    #expect(
      text(Self.table, .jsonl) == #"""
        {"name":"plain","count":3,"share":0.25,"day":"2031-02-04","weak":false}
        {"name":"a \"quoted\", name\nin two lines","count":null,"share":0.3333,"day":null,"weak":true}
        {"name":null,"count":null,"share":null,"day":null,"weak":false}

        """#)
  }

  @Test(
    "text that a spreadsheet would run is guarded and counted, numbers are not",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
  func formulas(name: String) {
    let table = Table([SampleRow(name: name, share: -0.5)])
    let (bytes, guarded) = table.encoded(as: .csv)
    #expect(guarded == 1)
    #expect(String(decoding: bytes, as: UTF8.self).contains("'" + name))
    #expect(String(decoding: bytes, as: UTF8.self).contains(",-0.5,"))
    let raw = table.encoded(as: .csv, options: TableOptions(guardsFormulas: false))
    #expect(raw.guardedCells == 0)
    #expect(!String(decoding: raw.bytes, as: UTF8.self).contains("'" + name))
    #expect(table.encoded(as: .jsonl).guardedCells == 0)
  }

  @Test("a format is known by its file's extension")
  func extensions() {
    #expect(TableFormat(path: "out/articles.csv") == .csv)
    #expect(TableFormat(path: "x.TSV") == .tsv)
    #expect(TableFormat(path: "x.ndjson") == .jsonl)
    #expect(TableFormat(path: "out") == nil)
    #expect(TableFormat(path: "out/") == nil)
  }

  @Test("numbers that are not finite are missing, and no zero is negative")
  func oddNumbers() {
    #expect(TableCell.rounded(.nan) == .missing)
    #expect(TableCell.rounded(.infinity) == .missing)
    #expect(TableCell.rounded(-0.00001) == .number(0))
    #expect(TableCell.number(1e21).plainText == "1e+21")
    #expect(TableCell.number(12).plainText == "12")
  }
}
