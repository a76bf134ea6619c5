internal import Glibc
internal import NumericCore

/// The bootstrap of a quantile of independent observations, by the distribution of order statistics.
///
/// A resample takes x⌊nU⌋ of the sorted sample for n uniform numbers U, so its order statistics are
/// those of the U. With k the place of the lower of the two that a quantile needs,
///
///     U(k) ~ Beta(k, n - k + 1),   1 - U(k+1) = (1 - U(k)) V^(1/(n-k)),  V uniform
///
/// (H. A. David and H. N. Nagaraja, *Order Statistics*, 2003, section 2.5).
struct OrderStatisticProblem: ResamplingProblem {
  let sorted: [Double]
  let probability: Double
  let observed: ResampledValue

  init(_ values: [Double], _ probability: Double) {
    sorted = values.sorted()
    self.probability = probability
    let position = QuantilePosition(probability, count: values.count)
    observed = ResampledValue(position.between(sorted[position.lower], sorted[position.upper]))
  }

  var strataSizes: [Int] { [sorted.count] }

  func replicates(_ resamples: Range<Int>, from streams: RandomStreams) -> [ResampledValue] {
    let n = sorted.count
    let position = QuantilePosition(probability, count: n)
    let below = GammaSource(shape: Double(position.lower + 1))
    let above = GammaSource(shape: Double(n - position.lower))
    return resamples.map { resample in
      var stream = streams[UInt64(resample)]
      let lower = below.next(&stream)
      let upper = above.next(&stream)
      let low = lower / (lower + upper)
      guard position.share > 0 else { return ResampledValue(sorted[place(low)]) }
      let left = pow(1 - stream.nextUniform(), 1 / Double(n - position.lower - 1))
      let high = 1 - (1 - low) * left
      return ResampledValue(position.between(sorted[place(low)], sorted[place(high)]))
    }
  }

  private func place(_ uniform: Double) -> Int {
    min(Int(uniform * Double(sorted.count)), sorted.count - 1)
  }

  func withoutUnits(_ units: Range<Int>, of stratum: Int) -> [Double] {
    let position = QuantilePosition(probability, count: sorted.count - 1)
    func value(_ place: Int, without unit: Int) -> Double {
      sorted[min(place < unit ? place : place + 1, sorted.count - 1)]
    }
    return units.map { unit in
      guard position.share > 0 else { return value(position.lower, without: unit) }
      return position.between(
        value(position.lower, without: unit), value(position.upper, without: unit))
    }
  }
}

/// Numbers of the gamma distribution with a shape of at least 1 and the rate 1.
///
/// G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26, 2000.
struct GammaSource {
  private let d: Double
  private let c: Double

  init(shape: Double) {
    precondition(shape >= 1, "the method is for shapes of at least 1")
    d = shape - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
  }

  func next(_ stream: inout RandomStream) -> Double {
    while true {
      let normal = stream.nextNormal()
      let root = 1 + c * normal
      guard root > 0 else { continue }
      let cube = root * root * root
      let uniform = 1 - stream.nextUniform()
      let square = normal * normal
      if uniform < 1 - 0.0331 * square * square { return d * cube }
      if log(uniform) < 0.5 * square + d * (1 - cube + log(cube)) { return d * cube }
    }
  }
}
