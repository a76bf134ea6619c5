import ArgumentParser
import Dateline

/// Which bodies of articles are compared by their words, and how much is told of it.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Compare the inputs with other articles; may be given several times.", valueName: "input"),
    completion: .file())
  var compare: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare the values of a column, each with all others: source, section, language, authors, year, month, or a field of the records.",
      valueName: "column"))
  var groupBy: String?

  @Option(
    help: ArgumentHelp(
      "The groups to compare, set apart by commas; by default all, up to 50.",
      valueName: "a,b"))
  var groups: [String] = []

  @Option(
    help: ArgumentHelp(
      "The fewest occurrences of a term in all compared articles; by default 5.", valueName: "n"))
  var minCount: Int?

  @Option(
    help: ArgumentHelp("The largest q-value of a listed term; by default .05.", valueName: "x"))
  var maxQ: Double?

  @Flag(help: "List the terms that a group uses less than the others, too.")
  var under = false

  @Flag(help: "List every tested term, whatever its q-value.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "How many passages each of a group's best terms gets; by default 3.", valueName: "n"))
  var examples: Int?

  /// Whether articles are compared at all; otherwise every article gets its keywords.
  var isComparison: Bool { !compare.isEmpty || groupBy != nil }

  func validate() throws {
    if !compare.isEmpty, groupBy != nil {
      throw ValidationError("--compare and --group-by are two comparisons: choose one")
    }
    guard !compare.contains(""), groupBy != "" else {
      throw ValidationError("the name of what to compare with is empty")
    }
    if !groups.isEmpty, groupBy == nil {
      throw ValidationError("--groups chooses among those of --group-by")
    }
    if !isComparison, let option = givenOption {
      throw ValidationError("\(option) belongs to a comparison: add --compare or --group-by")
    }
    guard minCount ?? 1 >= 1 else { throw ValidationError("--min-count is at least 1") }
    if let maxQ, !(maxQ > 0 && maxQ <= 1) {
      throw ValidationError("--max-q is above 0 and at most 1, not \(maxQ)")
    }
    guard (0...1000).contains(examples ?? 0) else {
      throw ValidationError("--examples is from 0 to 1000, not \(examples ?? 0)")
    }
  }

  private var givenOption: String? {
    if minCount != nil { return "--min-count" }
    if maxQ != nil { return "--max-q" }
    if under { return "--under" }
    if all { return "--all" }
    return examples == nil ? nil : "--examples"
  }

  /// The choices of the comparison.
  ///
  /// - Parameters:
  ///   - terms: Which terms count.
  ///   - count: How many terms a group gets.
  /// - Returns: The choices.
  func options(terms: TermSelection, count: Int) -> KeynessOptions {
    KeynessOptions(
      terms: terms, minimumFrequency: minCount ?? 5, largestQValue: maxQ ?? 0.05, count: count,
      listsUnderused: under, listsAll: all, examples: examples ?? 3)
  }
}
