import ArgumentParser
import Dateline

/// What was annotated and what was predicted, the same for every measurement.
struct ComparedFiles: ParsableArguments {
  @Argument(
    help: ArgumentHelp("What people annotated, or - for standard input.", valueName: "gold"),
    completion: .file())
  var gold: String

  @Argument(
    help: ArgumentHelp("What was predicted, or - for standard input.", valueName: "predicted"),
    completion: .file())
  var predicted: String

  @Option(
    help: ArgumentHelp(
      "Other predictions: how far the first are better, with interval and p-value.",
      valueName: "file"),
    completion: .file())
  var compare: String?

  func validate() throws {
    guard files.paths.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("standard input can be one of the files only")
    }
  }

  var files: EvaluationFiles {
    EvaluationFiles(gold: gold, predicted: predicted, compared: compare)
  }
}
