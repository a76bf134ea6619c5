import Dateline
import TestSupport
import Testing

@Suite("Tables of topics")
struct TopicTablesTests {
  static func analysis() throws -> TopicAnalysis { try SampleCollection.analysis.get() }

  /// The plain text of a column.
  static func column(_ name: String, of table: Table) throws -> [String] {
    let index = try #require(table.schema.columns.firstIndex { $0.name == name })
    return table.rows.map { $0[index].plainText }
  }

  @Test("there are six, in the order in which a reader needs them")
  func names() throws {
    let names = try Self.analysis().tables.map(\.schema.name)
    #expect(names == ["topics", "articles", "stories", "topic_terms", "timeline", "skipped"])
  }

  @Test("keys are distinct, references lead somewhere, required cells are filled")
  func integrity() throws { try Self.check(Self.analysis()) }

  static func check(_ analysis: TopicAnalysis) throws {
    let tables = analysis.tables
    for table in tables {
      let keys = try table.schema.primaryKey.map { try column($0, of: table) }
      let rows = Set(table.rows.indices.map { row in keys.map { $0[row] } })
      #expect(rows.count == (keys.isEmpty ? min(1, table.rows.count) : table.rows.count))
      for (index, named) in table.schema.columns.enumerated() where named.isRequired {
        #expect(
          table.rows.allSatisfy { $0[index] != .missing }, "\(table.schema.name).\(named.name)")
      }
      for key in table.schema.foreignKeys {
        let target = try #require(tables.first { $0.schema.name == key.table })
        let known = Set(try column(key.referenced, of: target))
        let unknown = try column(key.column, of: table).filter {
          !$0.isEmpty && !known.contains($0)
        }
        #expect(unknown == [], "\(table.schema.name).\(key.column)")
      }
    }
  }

  @Test("articles come in the order of the input, sizes and shares add up")
  func sums() throws {
    let analysis = try Self.analysis()
    #expect(analysis.articleRows.map(\.articleID) == SampleCollection.identifiers)
    let rows = analysis.topicRows
    #expect(rows.reduce(0) { $0 + $1.size } == 148)
    #expect(abs(rows.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(rows.map(\.topicID) == (1...rows.count).map(String.init))
    let dated = analysis.articles.count { $0.date != nil }
    #expect(analysis.timelineRows.reduce(0) { $0 + $1.articles } == dated)
    for row in rows {
      #expect(row.exampleArticleIDs.first == row.representativeArticleID)
      #expect(
        (1...6).contains(row.outlets ?? 0) && row.topOutlets.count == min(5, row.outlets ?? 0))
      let first = try #require(row.firstDate)
      let last = try #require(row.lastDate)
      let peak = try #require(row.peakDate)
      #expect(first <= last && peak <= last)
    }
  }

  @Test("stories in articles.csv and stories.csv agree")
  func stories() throws {
    let analysis = try Self.analysis()
    let named = analysis.articleRows.compactMap(\.storyID)
    for row in analysis.storyRows {
      #expect(named.count { $0 == row.storyID } == row.articles)
    }
    #expect(Set(named) == Set(analysis.storyRows.map(\.storyID)))
  }

  @Test("the record of a run tells its options, counts and choices")
  func record() throws {
    let record = try Self.analysis().record(guardedCells: 3)
    let counts = Dictionary(uniqueKeysWithValues: record.counts.map { ($0.name, $0.value) })
    #expect(counts["articles"] == .integer(148))
    #expect(counts["guarded_cells"] == .integer(3))
    #expect(record.options.contains { $0.name == "seed" })
    #expect(record.inputs.count == 1 && record.inputs[0].sha256?.count == 64)
    #expect(
      record.stages.map(\.name)
        == [
          "reading", "vectors", "number of topics", "clustering", "stability", "stories", "naming",
        ])
  }

  @Test("remarks say how many topics there are and why")
  func remarks() throws {
    let analysis = try Self.analysis()
    let remarks = analysis.remarks.joined(separator: "\n")
    #expect(remarks.contains("148 articles, \(analysis.chosen.members.count) topics, "))
    #expect(remarks.contains("resamples agree on them best"))
  }
}
