public import ArgumentParser
public import Dateline

/// How records are read, the same for every command.
struct RecordOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The kind of every input.", valueName: "format"))
  var inputFormat: InputFormatChoice = .auto

  @Option(help: ArgumentHelp("The column or field that holds the text.", valueName: "name"))
  var textColumn: String?

  @Option(help: ArgumentHelp("The column or field that holds the title.", valueName: "name"))
  var titleColumn: String?

  @Option(help: ArgumentHelp("The column or field that holds the date.", valueName: "name"))
  var dateColumn: String?

  @Option(help: ArgumentHelp("The column or field that holds the identifier.", valueName: "name"))
  var idColumn: String?

  /// The articles of some inputs.
  func collection(of inputs: [String]) -> ArticleCollection {
    ArticleCollection(
      inputs: inputs.map(CollectionInput.init(argument:)),
      options: ReadingOptions(
        inputFormat: inputFormat.format, textColumn: textColumn, titleColumn: titleColumn,
        dateColumn: dateColumn, idColumn: idColumn))
  }
}
