import ArgumentParser
import Dateline

/// What is judged.
struct ToneOptions: ParsableArguments {
  /// What a row is.
  enum Level: String, CaseIterable, ExpressibleByArgument {
    case document, sentence, target, quote, speaker

    /// Whether the words of a text are enough to judge.
    var needsModel: Bool { self == .target || self == .quote || self == .speaker }
  }

  @Option(
    help: ArgumentHelp(
      "What is judged: document, sentence, target (people and bodies), quote or speaker.",
      valueName: "level"))
  var level: Level = .document

  @Option(
    help: ArgumentHelp(
      "Compare the tone of the values of a column, each with all others: outlet, section, month, or a field of the records.",
      valueName: "column"))
  var groupBy: String?

  func validate() throws {
    guard groupBy != "" else { throw ValidationError("--group-by names no column") }
  }
}
