import AnalysisReports
import AtomicFiles
import Foundation
import TestSupport
import Testing

@Suite("Report folders")
struct ReportFolderTests {
  static func record(_ guardedCells: Int) -> RunRecord {
    RunRecord(
      version: "1.2.3", command: "topics", options: [("seed", .integer(1))],
      inputs: [RunRecord.Input(path: "a.jsonl", bytes: 3, sha256: "00")],
      counts: [("guarded_cells", .integer(guardedCells))], results: [],
      machine: [("threads", .integer(2))],
      stages: [RunRecord.Stage(name: "reading", seconds: 0.12345)])
  }

  @Test("a folder holds its tables, their description and the record of the run")
  func folder() throws {
    try withTemporaryFolder { folder in
      let report = ReportFolder(path: "\(folder)/new/report", options: TableOptions())
      try report.write([Table([SampleRow(name: "=x")])], title: "Samples", record: Self.record)
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/new/report")
      #expect(files.sorted() == ["datapackage.json", "run.json", "sample.csv"])
      let run = try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: "\(folder)/new/report/run.json")))
      let counts = (run as? [String: Any])?["counts"] as? [String: Any]
      #expect(counts?["guarded_cells"] as? Int == 1)
    }
  }

  @Test("a table that is written row by row is not seen before the report, nor is its new folder")
  func streamed() throws {
    try withTemporaryFolder { folder in
      let report = ReportFolder(path: "\(folder)/new/report", options: TableOptions())
      let table = try report.newTable(QuotationRow.schema)
      try table.append(Array("article_id\n".utf8), guardedCells: 4)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/new"))
      try report.write(
        [Table([SampleRow(name: "=x")])],
        streamed: [table], title: "Samples",
        record: Self.record)
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      #expect(
        files == [
          "new", "new/report", "new/report/datapackage.json", "new/report/quotes.csv",
          "new/report/run.json", "new/report/sample.csv",
        ])
      let text = try String(contentsOfFile: "\(folder)/new/report/quotes.csv", encoding: .utf8)
      #expect(text == "article_id\n")
      let run = try String(contentsOfFile: "\(folder)/new/report/run.json", encoding: .utf8)
      #expect(run.contains("\"guarded_cells\": 5"))
      let package = try String(
        contentsOfFile: "\(folder)/new/report/datapackage.json", encoding: .utf8)
      let places = ["\"quotes.csv\"", "\"sample.csv\""].map { package.firstRange(of: $0) }
      #expect(places.allSatisfy { $0 != nil })
    }
  }

  @Test("a report that is not written leaves nothing behind")
  func abandoned() throws {
    try withTemporaryFolder { folder in
      func abandon() throws {
        let report = ReportFolder(path: "\(folder)/new", options: TableOptions())
        let table = try report.newTable(QuotationRow.schema)
        try table.append([UInt8](repeating: 0x61, count: 1 << 17), guardedCells: 0)
      }
      try abandon()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test("the data package describes every column and leaves out keys to tables that are not there")
  func dataPackage() {
    let package = DataPackage(
      title: "Samples", tables: [(SampleRow.schema, "sample.csv")], options: TableOptions())
    let text = package.json.encoded()
    #expect(text.contains(#""profile":"tabular-data-package""#))
    #expect(text.contains(#""name":"share","type":"number","description":"A share | with a bar.""#))
    #expect(text.contains(#""constraints":{"required":true}"#))
    #expect(text.contains(#""primaryKey":["name"]"#))
    #expect(!text.contains("foreignKeys"))
  }

  @Test("JSON is indented by two and keeps the order of members")
  func json() {
    let value = JSONValue.members([
      "b": .integer(1), "left out": nil, "a": .array([.null, .number(0.5), .string("x\u{1}\"\\")]),
      "empty": .array([]),
    ])
    #expect(
      value.encoded(indented: true) == #"""
        {
          "b": 1,
          "a": [
            null,
            0.5,
            "x\u0001\"\\"
          ],
          "empty": []
        }
        """#)
    #expect(value.encoded() == #"{"b":1,"a":[null,0.5,"x\u0001\"\\"],"empty":[]}"#)
  }

  @Test("the column dictionary escapes what Markdown would take for a border")
  func columnDictionary() {
    let page = ColumnDictionary.markdown([SampleRow.schema])
    #expect(page.contains("| `share` | number | A share \\| with a bar. |"))
    #expect(page.contains("Key: `name`."))
  }
}
