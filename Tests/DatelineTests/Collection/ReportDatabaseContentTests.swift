import Dateline
import DelimitedText
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("The database of a report and its record")
struct ReportDatabaseContentTests {
  private static func withReport(
    _ body: (_ folder: String, _ analysis: CollectionAnalysis) throws -> Void
  ) throws {
    try SentimentCollection.withModels { folder in
      let collection = try SampleCollection.part(in: folder) { place, _ in place % 4 == 0 }
      var report = try CollectionReport(folder: folder + "/report", title: "Sample")
      let analysis = try CollectionAnalyzer(models: ModelLibrary(folders: [folder]))
        .analyze(collection) { try report.append($0) }
      try report.finish(analysis)
      try body(folder + "/report", analysis)
    }
  }

  private static func records(_ path: String) throws -> [[String]] {
    var reader = DelimitedReader(dialect: .comma, strictness: .strict)
    reader.append([UInt8](try Data(contentsOf: URL(filePath: path))))
    reader.finish()
    var records: [[String]] = []
    while let (record, _) = try reader.next() { records.append(record.strings) }
    return records
  }

  private static func text(_ value: DatabaseValue, like text: String) -> String {
    switch value.storage {
    case .null: ""
    case .int64(let value):
      ["true", "false"].contains(text) ? (value == 1 ? "true" : "false") : String(value)
    case .double(let value): TableCell.number(value).plainText
    case .string(let value): value
    case .blob: "bytes"
    }
  }

  @Test("every table holds the rows of its CSV, in its order")
  func rows() throws {
    try Self.withReport { folder, _ in
      let queue = try DatabaseQueue(path: folder + "/" + ReportDatabase.fileName)
      let tables = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }
      #expect(tables.count == 16)
      for table in tables.sorted() {
        let records = try Self.records("\(folder)/\(table).csv")
        let rows = try queue.read {
          try Row.fetchAll($0, sql: "SELECT * FROM \"\(table)\"")
        }
        #expect(rows.count == records.count - 1, "\(table)")
        for (row, record) in zip(rows, records.dropFirst()) {
          #expect(Array(row.columnNames) == records[0])
          let texts = zip(row.databaseValues, record).map { Self.text($0, like: $1) }
          // A cell that a spreadsheet would run is guarded in the CSV alone.
          let plain = record.map {
            $0.hasPrefix("'=") || $0.hasPrefix("'-") ? String($0.dropFirst()) : $0
          }
          #expect(texts == plain, "\(table)")
        }
      }
      #expect(try queue.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
      let doubled = try queue.read {
        try Row.fetchAll(
          $0,
          sql: """
            SELECT 1 FROM stored_quotes WHERE quote IS NOT NULL OR cue IS NOT NULL
            UNION ALL SELECT 1 FROM stored_sentences WHERE text IS NOT NULL OR evidence IS NOT NULL
            UNION ALL SELECT 1 FROM stored_documents WHERE evidence IS NOT NULL
            UNION ALL SELECT 1 FROM stored_targets WHERE evidence IS NOT NULL OR mention IS NOT NULL
            """)
      }
      #expect(doubled.isEmpty, "what an article's text holds is stored once")
    }
  }

  @Test("texts are searched as they were read, quotations by what stands around them")
  func search() throws {
    try Self.withReport { folder, analysis in
      let queue = try DatabaseQueue(path: folder + "/" + ReportDatabase.fileName)
      let texts = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM article_texts") }
      #expect(texts.count == analysis.articles.count)
      let contexts = try queue.read {
        try Row.fetchAll(
          $0,
          sql: """
            SELECT t.text, c.context, c.quote FROM quotation_contexts AS c
            JOIN quotes AS q ON q.quote_id = c.quote_id
            JOIN article_texts AS t ON t.article_id = q.article_id
            """)
      }
      #expect(contexts.count == analysis.quotations.counts.quotations)
      for row in contexts {
        let text: String = row["text"]
        let context: String = row["context"]
        let parts = context.components(separatedBy: " … ")
          .flatMap { $0.components(separatedBy: "…") }
        for part in parts where !part.isEmpty { #expect(text.contains(part), "\(part)") }
      }
      let word = try #require(
        analysis.topics.articles[0].title?.split(separator: " ").max { $0.count < $1.count })
      let found = try ReportSearch(path: folder).articles(matching: SearchQuery(String(word)))
      #expect(found.contains { $0.articleID == analysis.topics.articles[0].id })
    }
  }

  @Test("a report of a program of its own has digests, and no arguments to repeat it by")
  func record() throws {
    try Self.withReport { folder, _ in
      let verification = try RunVerification(folder: folder)
      let files = try verification.comparedWithRecord()
      #expect(files.count == 19 && files.allSatisfy { $0.outcome == .same })
      #expect(verification.run.models.map(\.name).contains("english-sentiment"))
      #expect(verification.run.machine.sqlite?.hasPrefix("3.") == true)
      #expect(throws: VerificationError.noArguments(folder: folder)) {
        try verification.repeatableArguments()
      }
      #expect(
        throws: VerificationError.otherVersion(folder: folder, made: Version.current, here: "9.9")
      ) { try verification.repeatableArguments(version: "9.9") }
      #expect(verification.compared(with: verification).allSatisfy { $0.outcome == .same })
    }
  }
}
