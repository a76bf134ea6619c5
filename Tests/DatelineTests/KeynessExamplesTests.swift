import Dateline
import Foundation
import TestSupport
import Testing

@Suite("Key terms in context")
struct KeynessExamplesTests {
  /// The text of each record of the sample collection, by its identifier, in Unicode scalars.
  private static let texts: [String: [Unicode.Scalar]] = Dictionary(
    uniqueKeysWithValues: SampleCollection.lines.compactMap { line in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let id = object?["id"] as? String, let text = object?["text"] as? String else {
        return nil
      }
      return (id, Array(text.unicodeScalars))
    })

  private func sample(_ terms: TermSelection, by column: String = "source") throws
    -> KeynessAnalysis
  {
    try KeynessAnalyzer(
      options: KeynessOptions(terms: terms, largestQValue: 1, listsUnderused: true)
    ).compareGroups(of: SampleCollection.collection, by: column)
  }

  static let selections = [
    TermSelection(maximumDocumentShare: 1),
    TermSelection(longestNGram: 3, maximumDocumentShare: 1),
    TermSelection(longestNGram: 2, stems: true, maximumDocumentShare: 1),
  ]

  @Test(
    "every match is the record's text from start to end, and what stands around it",
    arguments: 0..<3)
  func slices(_ choice: Int) throws {
    let rows = try sample(Self.selections[choice]).exampleRows
    #expect(rows.count > 200)
    for row in rows {
      let text = try #require(Self.texts[row.articleID])
      #expect(row.passage.range.upperBound <= text.count)
      #expect(string(text[row.passage.range]) == row.passage.match, "\(row.articleID)")
      let around = string(
        text[max(0, row.passage.range.lowerBound - 60)..<row.passage.range.lowerBound])
      #expect(oneLine(around).hasSuffix(oneLine(row.passage.left)), "\(row.articleID)")
      let after = string(
        text[row.passage.range.upperBound..<min(text.count, row.passage.range.upperBound + 60)])
      #expect(oneLine(after).hasPrefix(oneLine(row.passage.right)), "\(row.articleID)")
    }
  }

  @Test("a match without stems is the term in some case, and a title alone gives none")
  func matches() throws {
    let analysis = try sample(TermSelection(longestNGram: 2, maximumDocumentShare: 1))
    for row in analysis.exampleRows {
      let match = row.passage.match.lowercased().replacing("’", with: "'")
        .replacing("'s ", with: " ")
      #expect(oneLine(match) == row.term, "\(row.passage.match)")
    }
  }

  @Test("examples come from the side that uses the term more, and no two have one wording")
  func sides() throws {
    let analysis = try sample(TermSelection(maximumDocumentShare: 1))
    let outlets = Dictionary(
      uniqueKeysWithValues: SampleCollection.lines.compactMap { line -> (String, String)? in
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        guard let id = object?["id"] as? String else { return nil }
        return (id, object?["source"] as? String ?? "")
      })
    for group in analysis.groups {
      let directions = Dictionary(uniqueKeysWithValues: group.terms.map { ($0.term, $0.direction) })
      var wordings: Set<String> = []
      var counts: [String: Int] = [:]
      for example in group.examples {
        let isInside = outlets[example.articleID] == group.name
        #expect(isInside == (directions[example.term] == .over), "\(example.term)")
        #expect(wordings.insert(example.term + "\n" + example.passage.line).inserted)
        counts[example.term, default: 0] += 1
      }
      #expect(counts.values.allSatisfy { $0 <= 3 })
      for row in group.terms {
        let first = group.examples.first { $0.term == row.term }
        #expect(row.example == first?.passage.line)
      }
    }
  }

  @Test("examples of different outlets come before two of one, the earliest first")
  func spread() throws {
    let entries = (0..<8).map { number in
      ComparisonCollection.Entry(
        id: "a\(number)", outlet: number < 3 ? "Post" : number < 6 ? "Echo" : "Wire",
        text: "On day \(["one", "two", "six", "ten"][number % 4]) the ferry left pier \(number).",
        month: 9 - number, desk: "sea")
    }
    let others = (0..<8).map { number in
      ComparisonCollection.Entry(
        id: "b\(number)", outlet: "Post", text: "Growers cut maize in the valley.", month: 1,
        desk: "land")
    }
    let analysis = try withTemporaryFolder { folder in
      try KeynessAnalyzer(options: KeynessOptions(examples: 4)).compareGroups(
        of: ComparisonCollection.write(entries + others, to: folder), by: "desk label",
        only: ["sea"])
    }
    let ferry = analysis.exampleRows.filter { $0.term == "ferry" }
    // The earliest of Wire, Echo and Post, then the second of Wire.
    #expect(ferry.map(\.articleID) == ["a7", "a5", "a2", "a6"])
    #expect(ferry.map(\.outlet) == ["Wire", "Echo", "Post", "Wire"])
  }

  @Test("no examples when none are asked for")
  func none() throws {
    let analysis = try KeynessAnalyzer(options: KeynessOptions(examples: 0))
      .compareGroups(of: SampleCollection.collection, by: "source")
    #expect(analysis.exampleRows.isEmpty)
    #expect(!analysis.rows.isEmpty && analysis.rows.allSatisfy { $0.example == nil })
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
