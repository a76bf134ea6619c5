extension Moments {
  /// The mean with the interval that Student's t gives it.
  ///
  ///     mean ± t(1 - α/2, n - 1) s / √n,  α = 1 - level
  ///
  /// Student (1908), "The probable error of a mean". Where all values are equal the interval has no
  /// width.
  ///
  /// - Parameter level: The share of samples whose interval holds the mean of the population.
  /// - Returns: The estimate; nil with fewer than two values or where one is not finite.
  public func meanInterval(level: Double = 0.95) -> IntervalEstimate? {
    let tail = ConfidenceInterval.tail(level: level)
    guard let mean, let standardError, standardError.isFinite else { return nil }
    let reach =
      StudentTDistribution(degreesOfFreedom: Double(count - 1)).upperQuantile(tail)
      * standardError
    return IntervalEstimate(mean, margin: reach, level: level)
  }
}
