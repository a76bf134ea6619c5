import ArgumentParser
import Dateline

/// What is found out about a collection, and what the report is called.
struct CollectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What the collection is called; by default its inputs.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The number of topics; auto takes the number that resamples agree on.",
      valueName: "auto|n"))
  var topics: TopicCountArgument = TopicCountArgument(count: .automatic)

  @Option(
    help: ArgumentHelp(
      "The timeline's periods; by default they follow from the dates.", valueName: "length"))
  var period: TimelinePeriod?

  @Option(
    help: ArgumentHelp(
      "What articles are compared by for topics: lsa, mixed, encoder or auto; see dateline topics.",
      valueName: "vectors"))
  var vectors: VectorsName = .auto

  @Flag(help: "Leave out the tone.")
  var noTone = false

  @Flag(help: "Count a family of copies once: of copies of one text, only the original.")
  var countFamilies = false

  @Option(
    help: ArgumentHelp(
      "Compare the values of a column, each with all others: outlet, section, month, or a field of the records.",
      valueName: "column"))
  var groupBy: String?

  func validate() throws {
    try topics.validate()
    guard groupBy != "" else { throw ValidationError("--group-by names no column") }
  }

  /// What the report is called.
  func title(ofInputs inputs: [String]) -> String {
    if let title { return title }
    let names = inputs.map { input in
      let name = input.split(separator: "/").last.map(String.init) ?? input
      return name == "-" ? "standard input" : name
    }
    let shown = names.prefix(3).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }
}
