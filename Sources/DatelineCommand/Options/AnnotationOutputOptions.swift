public import ArgumentParser
public import Dateline

/// Where annotated articles go and in which form.
struct AnnotationOutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file, or a folder with the record of the run; standard output when left out.",
      valueName: "path"),
    completion: .file(extensions: AnnotationFormat.allCases.map(\.fileExtension)))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The form; by default that of the file's name, else CoNLL-U.", valueName: "format"))
  var format: AnnotationFormat?

  func validate() throws {
    guard output != "" else { throw ValidationError("the name of the output is empty") }
  }
}

extension AnnotationFormat: ExpressibleByArgument {}

extension AnnotationFormat: OutputFormat {
  static var usual: AnnotationFormat { .conllu }
  static var shown: String { "CoNLL-U" }
}
