import Dateline
import Foundation
import TestSupport
import Testing

@Suite("Words that set groups of articles apart")
struct KeynessTests {
  private static let everything = KeynessOptions(
    terms: TermSelection(
      dropsStopWords: false, minimumDocumentFrequency: 1, maximumDocumentShare: 1),
    minimumFrequency: 1, listsAll: true)

  private func groups(
    by column: String, only names: [String] = [], options: KeynessOptions = KeynessOptions(),
    entries: [ComparisonCollection.Entry] = ComparisonCollection.entries
  ) throws -> KeynessAnalysis {
    try withTemporaryFolder { folder in
      try KeynessAnalyzer(options: options).compareGroups(
        of: ComparisonCollection.write(entries, to: folder), by: column, only: names)
    }
  }

  @Test("each outlet gets its own words, and none that both use or one article repeats")
  func ownWords() throws {
    let analysis = try groups(by: "source")
    #expect(analysis.groups.map(\.name) == ["The Harbour Post", "Valley Echo"])
    let terms = analysis.groups.map { Set($0.terms.map(\.term)) }
    #expect(terms[0].isSuperset(of: ["cranes", "harbour"]))
    #expect(terms[1].isSuperset(of: ["maize", "valley"]))
    for shared in ["council", "notes", "regatta"] {
      #expect(!terms[0].contains(shared) && !terms[1].contains(shared), "\(shared)")
    }
    for row in analysis.rows {
      #expect(row.direction == .over)
      #expect((row.figures.qValue ?? 1) <= 0.05)
      #expect((row.figures.logRatioLow ?? 0) <= (row.figures.logRatio ?? 0))
    }
  }

  @Test(
    "a word that one article repeats ranks high by log-likelihood, but its test is not taken in")
  func burst() throws {
    let rows = try groups(by: "source", options: Self.everything).groups[0].terms
    let regatta = try #require(rows.first { $0.term == "regatta" })
    let cranes = try #require(rows.first { $0.term == "cranes" })
    #expect(regatta.figures.logLikelihood > cranes.figures.logLikelihood)
    #expect((regatta.figures.pValue ?? 0) > 0.2)
    #expect((cranes.figures.pValue ?? 1) < 0.01)
    #expect((regatta.figures.dispersion ?? 0) > 0.75)
    #expect((cranes.figures.dispersion ?? 1) < 0.4)
  }

  @Test("frequencies are those of a plain count")
  func plainCount() throws {
    let analysis = try groups(by: "source", options: Self.everything)
    for group in analysis.groups {
      let members = ComparisonCollection.entries.filter { $0.outlet == group.name }
      let others = ComparisonCollection.entries.filter { $0.outlet != group.name }
      let (inside, outside) = (members, others)
      let sides = [inside, outside].map { $0.map(ComparisonCollection.plainCounts) }
      let words = sides.map { $0.reduce(0) { $0 + $1.values.reduce(0, +) } }
      #expect(group.words == words[0] && group.articles == members.count)
      let vocabulary = Set(sides.joined().flatMap(\.keys))
      #expect(Set(group.terms.map(\.term)) == vocabulary)
      for row in group.terms {
        for (usage, side) in zip([row.usage, row.referenceUsage], 0...) {
          let counts = sides[side].compactMap { $0[row.term] }
          let total = counts.reduce(0, +)
          #expect(usage.frequency == total, "\(row.term)")
          #expect(usage.documentFrequency == counts.count, "\(row.term)")
          #expect(abs(usage.perMillion - Double(total) / Double(words[side]) * 1e6) < 1e-6)
        }
        let isOver = row.usage.perMillion > row.referenceUsage.perMillion
        #expect((row.direction == .over) == isOver, "\(row.term)")
      }
    }
  }

