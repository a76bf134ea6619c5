import AnalysisReports
import Foundation
import TestSupport
import Testing

@Suite("ColumnDictionary")
struct ColumnDictionaryTests {
  /// Every table, in the order in which a reader meets them.
  private static let schemas = [
    QuotationRow.schema, SpeakerRow.schema, SpeakerGroupRow.schema, DocumentToneRow.schema,
    SentenceToneRow.schema, ToneGroupRow.schema,
    TargetToneRow.schema, QuoteToneRow.schema, SpeakerToneRow.schema, TopicRow.schema,
    ArticleRow.schema, StoryRow.schema, DuplicateRow.schema,
    TopicTermRow.schema, TimelineRow.schema,
    SkippedRow.schema, KeywordRow.schema, KeynessRow.schema, KeynessExampleRow.schema,
    SimilarArticleRow.schema, TrendRow.schema, TrendPeriodRow.schema, BurstRow.schema,
    AgreementRow.schema, CoderRow.schema, DisagreementRow.schema, ConfusionRow.schema,
    ScoreRow.schema, ScoreDifferenceRow.schema, LabelConfusionRow.schema, CalibrationRow.schema,
    GroupShareRow.schema, GroupToneRow.schema, WordShiftRow.schema, CodingRow.schema,
    ValidationScoreRow.schema,
    ToneConfusionRow.schema, ReliabilityRow.schema, AbstentionRow.schema, CorrectedMeanRow.schema,
    SearchHitRow.schema,
  ]

  @Test("docs/columns.md is what the schemas say; RECORD_GOLDEN=1 writes it")
  func isCurrent() throws {
    let file = PackageFolder.root.appending(path: "docs/columns.md")
    let page = ColumnDictionary.markdown(
      Self.schemas, databaseTables: DatabaseView.ownTables, views: DatabaseView.all.map(\.schema))
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.utf8).write(to: file)
      Issue.record("recorded docs/columns.md")
      return
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == page, "docs/columns.md is out of date: record it again")
  }

  @Test("no table is forgotten")
  func isComplete() throws {
    let tables = PackageFolder.root.appending(path: "Sources/AnalysisReports/Tables")
    let rows = try FileManager.default.contentsOfDirectory(atPath: tables.path)
      .filter { $0.hasSuffix("Row.swift") && !["TableRow.swift", "ToneRow.swift"].contains($0) }
    #expect(rows.count == Self.schemas.count)
    #expect(Set(Self.schemas.map(\.name)).count == Self.schemas.count)
  }

  @Test("every column has a meaning that is a sentence")
  func meanings() {
    for schema in Self.schemas + DatabaseView.ownTables + DatabaseView.all.map(\.schema) {
      for column in schema.columns {
        #expect(column.meaning.hasSuffix("."), "\(schema.name).\(column.name)")
        #expect(column.meaning.count > 5, "\(schema.name).\(column.name)")
      }
    }
  }
}
