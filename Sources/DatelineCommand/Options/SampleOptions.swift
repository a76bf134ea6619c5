import ArgumentParser
import Dateline

/// Which sentences are drawn for coding.
struct SampleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many sentences are drawn; by default 200.", valueName: "n"))
  var sample: Int?

  @Option(
    help: ArgumentHelp(
      "Draw from each value of this column of the articles, to correct its mean by itself.",
      valueName: "column"))
  var groupBy: String?

  func validate() throws {
    if let sample, !(1...100_000).contains(sample) {
      throw ValidationError("--sample is from 1 to 100000, not \(sample)")
    }
    guard groupBy != "" else { throw ValidationError("--group-by names no column") }
  }

  var isUsed: Bool { sample != nil || groupBy != nil }

  func options(seed: UInt64) -> CodingSampleOptions {
    CodingSampleOptions(size: sample ?? 200, groupColumn: groupBy, seed: seed)
  }
}
