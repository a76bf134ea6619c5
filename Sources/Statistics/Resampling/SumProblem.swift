internal import NumericCore

/// The bootstrap of a function of column totals: one addition of a row a draw.
struct SumProblem: ResamplingProblem {
  let totals: UnitTotals
  let function: SumFunction
  let stratumSums: [Double]
  let observed: ResampledValue
  /// The rows of each stratum that is large enough for its draws to be counted.
  private let counted: [CountedColumns?]
  /// The sums that are kept at a time: many strata take fewer resamples together.
  private static let sumsTogether = 16_384

  init(_ totals: UnitTotals, _ function: SumFunction) {
    self.totals = totals
    self.function = function
    let sums = totals.stratumSums
    stratumSums = sums
    observed = Self.evaluated(totals, function, sums.span)
    counted = totals.strata.map {
      CountedColumns(totals.rows.span, width: totals.width, range: $0)
    }
  }

  var strataSizes: [Int] { totals.strata.map(\.count) }

  func replicates(_ resamples: Range<Int>, from streams: RandomStreams) -> [ResampledValue] {
    let stride = totals.strata.count * totals.width
    let together = max(1, Self.sumsTogether / stride)
    let room = counted.reduce(0) { max($0, $1?.room ?? 0) }
    var counts = [UInt8](repeating: 0, count: room)
    var values: [ResampledValue] = []
    values.reserveCapacity(resamples.count)
    for start in Swift.stride(from: resamples.lowerBound, to: resamples.upperBound, by: together) {
      let some = start..<min(start + together, resamples.upperBound)
      var streams = some.map { streams[UInt64($0)] }
      let sums = drawnSums(&streams, stride: stride, &counts)
      let span = sums.span
      for place in streams.indices {
        values.append(
          Self.evaluated(
            totals, function, span.extracting(place * stride..<(place + 1) * stride)))
      }
    }
    return values
  }

  /// The sums of every stratum, resample after resample, each drawn from its stream.
  private func drawnSums(
    _ streams: inout [RandomStream], stride: Int, _ counts: inout [UInt8]
  ) -> [Double] {
    let totals = totals
    var sums = [Double](repeating: 0, count: streams.count * stride)
    for (stratum, units) in totals.strata.enumerated() {
      let place = stratum * totals.width
      if let columns = counted[stratum] {
        columns.addDraws(from: &streams, counts: &counts, to: &sums, stride: stride, at: place)
        continue
      }
      var span = sums.mutableSpan
      for resample in streams.indices {
        streams[resample].addDraws(
          of: totals.rows.span, width: totals.width, from: units, count: units.count,
          to: &span, at: resample * stride + place)
      }
    }
    return sums
  }

  func withoutUnits(_ units: Range<Int>, of stratum: Int) -> [Double] {
    let width = totals.width
    let rows = totals.rows
    let first = totals.strata[stratum].lowerBound
    // With a fixed count n, the mean without a unit divides by n − 1; its center stays.
    var adjusted = function
    switch function {
    case .mean(let center, let count): adjusted = .mean(center: center, count: count - 1)
    case .meanDifference(let a, let b):
      let isFirst = totals.sampleOfStratum[stratum] == 0
      adjusted = .meanDifference(first: isFirst ? a - 1 : a, second: isFirst ? b : b - 1)
    default: break
    }
    var sums = stratumSums
    return units.map { unit in
      for entry in 0..<width {
        sums[stratum * width + entry] =
          stratumSums[stratum * width + entry] - rows[(first + unit) * width + entry]
      }
      return Self.value(totals, adjusted, sums.span)
    }
  }

  /// The column totals of each sample, strata added up.
  private static func sampleSums(_ totals: UnitTotals, _ sums: Span<Double>) -> [Double] {
    let columns = totals.columns
    var samples = [Double](repeating: 0, count: totals.samples * columns)
    for (stratum, sample) in totals.sampleOfStratum.enumerated() {
      for column in 0..<columns {
        samples[sample * columns + column] += sums[stratum * totals.width + column]
      }
    }
    return samples
  }

  /// The statistic of the sums of all strata.
  private static func value(
    _ totals: UnitTotals, _ function: SumFunction, _ sums: Span<Double>
  ) -> Double {
    // With one stratum a sample, the sums of strata are those of samples.
    if totals.strata.count == totals.samples && totals.width == totals.columns {
      return function.value(sums)
    }
    return function.value(sampleSums(totals, sums).span)
  }

  /// The statistic, and where products are kept its standard error by linearisation.
  ///
  ///     se² = Σ_h n_h/(n_h - 1) (Σ_i L_i² - (Σ_i L_i)²/n_h),  L_i = ∇g · row_i
  private static func evaluated(
    _ totals: UnitTotals, _ function: SumFunction, _ sums: Span<Double>
  ) -> ResampledValue {
    let (columns, width) = (totals.columns, totals.width)
    guard width > columns else { return ResampledValue(value(totals, function, sums)) }
    let samples = sampleSums(totals, sums)
    let value = function.value(samples.span)
    guard columns <= 2, let gradient = function.gradient(samples.span) else {
      return ResampledValue(value)
    }
    var variance = 0.0
    for (stratum, units) in totals.strata.enumerated() where units.count > 1 {
      let place = stratum * width
      let sample = totals.sampleOfStratum[stratum]
      let n = Double(units.count)
      var linear = 0.0
      var square = 0.0
      var product = place + columns
      for j in 0..<columns {
        let byFirst = gradient[sample * columns + j]
        linear += byFirst * sums[place + j]
        for k in j..<columns {
          square += (j == k ? 1 : 2) * byFirst * gradient[sample * columns + k] * sums[product]
          product += 1
        }
      }
      let spread = square - linear * linear / n
      // What is left of equal values is rounding.
      if spread > 1e-13 * square { variance += spread * n / (n - 1) }
    }
    return ResampledValue(value, standardError: variance.squareRoot())
  }
}
