public import ArgumentParser
public import Dateline

/// What is read, the same for every command.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Folders, files, or - for standard input; their kind is seen from name and content.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(help: ArgumentHelp("The kind of every input.", valueName: "format"))
  var inputFormat: InputFormat?

  @Option(help: ArgumentHelp("The column or field that holds the text.", valueName: "name"))
  var textColumn: String?

  @Option(help: ArgumentHelp("The column or field that holds the title.", valueName: "name"))
  var titleColumn: String?

  @Option(help: ArgumentHelp("The column or field that holds the date.", valueName: "name"))
  var dateColumn: String?

  @Option(help: ArgumentHelp("The column or field that holds the identifier.", valueName: "name"))
  var idColumn: String?

  func validate() throws {
    guard !inputs.isEmpty else {
      throw ValidationError("name a folder, a file, or - for standard input")
    }
    guard !inputs.contains("") else { throw ValidationError("the name of an input is empty") }
  }

  var collection: ArticleCollection { collection(of: inputs) }

  /// Other inputs, read the same way.
  func collection(of inputs: [String]) -> ArticleCollection {
    ArticleCollection(
      inputs: inputs.map(CollectionInput.init(argument:)),
      options: ReadingOptions(
        inputFormat: inputFormat, textColumn: textColumn, titleColumn: titleColumn,
        dateColumn: dateColumn, idColumn: idColumn))
  }
}

extension InputFormat: ExpressibleByArgument {}
