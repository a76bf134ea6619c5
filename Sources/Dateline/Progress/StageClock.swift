import AnalysisReports

/// Measures the stages of a run and tells the observer of each.
struct StageClock: ~Copyable {
  private let observer: any AnalysisObserver
  private let clock = ContinuousClock()
  private(set) var stages: [RunRecord.Stage] = []

  init(observer: any AnalysisObserver) {
    self.observer = observer
  }

  /// Runs one stage, unless the observer ends the run before.
  mutating func measure<Result>(
    _ stage: AnalysisStage, _ body: () throws -> Result
  ) throws -> Result {
    try observer.continueOrThrow()
    observer.progressed(to: AnalysisProgress(stage: stage))
    let start = clock.now
    let result = try body()
    let seconds = (clock.now - start) / .seconds(1)
    stages.append(RunRecord.Stage(name: stage.rawValue, seconds: seconds))
    return result
  }
}
