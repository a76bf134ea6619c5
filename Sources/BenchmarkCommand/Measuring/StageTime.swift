import Glibc

/// What a stage took: processor seconds of all threads, and seconds by the clock on the wall.
struct StageTime: Sendable {
  let processorSeconds: Double
  let wallSeconds: Double

  /// The time of one of several equal parts of a stage.
  func divided(by parts: Int) -> StageTime {
    StageTime(
      processorSeconds: processorSeconds / Double(parts), wallSeconds: wallSeconds / Double(parts))
  }

  /// Runs a stage and measures it.
  static func measure<Result, Failure: Error>(
    _ stage: () throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, time: StageTime) {
    let wall = ContinuousClock.now
    let processor = clock()
    let result = try stage()
    let ticks = clock() - processor
    let elapsed = ContinuousClock.now - wall
    return (
      result,
      StageTime(
        processorSeconds: Double(ticks) / clocksPerSecond, wallSeconds: elapsed / .seconds(1))
    )
  }

  /// `CLOCKS_PER_SEC`, which POSIX sets to one million.
  private static let clocksPerSecond = 1e6
}
