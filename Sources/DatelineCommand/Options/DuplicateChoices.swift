import ArgumentParser
import Dateline

/// What counts as a copy.
struct DuplicateChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The least share of all runs of four words that copy and original have in common.",
      valueName: "x"))
  var minSimilarity: Double = 0.3333

  @Option(
    help: ArgumentHelp(
      "The least share of the shorter text that stands in the longer one, for copies that were cut.",
      valueName: "x"))
  var minContainment: Double = 0.6666

  func validate() throws {
    for (name, value) in [
      ("--min-similarity", minSimilarity), ("--min-containment", minContainment),
    ] where !(0.05...1).contains(value) {
      throw ValidationError("\(name) is from 0.05 to 1, not \(value)")
    }
  }

  func options(seed: UInt64) -> DuplicateOptions {
    DuplicateOptions(
      minimumSimilarity: minSimilarity, minimumContainment: minContainment, seed: seed)
  }
}
