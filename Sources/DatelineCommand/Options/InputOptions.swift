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
  var inputFormat: InputFormatChoice = .auto

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
        inputFormat: inputFormat.format, textColumn: textColumn, titleColumn: titleColumn,
        dateColumn: dateColumn, idColumn: idColumn))
  }
}

/// The kind of every input, or that each is looked at.
enum InputFormatChoice: ExpressibleByArgument, CustomStringConvertible {
  /// Seen from name and content.
  case auto
  /// Named by the user.
  case named(InputFormat)

  init?(argument: String) {
    guard argument != Self.auto.description else {
      self = .auto
      return
    }
    guard let format = InputFormat(rawValue: argument) else { return nil }
    self = .named(format)
  }

  /// The format that was named, if any.
  var format: InputFormat? {
    switch self {
    case .auto: nil
    case .named(let format): format
    }
  }

  var description: String { format?.rawValue ?? "auto" }
  var defaultValueDescription: String { description }

  static var allValueStrings: [String] {
    [auto.description] + InputFormat.allCases.map(\.rawValue)
  }
}
