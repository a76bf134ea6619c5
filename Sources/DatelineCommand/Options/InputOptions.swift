import ArgumentParser
import Dateline

/// What is read, the same for every command.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Folders, files, or - for standard input; their kind is seen from name and content.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @OptionGroup var records: RecordOptions

  func validate() throws {
    guard !inputs.isEmpty else {
      throw ValidationError("name a folder, a file, or - for standard input")
    }
    guard !inputs.contains("") else { throw ValidationError("the name of an input is empty") }
  }

  var collection: ArticleCollection { collection(of: inputs) }

  /// Other inputs, read the same way.
  func collection(of inputs: [String]) -> ArticleCollection { records.collection(of: inputs) }
}