  @Test("terms are ranked by log-likelihood within their direction")
  func ranks() throws {
    for group in try groups(by: "source", options: Self.everything).groups {
      for direction in [KeynessRow.Direction.over, .under] {
        let rows = group.terms.filter { $0.direction == direction }
        #expect(!rows.isEmpty)
        #expect(rows.map(\.rank) == Array(1...rows.count))
        let scores = rows.map(\.figures.logLikelihood)
        #expect(scores == scores.sorted(by: >))
      }
      #expect(
        group.terms.map(\.direction.rawValue) == group.terms.map(\.direction.rawValue).sorted())
    }
  }

  @Test("what one of two outlets uses more, the other uses less")
  func mirror() throws {
    let entries = ComparisonCollection.entries.filter { $0.outlet != "Night Wire" }
    let analysis = try groups(by: "source", options: Self.everything, entries: entries)
    let second = Dictionary(
      uniqueKeysWithValues: analysis.groups[1].terms.map { ($0.term, $0) })
    for row in analysis.groups[0].terms {
      let other = try #require(second[row.term])
      #expect(abs((row.figures.pValue ?? 0) - (other.figures.pValue ?? 1)) < 1e-12)
      #expect(
        abs((row.figures.logRatio ?? 0) + (other.figures.logRatio ?? 0)) < 1e-12, "\(row.term)")
      #expect(row.usage == other.referenceUsage)
    }
  }

  @Test("a comparison of two collections is that of two groups")
  func compare() throws {
    let sides = [0, 1].map { side in
      ComparisonCollection.entries.filter {
        $0.outlet == ["The Harbour Post", "Valley Echo"][side]
      }
    }
    let grouped = try groups(by: "source", options: Self.everything, entries: sides[0] + sides[1])
    let compared = try withTemporaryFolder { folder in
      try KeynessAnalyzer(options: Self.everything).compare(
        ComparisonCollection.write(sides[0], named: "harbour", to: folder),
        with: ComparisonCollection.write(sides[1], named: "valley", to: folder))
    }
    #expect(compared.groups.map(\.name) == ["target"])
    #expect(compared.rows.map(\.term) == grouped.groups[0].terms.map(\.term))
    #expect(compared.rows.map(\.usage) == grouped.groups[0].terms.map(\.usage))
    #expect(compared.rows.map(\.figures.pValue) == grouped.groups[0].terms.map(\.figures.pValue))
    #expect(
      compared.exampleRows.map(\.articleID) == grouped.groups[0].examples.map(\.articleID))
  }

  @Test("the same ids on both sides are different articles")
  func sameIDs() throws {
    let entries = ComparisonCollection.entries.prefix(16).enumerated().map { place, entry in
      var entry = entry
      entry.id = "\(place / 2)"
      return entry
    }
    let analysis = try withTemporaryFolder { folder in
      try KeynessAnalyzer().compare(
        ComparisonCollection.write(
          entries.filter { $0.outlet == "The Harbour Post" }, named: "harbour", to: folder),
        with: ComparisonCollection.write(
          entries.filter { $0.outlet == "Valley Echo" }, named: "valley", to: folder))
    }
    #expect(analysis.run.skipped.isEmpty)
    #expect(analysis.groups[0].articles == 8)
    #expect(analysis.rows.contains { $0.term == "cranes" })
  }

  @Test("a field carried along makes groups; articles without it are left out and said so")
  func carriedField() throws {
    let analysis = try groups(by: "desk label", options: Self.everything)
    #expect(analysis.groups.map(\.name) == ["day", "night"])
    #expect(analysis.groups.map(\.articles) == [8, 4])
    let cranes = try #require(analysis.groups[1].terms.first { $0.term == "cranes" })
    let expected = ComparisonCollection.entries[..<8].reduce(0) {
      $0 + (ComparisonCollection.plainCounts($1)["cranes"] ?? 0)
    }
    #expect(cranes.referenceUsage.frequency == expected, "the others are those with a desk")
    #expect(analysis.remarks.contains { $0.hasPrefix("5 articles have no value") })
  }

  @Test("months stand in their order, and can be asked for by name")
  func months() throws {
    let options = Self.everything
    #expect(
      try groups(by: "month", options: options).groups.map(\.name)
        == ["2031-01", "2031-02", "2031-03"])
    let asked = try groups(by: "month", only: ["2031-03, 2031-01"], options: options)
    #expect(asked.groups.map(\.name) == ["2031-01", "2031-03"])
    let all = try groups(by: "month", options: options).groups
    #expect(asked.groups[1].terms.map(\.usage) == all[2].terms.map(\.usage))
    #expect(asked.groups[1].terms.map(\.referenceUsage) == all[2].terms.map(\.referenceUsage))
  }

  @Test("q-values are corrected for all terms and groups together")
  func correction() throws {
    let rows = try groups(by: "month", options: Self.everything).rows
    let adjusted = MultipleComparisons.benjaminiHochberg(rows.compactMap(\.figures.pValue))
    #expect(rows.compactMap(\.figures.qValue) == adjusted)
  }

  @Test("a group of one article is left out and said so; its articles are among the others")
  func smallGroup() throws {
    let analysis = try groups(by: "source", options: Self.everything)
    #expect(analysis.remarks.contains { $0.contains("“Night Wire”") })
    let cranes = try #require(analysis.groups[1].terms.first { $0.term == "cranes" })
    #expect(cranes.referenceUsage.documentFrequency == 9)
  }

  @Test("copies are counted and said so")
  func copies() throws {
    var copy = ComparisonCollection.entries[0]
    copy.id = "copy"
    let analysis = try groups(by: "source", entries: ComparisonCollection.entries + [copy])
    // Sentences come round: of each outlet's eight articles four are the first four again.
    let texts = (ComparisonCollection.entries + [copy]).map(\.text)
    let repeated = texts.count - Set(texts).count
    #expect(analysis.remarks.contains { $0.hasPrefix("\(repeated) articles have the same words") })
  }

  @Test("what cannot be compared is an error that says why")
  func errors() throws {
    #expect(
      throws: AnalysisError.noGroups(column: "tone", fields: ["desk label"])
    ) { try groups(by: "tone") }
    #expect(
      throws: AnalysisError.unknownGroup(
        name: "Echo", column: "source",
        known: ["The Harbour Post", "Valley Echo", "Night Wire"])
    ) { try groups(by: "source", only: ["Valley Echo,Echo"]) }
    #expect(throws: AnalysisError.tooFewToCompare(articles: 1, others: 16)) {
      try groups(by: "source", only: ["Night Wire"])
    }
    let one = ComparisonCollection.entries.filter { $0.outlet == "Valley Echo" }
    #expect(throws: AnalysisError.tooFewToCompare(articles: 8, others: 0)) {
      try groups(by: "source", entries: one)
    }
    #expect(throws: AnalysisError.noTerms(articles: 17)) {
      try groups(by: "source", options: KeynessOptions(minimumFrequency: 1_000))
    }
  }

  @Test("more than fifty groups must be chosen from")
  func tooManyGroups() throws {
    let entries = (0..<102).map { number in
      ComparisonCollection.Entry(
        id: "\(number)", outlet: "Outlet \(number / 2)", text: "Cranes over the harbour.",
        month: 1)
    }
    let error = #expect(throws: AnalysisError.self) {
      try groups(by: "source", entries: entries)
    }
    #expect(error?.code == "DL-A08")
    #expect(error?.hint.contains("the largest are Outlet 0, Outlet 1, Outlet 10") == true)
    let asked = try groups(
      by: "source", only: ["Outlet 3", "Outlet 50"], options: Self.everything, entries: entries)
    #expect(asked.groups.map(\.name) == ["Outlet 3", "Outlet 50"])
  }

  @Test("a value with a comma is a group of its own when it stands alone")
  func comma() throws {
    let entries = ComparisonCollection.entries.map { entry in
      var entry = entry
      if entry.outlet == "Valley Echo" { entry.outlet = "Echo, Valley" }
      return entry
    }
    let asked = try groups(
      by: "source", only: ["Echo, Valley", " The Harbour Post"], entries: entries)
    #expect(asked.groups.map(\.name) == ["Echo, Valley", "The Harbour Post"])
  }

  @Test("groups dealt out at random, of any size, have no words of their own")
  func chance() throws {
    var listed = 0
    try forEverySeed(0..<6) { generator, _ in
      let lines = try SampleCollection.lines.map { line in
        var object = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let place = Double.random(in: 0..<1, using: &generator)
        object["lot"] = place < 0.05 ? "small" : place < 0.3 ? "middling" : "large"
        return String(
          decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys),
          as: UTF8.self)
      }
      try withTemporaryFolder { folder in
        let path = "\(folder)/lots.jsonl"
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
        let analysis = try KeynessAnalyzer(
          options: KeynessOptions(listsUnderused: true, examples: 0)
        ).compareGroups(of: ArticleCollection(inputs: [.path(path)]), by: "lot")
        listed += analysis.rows.count
      }
    }
    #expect(listed <= 1, "over six runs of some 1300 terms in three groups")
  }

  @Test("is the same for any number of threads")
  func threads() throws {
    let tables = try [1, 2, 3].map { threads in
      try KeynessAnalyzer(options: Self.everything, parallelism: Parallelism(threads: threads))
        .compareGroups(of: SampleCollection.collection, by: "source").tables
        .map { $0.encoded(as: .csv).bytes }
    }
    #expect(tables[0] == tables[1] && tables[0] == tables[2])
    #expect(tables[0][0].count > 100_000)
  }

  @Test(
    "a run ends at the next opportunity", arguments: [AnalysisStage.reading, .comparing, .examples])
  func ending(_ stage: AnalysisStage) {
    #expect(throws: AnalysisError.interrupted) {
      try KeynessAnalyzer(observer: StageWatcher(endingAt: stage))
        .compareGroups(of: SampleCollection.collection, by: "source")
    }
  }
}
