import ArgumentParser

/// What a tool is measured by: the key of a sample, and what people coded.
struct CodedSheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The key that was written with the sheet.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "A coding sheet that somebody filled in; once for each coder.", valueName: "file"),
    completion: .file())
  var coded: [String] = []

  @Option(help: ArgumentHelp("The bins that probabilities are put into.", valueName: "n"))
  var bins: Int = 10

  func validate() throws {
    guard key == nil || key != "" else { throw ValidationError("--key names no file") }
    guard Set(coded).count == coded.count else {
      throw ValidationError("--coded names a file twice")
    }
    guard (1...1_000).contains(bins) else {
      throw ValidationError("--bins is from 1 to 1000, not \(bins)")
    }
  }

  var isUsed: Bool { key != nil || !coded.isEmpty }
}
