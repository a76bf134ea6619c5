/// The search for the quantile of a discrete distribution.
///
/// It starts from the expansion of Cornish and Fisher (1938), gallops until the quantile is
/// enclosed, and halves the range.
struct DiscreteQuantile {
  /// The values of positive probability, or a range that holds them.
  let support: ClosedRange<Int>
  let mean: Double
  let standardDeviation: Double
  let skewness: Double

  /// The smallest value that `reaches` the probability, counted from below.
  func quantile(_ probability: Double, _ reaches: (Int) -> Bool) -> Int {
    precondition(
      probability >= 0 && probability <= 1,
      "a probability lies between 0 and 1, not \(probability)")
    if probability == 0 { return support.lowerBound }
    if probability == 1 { return support.upperBound }
    return smallest(near: -InverseNormal.upper(probability), reaches)
  }

  /// The smallest value that `reaches` the probability, counted from above.
  func upperQuantile(_ probability: Double, _ reaches: (Int) -> Bool) -> Int {
    precondition(
      probability >= 0 && probability <= 1,
      "a probability lies between 0 and 1, not \(probability)")
    if probability == 0 { return support.upperBound }
    if probability == 1 { return support.lowerBound }
    return smallest(near: InverseNormal.upper(probability), reaches)
  }

  private func smallest(near z: Double, _ reaches: (Int) -> Bool) -> Int {
    let expansion = mean + standardDeviation * (z + skewness * (z * z - 1) / 6)
    let start = clamped(expansion.rounded())
    var step = max(1, Int(standardDeviation * 0.01))
    var low: Int  // does not reach, or lies below the support
    var high: Int  // reaches, or is the end of the support
    if reaches(start) {
      high = start
      low = start
      repeat {
        if low == support.lowerBound { return smallest(in: low - 1, high, reaches) }
        low = step > low - support.lowerBound ? support.lowerBound : low - step
        step *= 2
        guard reaches(low) else { break }
        high = low
      } while true
    } else {
      low = start
      high = start
      repeat {
        if high == support.upperBound { return high }
        high = step > support.upperBound - high ? support.upperBound : high + step
        step *= 2
        if reaches(high) { break }
        low = high
      } while true
    }
    return smallest(in: low, high, reaches)
  }

  private func smallest(in low: Int, _ high: Int, _ reaches: (Int) -> Bool) -> Int {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if reaches(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func clamped(_ value: Double) -> Int {
    if value <= Double(support.lowerBound) { return support.lowerBound }
    if value >= Double(support.upperBound) { return support.upperBound }
    return Int(value)
  }
}
