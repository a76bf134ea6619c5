import Dateline
import Foundation
import RandomModels
import TestSupport
import Testing

@Suite("The tone of groups of a collection")
struct ToneComparisonTests {
  /// Articles of two outlets, one of which writes of splendid things and the other of terrible ones.
  private static func records() -> [String] {
    let words = (good: ["splendid", "brave", "happy"], bad: ["terrible", "grim", "cruel"])
    return (0..<48).map { number in
      let (outlet, own) = number.isMultiple(of: 2) ? ("Courier", words.good) : ("Ledger", words.bad)
      let other = number.isMultiple(of: 2) ? words.bad : words.good
      let text =
        "It was a \(own[number % 3]) day by the quay. The rope hung from the mast. "
        + (number % 4 < 2 ? "Some called it \(other[number % 3])." : "Nobody came.")
      return
        #"{"id":"\#(number)","text":"\#(text)","outlet":"\#(outlet)","place":"\#(number % 3)"}"#
    }
  }

  private func compare(by column: String, threads: Int = 1) throws -> ToneComparison {
    try SentimentCollection.withModels { folder in
      let path = folder + "/quay.jsonl"
      try Data(Self.records().joined(separator: "\n").utf8).write(to: URL(filePath: path))
      let collection = ArticleCollection(inputs: [.path(path)])
      let (_, analysis) = try SentimentCollection.read(
        collection, models: folder,
        options: SentimentOptions(scorer: .valence, groupColumn: column), threads: threads)
      return try #require(analysis.comparison)
    }
  }

  @Test("two outlets of opposite tone differ, by the words that were planted")
  func outlets() throws {
    let comparison = try compare(by: "outlet")
    #expect(comparison.groups.map(\.group) == ["Courier", "Ledger"])
    let courier = try #require(comparison.groups.first?.comparison)
    #expect(courier.difference > 0 && courier.qValue <= 0.05)
    let first = comparison.words.filter { $0.group == "Courier" }
    #expect(
      Set(first.map(\.word)) == ["splendid", "brave", "happy", "terrible", "grim", "cruel"])
    #expect(first.map(\.rank) == Array(1...6))
    #expect(first.allSatisfy { $0.contribution > 0 }, "more good words, and fewer bad ones")
  }

  @Test("a column that has nothing to do with tone shows no difference; threads change nothing")
  func chance() throws {
    let comparison = try compare(by: "place")
    #expect(comparison.groups.count == 3)
    #expect(comparison.groups.allSatisfy { ($0.comparison?.qValue ?? 0) > 0.05 })
    let again = try compare(by: "place", threads: 3)
    #expect(again.groups.map(\.cells) == comparison.groups.map(\.cells))
    #expect(again.words.map(\.cells) == comparison.words.map(\.cells))
  }

  @Test("a column that no article has is an error that names those there are")
  func unknown() throws {
    let error = #expect(throws: AnalysisError.self) { try compare(by: "editor") }
    guard case .noGroups("editor", let fields) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fields == ["place"])
  }
}
