import Dateline
import Foundation
import TestSupport
import Testing

@Suite("Copies in a collection")
struct DuplicateAnalyzerTests {
  private static let story = """
    Dockers in Calder walked off the container berths on Tuesday and left nine ships in the roads. \
    The union asked for a night allowance at every single berth of the port. \
    Cranes stood still while hauliers turned back at the gates. \
    The port authority offered to talk on Thursday, after the weekly meeting of its board.

    Talks had broken down in January over the length of shifts. A mediator met both sides twice. \
    Fruit from the south was moved to Eastmoor, where two berths are free until the spring.
    """

  private static var half: String { String(story.prefix { $0 != "\n" }) }

  @Test("a row an article of a family, the original first, with what each copy changed")
  func rows() throws {
    try withTemporaryFolder { folder in
      let collection = try write(
        [
          Record(Self.half, id: "cut", title: "Strike", date: "2031-02-05"),
          Record("Rain fell in the valley all day, and the reservoir rose by a hand.", id: "rain"),
          Record("CALDER (Reuters) — " + Self.story, id: "wire", date: "2031-02-04"),
          Record(
            Self.story.replacing("nine ships", with: "ten ships"), id: "near", date: "2031-02-05"),
          Record(Self.story.uppercased(), id: "same", date: "2031-02-06"),
        ], to: folder)
      let analysis = try DuplicateAnalyzer().analyze(collection)
      #expect(analysis.rows.map(\.articleID) == ["wire", "cut", "near", "same"])
      #expect(analysis.rows.allSatisfy { $0.originalID == "wire" && $0.familyID == "f1" })
      #expect(analysis.rows.map { $0.copy?.kind } == [nil, "cut", "near", "exact"])
      #expect(analysis.rows.map(\.reason) == ["earliest", nil, nil, nil])
      let copies = analysis.rows.compactMap(\.copy)
      #expect(copies.map(\.words.added) == [0, 1, 0])
      #expect(copies[0].words.removed > 30 && copies[0].sentences.removed == 3)
      #expect(copies[0].kept < 0.65 && copies[1].kept > 0.97 && copies[2].kept == 1)
      #expect(copies[0].containment > 0.99)
      #expect(
        copies[0].firstChange?.hasPrefix("removed “Talks had broken down in January over") == true)
      #expect(copies[0].firstChange?.hasSuffix("…”") == true)
      #expect(copies[1].firstChange == "replaced “nine” by “ten”")
      #expect(copies[2].firstChange == nil)
      let record = analysis.run.record(guardedCells: 0)
      #expect(record.command == "duplicates" && analysis.copies == 3)
      #expect(
        record.counts.map(\.name) == [
          "articles", "families", "copies", "exact_copies", "near_copies", "cut_copies",
          "guarded_cells",
        ])
    }
  }

  @Test("no copies, no rows; no articles, an error")
  func none() throws {
    try withTemporaryFolder { folder in
      let analysis = try DuplicateAnalyzer().analyze(
        write([Record("One docker spoke."), Record("A farmer listened.")], to: folder))
      #expect(analysis.rows.isEmpty && analysis.families.isEmpty && analysis.copies == 0)
      #expect(throws: AnalysisError.self) {
        try DuplicateAnalyzer().analyze(write([Record("")], to: folder))
      }
    }
  }

  @Test("the same rows for any number of threads and any seed")
  func deterministic() throws {
    func rows(_ threads: Int, seed: UInt64) throws -> [UInt8] {
      let analysis = try DuplicateAnalyzer(
        options: DuplicateOptions(seed: seed), parallelism: Parallelism(threads: threads)
      ).analyze(SampleCollection.collection)
      return Table(analysis.rows).encoded(as: .csv).bytes
    }
    let expected = try rows(1, seed: 1)
    #expect(try rows(2, seed: 1) == expected)
    #expect(try rows(3, seed: 1) == expected)
    #expect(try rows(1, seed: 77) == expected)
  }

  @Test("input that changes between the readings is an error")
  func changedInput() throws {
    final class Changing: AnalysisObserver {
      let change: @Sendable () -> Void
      init(_ change: @escaping @Sendable () -> Void) { self.change = change }
      func progressed(to progress: AnalysisProgress) {
        if progress.stage == .duplicates { change() }
      }
      var isInterrupted: Bool { false }
    }
    try withTemporaryFolder { folder in
      let collection = try write(
        [Record(Self.story, id: "a"), Record(Self.half, id: "b")], to: folder)
      let path = folder + "/articles.jsonl"
      let observer = Changing {
        try? Data("{\"text\":\"Gone.\"}\n".utf8).write(to: URL(filePath: path))
      }
      #expect(throws: AnalysisError.changedInput(path: path)) {
        try DuplicateAnalyzer(observer: observer).analyze(collection)
      }
    }
  }
}
