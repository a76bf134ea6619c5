internal import NumericCore

/// A statistic of a sample, and how it is computed anew from a resample.
protocol ResamplingProblem: Sendable {
  /// The number of units of each stratum.
  var strataSizes: [Int] { get }
  /// The statistic of the sample itself.
  var observed: ResampledValue { get }
  /// The statistic of some resamples; each draws from the stream of its number.
  func replicates(_ resamples: Range<Int>, from streams: RandomStreams) -> [ResampledValue]
  /// The statistic with one unit of a stratum left out, for some of the units.
  func withoutUnits(_ units: Range<Int>, of stratum: Int) -> [Double]
}

/// A value of the statistic, and its standard error where a formula gives one.
struct ResampledValue: Sendable {
  let value: Double
  let standardError: Double

  init(_ value: Double, standardError: Double = .nan) {
    self.value = value
    self.standardError = standardError
  }
}

extension ResamplingProblem {
  /// Whether the statistic comes with a standard error.
  var isStudentized: Bool { !observed.standardError.isNaN }
}
