import Dateline
import Synchronization
import TestSupport
import Testing

/// An observer that ends a run at the beginning of a stage.
final class StageWatcher: AnalysisObserver {
  private let last: AnalysisStage?
  private let state = Mutex((seen: [AnalysisProgress](), isOver: false))

  /// - Parameter last: The stage at whose beginning the run ends; nil lets it run.
  init(endingAt last: AnalysisStage? = nil) { self.last = last }

  func progressed(to progress: AnalysisProgress) {
    state.withLock { state in
      state.seen.append(progress)
      if progress.stage == last { state.isOver = true }
    }
  }

  var isInterrupted: Bool { state.withLock { $0.isOver } }
  var seen: [AnalysisProgress] { state.withLock { $0.seen } }

  /// The stages in the order in which they began.
  var stages: [AnalysisStage] {
    seen.map(\.stage).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

@Suite("Watching and ending a run")
struct InterruptionTests {
  static let options = TopicOptions(topicCount: .fixed(3))

  @Test("a run tells its stages in order, and how many articles were read")
  func stages() throws {
    let watcher = StageWatcher()
    _ = try TopicAnalyzer(options: Self.options, observer: watcher)
      .analyze(SampleCollection.collection)
    #expect(
      watcher.stages
        == [.reading, .vectors, .topicCount, .clustering, .stability, .stories, .naming])
    let read = watcher.seen.filter { $0.completed == 148 && $0.unit == "articles" }
    #expect(read.map(\.stage) == [.reading, .naming], "articles are read twice")
  }

  @Test(
    "a run ends at the next opportunity",
    arguments: [
      AnalysisStage.reading, .vectors, .topicCount, .clustering, .stability, .stories, .naming,
    ])
  func ending(stage: AnalysisStage) {
    let watcher = StageWatcher(endingAt: stage)
    #expect(throws: AnalysisError.interrupted) {
      try TopicAnalyzer(options: Self.options, observer: watcher)
        .analyze(SampleCollection.collection)
    }
    #expect(watcher.seen.last?.stage == stage)
  }

  @Test("so do a search, keywords and a saved model")
  func others() throws {
    let collection = SampleCollection.collection
    #expect(throws: AnalysisError.interrupted) {
      try SimilarArticles(observer: StageWatcher(endingAt: .reading))
        .nearest(to: "volcano-01", in: collection, count: 3)
    }
    #expect(throws: AnalysisError.interrupted) {
      try ArticleKeywords(observer: StageWatcher(endingAt: .reading))
        .keywords(of: collection, count: 3)
    }
    let model = try SavedTopicModel(SampleCollection.analysis.get())
    #expect(throws: AnalysisError.interrupted) {
      try model.apply(to: collection, observer: StageWatcher(endingAt: .vectors))
    }
  }
}
