/// A stage of a run, in the order in which they come.
public enum AnalysisStage: String, Sendable, CaseIterable {
  /// Files become articles, articles become term counts.
  case reading
  /// Articles that are one text are found.
  case duplicates
  /// Copies are read again for what they changed.
  case changes
  /// Articles become vectors of what they mean.
  case encoding
  /// Counts become weights and vectors.
  case vectors
  /// The number of topics is chosen.
  case topicCount = "number of topics"
  /// Articles are divided into topics.
  case clustering
  /// It is measured how far the division can be trusted.
  case stability
  /// Articles that tell one event are found.
  case stories
  /// Typical articles are read again and topics get their terms.
  case naming
  /// Groups of articles are compared word by word.
  case comparing
  /// What is followed is counted period by period and tested.
  case trends
  /// Articles are read again for passages that hold a term.
  case examples
  /// Articles are read for who said what.
  case quotations
  /// Articles are read for their tone.
  case sentiment
  /// Articles are read for words, names and people.
  case annotations
  /// Files are written.
  case writing
}

/// How far a stage has come.
public struct AnalysisProgress: Sendable, Equatable {
  /// The stage.
  public let stage: AnalysisStage
  /// The units that are done.
  public let completed: Int
  /// All units, when their number is known.
  public let total: Int?
  /// What is counted: `articles`, `MB`.
  public let unit: String

  /// Describes the progress of a stage.
  public init(stage: AnalysisStage, completed: Int = 0, total: Int? = nil, unit: String = "") {
    self.stage = stage
    self.completed = completed
    self.total = total
    self.unit = unit
  }
}

/// Someone who watches a run and may end it.
public protocol AnalysisObserver: Sendable {
  /// Called when a stage begins and while it goes on, from the thread that runs the analysis.
  func progressed(to progress: AnalysisProgress)
  /// Whether the run should end at the next opportunity, with nothing written.
  var isInterrupted: Bool { get }
}

/// An observer that watches nothing and ends nothing.
public struct NoObserver: AnalysisObserver {
  /// Makes the observer.
  public init() {}
  /// Does nothing.
  public func progressed(to progress: AnalysisProgress) {}
  /// Never.
  public var isInterrupted: Bool { false }
}

extension AnalysisObserver {
  /// Ends the run when the observer asks for it.
  ///
  /// - Throws: ``AnalysisError/interrupted``.
  func continueOrThrow() throws(AnalysisError) {
    if isInterrupted { throw .interrupted }
  }
}
