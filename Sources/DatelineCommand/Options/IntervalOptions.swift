import ArgumentParser

/// How far intervals reach, and how they are drawn.
struct IntervalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The confidence of intervals.", valueName: "share"))
  var level: Double = 0.95

  @Option(
    help: ArgumentHelp("How often units are drawn anew for an interval.", valueName: "n"))
  var resamples: Int = 9_999

  func validate() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level is a share between 0 and 1, not \(level)")
    }
    guard (100...10_000_000).contains(resamples) else {
      throw ValidationError("--resamples is from 100 to 10000000, not \(resamples)")
    }
  }
}
