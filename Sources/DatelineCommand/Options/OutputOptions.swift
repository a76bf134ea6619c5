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

  @Flag(help: "Write CSV that Excel opens by a double click: byte order mark and CRLF.")
  var excel = false

  @Flag(help: "Do not guard text cells that a spreadsheet would run as formulas.")
  var rawCSV = false

  func validate() throws {
    guard output != "" else { throw ValidationError("the name of the output is empty") }
  }

  /// Where results go.
  enum Destination: Equatable {
    /// A readable table for a person.
    case terminal
    /// One table on standard output.
    case standardOutput(TableFormat)
    /// One table in a file.
    case file(path: String, TableFormat)
    /// All tables in a folder.
    case folder(path: String)
  }

  /// Where results go.
  ///
  /// - Parameter isInteractive: Whether a person sees standard output.
  /// - Returns: The destination.
  func destination(isInteractive: Bool) -> Destination {
    guard let output, output != "-" else {
      if let format { return .standardOutput(format) }
      return isInteractive ? .terminal : .standardOutput(.csv)
    }
    if output.hasSuffix("/") {
      let name = output.prefix(through: output.lastIndex { $0 != "/" } ?? output.startIndex)
      return .folder(path: String(name))
    }
    if let fromName = TableFormat(path: output) {
      return .file(path: output, format ?? fromName)
    }
    return format.map { .file(path: output, $0) } ?? .folder(path: output)
  }

  var tableOptions: TableOptions { TableOptions(isForExcel: excel, guardsFormulas: !rawCSV) }
}

extension TableFormat: ExpressibleByArgument {}
