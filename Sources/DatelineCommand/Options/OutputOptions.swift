public import ArgumentParser
public import Dateline

/// Where results go and in which form, the same for every command.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A folder for all tables, or a file for one; standard output when left out.",
      valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The form of a single table; by default that of the file's name, else CSV.",
      valueName: "format"))
  var format: TableFormat?

  @OptionGroup var writing: TableWritingOptions

  func validate() throws {
    guard output != "" else { throw ValidationError("the name of the output is empty") }
  }

  var tableOptions: TableOptions { writing.tableOptions }
}

extension TableFormat: ExpressibleByArgument {}
