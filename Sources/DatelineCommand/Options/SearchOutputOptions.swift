public import ArgumentParser
import Dateline

/// The form in which what was found is written.
enum SearchFormat: String, CaseIterable, ExpressibleByArgument, OutputFormat {
  case text, csv, tsv, jsonl

  static var usual: SearchFormat { .csv }
  static var shown: String { "what was found" }

  init?(path: String) {
    if path.lowercased().hasSuffix(".txt") {
      self = .text
    } else if let table = TableFormat(path: path) {
      self.init(rawValue: table.rawValue)
    } else {
      return nil
    }
  }

  /// The form of the table; nil for text.
  var table: TableFormat? { TableFormat(rawValue: rawValue) }
}

/// Where what was found goes and in which form.
struct SearchOutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file; standard output when left out.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "jsonl", "txt"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The form; by default that of the file's name, text on a terminal, else CSV.",
      valueName: "format"))
  var format: SearchFormat?

  @OptionGroup var writing: TableWritingOptions

  func validate() throws {
    guard output != "" else { throw ValidationError("the name of the output is empty") }
    if case .folder = destination(isInteractive: false) {
      throw ValidationError("-o names a file that ends in .csv, .tsv, .jsonl or .txt")
    }
  }

  func destination(isInteractive: Bool) -> Destination<SearchFormat> {
    Destination(output, as: format, isInteractive: isInteractive)
  }

  var tableOptions: TableOptions { writing.tableOptions }
}
