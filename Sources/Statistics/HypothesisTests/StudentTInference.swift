/// What all t tests share: an estimate over its standard error.
struct StudentTInference {
  let statistic: Double
  let tail: TailProbability
  let estimate: IntervalEstimate

  /// Takes an estimate and by how much it exceeds the hypothesis.
  ///
  /// Nil where the standard error is no more than rounding against the size of the values.
  init?(
    estimate: Double, excess: Double, standardError: Double, degreesOfFreedom: Double,
    size: Double, alternative: Alternative, level: Double
  ) {
    guard standardError.isFinite, size.isFinite, standardError > 0,
      standardError >= 10 * Double.ulpOfOne * size
    else { return nil }
    let distribution = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    statistic = excess / standardError
    tail = TailProbability(statistic, under: distribution, alternative)
    let reach = distribution.upperQuantile(alternative.tail(level: level)) * standardError
    self.estimate = alternative.estimate(
      estimate, lower: estimate - reach, upper: estimate + reach, level: level)
  }
}
