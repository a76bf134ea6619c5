import ArgumentParser
import Foundation
import NumericCore
import Statistics

/// Intervals by the bootstrap, or a permutation test, of two samples of one size.
struct ResamplingJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resample", abstract: "Resample two samples, or make them.")

  /// What is done with the samples.
  enum Work: String, ExpressibleByArgument {
    case mean, difference, median, permutation
    /// Writes the samples.
    case make
  }

  @Argument(help: "A file of double-precision numbers, the first sample before the second.")
  var samples: String
  @Option(help: "mean, difference, median, permutation; or make, which writes the file.")
  var work: Work
  @Option(help: "The values of a sample; all of the file, halved, where it is read.")
  var count = 1_000
  @Option(help: "The number of resamples.")
  var resamples = 9_999
  @Flag(help: "The BCa interval in place of the percentile interval.")
  var accelerated = false
  @Option(help: "The seed of the random numbers.")
  var seed: UInt64 = 1
  @Option(help: "How often the work is done; its time is the mean.")
  var repeats = 10
  @Option(help: "The number of threads.")
  var threads = 1

  func run() throws {
    let file = URL(filePath: samples)
    guard work != .make else { return try make(file) }
    let values = try RawArray.doubles(file)
    let first = Array(values[..<(values.count / 2)])
    let second = Array(values[(values.count / 2)...])
    let (facts, time) = try StageTime.measure { () throws -> JobReport.Facts in
      var facts = JobReport.Facts()
      for _ in 0..<max(1, repeats) { facts = try result(first, second) }
      return facts
    }
    try JobReport(time.divided(by: max(1, repeats)), threads: threads, facts: facts).write()
  }

  private func result(_ first: [Double], _ second: [Double]) throws -> JobReport.Facts {
    var facts = JobReport.Facts()
    facts.resamples = resamples
    let parallelism = Parallelism(threads: threads)
    if work == .permutation {
      let test = PermutationTest(resamples: resamples, seed: seed, parallelism: parallelism)
      guard let found = test.differenceOfMeans(first, second) else { throw undefined }
      facts.statistic = found.statistic
      facts.pValue = found.pValue
      return facts
    }
    let bootstrap = Bootstrap(
      resamples: resamples, method: accelerated ? .biasCorrectedAccelerated : .percentile,
      smallSampleCorrection: false, seed: seed, parallelism: parallelism)
    let found =
      switch work {
      case .difference: bootstrap.differenceOfMeans(first, second)
      case .median: bootstrap.median(first)
      default: bootstrap.mean(first)
      }
    guard let found else { throw undefined }
    facts.statistic = found.value
    facts.interval = [found.interval.lower, found.interval.upper]
    facts.standardError = found.standardError
    return facts
  }

  private var undefined: ValidationError { ValidationError("\(samples) has no result") }

  /// Writes two samples of skewed values, the second larger by a tenth: (u₁ + u₂ + u₃)² of uniform
  /// numbers, so that every machine makes the same bytes.
  private func make(_ file: URL) throws {
    var stream = RandomStream(seed: seed, purpose: "benchmark.samples")
    let values = (0..<2 * count).map { place in
      let sum = stream.nextUniform() + stream.nextUniform() + stream.nextUniform()
      return sum * sum + (place < count ? 0 : 0.1)
    }
    try RawArray.write(values, to: file)
  }
}
