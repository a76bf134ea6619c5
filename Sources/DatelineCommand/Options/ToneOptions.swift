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
}
