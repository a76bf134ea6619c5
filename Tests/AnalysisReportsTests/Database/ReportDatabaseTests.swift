import AnalysisReports
import AtomicFiles
import CalendarDates
import Digests
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("The database of a report")
struct ReportDatabaseTests {
  /// The tables of a report, in the order in which it writes them.
  private static let schemas = [
    QuotationRow.schema, DocumentToneRow.schema, SentenceToneRow.schema, TargetToneRow.schema,
    QuoteToneRow.schema, TopicRow.schema, ArticleRow.schema, StoryRow.schema, TopicTermRow.schema,
    TimelineRow.schema, SpeakerRow.schema, SpeakerGroupRow.schema, ToneGroupRow.schema,
    SpeakerToneRow.schema, DuplicateRow.schema, GroupShareRow.schema, GroupToneRow.schema,
    WordShiftRow.schema, KeynessRow.schema, SkippedRow.schema,
  ]

  @Test("what it is made of follows from the schemas; RECORD_GOLDEN=1 writes it")
  func definitions() throws {
    try withTemporaryFolder { folder in
      let database = try ReportDatabase(path: folder + "/all.sqlite")
      for schema in Self.schemas { try database.append([], of: schema) }
      try database.complete()
      try database.commit()
      let text = try DatabaseContent(path: folder + "/all.sqlite").definitions
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/database.sql")
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: file)
        Issue.record("recorded Golden/database.sql")
        return
      }
      #expect(try text == String(contentsOf: file, encoding: .utf8))
    }
  }

  @Test("every view names a value for each of its columns, and every column has a meaning")
  func views() throws {
    try withTemporaryFolder { folder in
      let database = try ReportDatabase(path: folder + "/all.sqlite")
      for schema in Self.schemas { try database.append([], of: schema) }
      try database.complete()
      try database.commit()
      let content = try DatabaseContent(path: folder + "/all.sqlite")
      #expect(DatabaseView.all.count >= 10)
      for view in DatabaseView.all {
        #expect(try content.rows("SELECT * FROM \"\(view.schema.name)\"").isEmpty)
        let described = try content.texts(
          """
          SELECT "column" FROM column_meanings WHERE "table" = '\(view.schema.name)'
          ORDER BY number
          """)
        #expect(described == view.schema.columns.map(\.name))
      }
      for schema in Self.schemas + DatabaseView.ownTables {
        let count = try content.rows(
          "SELECT count(*) FROM column_meanings WHERE \"table\" = '\(schema.name)'")
        #expect(count == [[schema.columns.count.databaseValue]], "\(schema.name)")
      }
    }
  }

  @Test("a view whose tables are not there is left out")
  func fewTables() throws {
    try withTemporaryFolder { folder in
      let database = try ReportDatabase(path: folder + "/few.sqlite")
      for schema in [QuotationRow.schema, ArticleRow.schema] {
        try database.append([], of: schema)
      }
      try database.complete()
      try database.commit()
      let views = try DatabaseContent(path: folder + "/few.sqlite")
        .texts("SELECT name FROM sqlite_master WHERE type = 'view'")
      #expect(views.contains("topics_by_month") && views.contains("quotes_in_context"))
      #expect(
        !views.contains { $0.hasPrefix("tone") } && !views.contains { $0.contains("speaker") })
    }
  }

  @Test("any text comes back as it was, in every column, whatever it holds")
  func hostileText() throws {
    let hostile = [
      "", "=1+1", "'", "\"", "''; DROP TABLE sample; --", "a\0b", "\0", "\u{1}\u{2}\u{3}",
      "line\r\nend", "e\u{301}", "é", "\u{202E}", "🇩🇰", "?1", ":name", "\\", "%",
    ]
    try withTemporaryFolder { folder in
      let schema = TableSchema(
        name: "odd \"name\" group",
        title: "A table whose names are words of SQL",
        columns: ["select", "a\"b", "from", "é"].map { TableColumn($0, .string, "A text.") })
      var rows: [[TableCell]] = hostile.indices.map { place in
        schema.columns.indices.map { .text(hostile[(place + $0) % hostile.count]) }
      }
      forEverySeed(0..<200) { generator, _ in
        rows.append(
          schema.columns.map { _ in
            .text(String(decoding: generator.randomText(upTo: 8), as: UTF8.self))
          })
      }
      let database = try ReportDatabase(path: folder + "/odd.sqlite")
      try database.append(rows, of: schema)
      for (place, text) in hostile.enumerated() {
        try database.append(textOfArticle: "\(place)\(text)", title: text, text: text)
      }
      try database.complete()
      try database.commit()
      let content = try DatabaseContent(path: folder + "/odd.sqlite")
      let stored = try content.rows(
        "SELECT "
          + schema.columns.map {
            "CAST(\"\($0.name.replacing("\"", with: "\"\""))\" AS BLOB)"
          }.joined(separator: ", ") + " FROM \"odd \"\"name\"\" group\" ORDER BY rowid")
      #expect(stored.count == rows.count)
      for (row, cells) in zip(stored, rows) {
        #expect(row.map { Data.fromDatabaseValue($0) } == cells.map { Data($0.plainText.utf8) })
      }
      let texts = try content.rows("SELECT CAST(text AS BLOB) FROM article_texts ORDER BY place")
      #expect(texts.map { Data.fromDatabaseValue($0[0]) } == hostile.map { Data($0.utf8) })
    }
  }

  @Test("numbers, truth values, dates and what is missing come back as they were")
  func types() throws {
    try withTemporaryFolder { folder in
      var rows = [
        SampleRow(name: "a", count: .max, share: 0.1, day: CalendarDay(iso8601: "2031-02-04")),
        SampleRow(name: "b", count: .min, share: -1e-5, day: nil, isWeak: true),
        SampleRow(name: "c", count: nil, share: nil),
        SampleRow(name: "d", count: 0, share: 3),
      ].map(\.cells)
      rows.append([.text("e"), .integer(1), .number(.infinity), .missing, .boolean(false)])
      let database = try ReportDatabase(path: folder + "/types.sqlite")
      try database.append(rows, of: SampleRow.schema)
      try database.complete()
      try database.commit()
      let content = try DatabaseContent(path: folder + "/types.sqlite")
      #expect(try content.cells(of: SampleRow.schema) == rows.map { $0.map(\.stored) })
      let kinds = try content.texts("SELECT typeof(count) || typeof(share) FROM sample")
      #expect(kinds == ["integerreal", "integerreal", "nullnull", "integerreal", "integernull"])
    }
  }

  @Test("the same rows give the same bytes, however they come")
  func sameBytes() throws {
    try withTemporaryFolder { folder in
      var generator = TestGenerator(seed: 4)
      let texts = (0..<300).map { _ in
        String(decoding: generator.randomText(upTo: 200), as: UTF8.self)
      }
      func digest(_ name: String, step: Int) throws -> String {
        let path = "\(folder)/\(name)"
        let database = try ReportDatabase(path: path)
        for (place, text) in texts.enumerated() {
          try database.append(textOfArticle: "a\(place)", title: "Day \(place)", text: text)
        }
        let rows = texts.indices.map { SampleRow(name: "n\($0)", count: $0).cells }
        for start in stride(from: 0, to: rows.count, by: step) {
          try database.append(
            Array(rows[start..<min(start + step, rows.count)]), of: SampleRow.schema)
        }
        try database.condenseSearch()
        try database.complete()
        try database.commit()
        return try SHA256.hexadecimalDigest(of: [UInt8](Data(contentsOf: URL(filePath: path))))
      }
      let first = try digest("one.sqlite", step: 300)
      #expect(try digest("two.sqlite", step: 300) == first)
      #expect(try digest("three.sqlite", step: 7) == first)
    }
  }

  @Test(
    "a database is not seen before it is put in its place, and one that is dropped leaves nothing")
  func atomic() throws {
    try withTemporaryFolder { folder in
      func write(commits: Bool) throws {
        let database = try ReportDatabase(path: folder + "/new/report.sqlite")
        try database.append([SampleRow(name: "a").cells], of: SampleRow.schema)
        #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
        guard commits else { return }
        try database.complete()
        #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
        try database.commit()
      }
      try write(commits: false)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      try write(commits: true)
      #expect(
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == [
          "new", "new/report.sqlite",
        ])
    }
  }

  @Test("one that stands there already is replaced as a whole, and stays where writing fails")
  func replaced() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/report.sqlite"
      try Data("old".utf8).write(to: URL(filePath: path))
      func failing() throws {
        let database = try ReportDatabase(path: path)
        let row = SampleRow(name: "twice").cells
        #expect(throws: AtomicFileError.self) {
          try database.append([row, row], of: SampleRow.schema)
        }
      }
      try failing()
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["report.sqlite"])
      let database = try ReportDatabase(path: path)
      try database.complete()
      try database.commit()
      #expect(try DatabaseContent(path: path).texts("PRAGMA integrity_check") == ["ok"])
    }
  }

  @Test("a database is a file: a device is refused")
  func device() {
    #expect(throws: AtomicFileError.self) { try ReportDatabase(path: "/dev/full") }
  }
}
