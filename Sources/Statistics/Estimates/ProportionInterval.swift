/// Intervals of a share, and of the difference of two shares.
///
/// All take O(1) time. Without a trial a share is undefined, and so is its interval.
public enum ProportionInterval {
  /// The score interval of a share (Wilson 1927), whose coverage is near its level on average.
  ///
  ///     (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n)
  ///
  /// - Parameters:
  ///   - successes: The number of successes, from 0 to `trials`.
  ///   - trials: The number of trials.
  ///   - level: The confidence level.
  /// - Returns: The share with its interval; nil without a trial. The lower end is exactly 0 without
  ///   a success, the upper end exactly 1 without a failure.
  public static func wilson(
    successes: Int, trials: Int, level: Double = 0.95
  ) -> IntervalEstimate? {
    check(successes, trials)
    guard trials > 0 else { return nil }
    let share = Double(successes) / Double(trials)
    return IntervalEstimate(share, wilson(share: share, trials: Double(trials), level: level))
  }

  /// Wilson's interval of a share that is as precise as one of a number of trials, which need not be
  /// whole.
  static func wilson(share: Double, trials: Double, level: Double) -> ConfidenceInterval {
    let z = NormalDistribution.reach(level: level)
    let hits = share * trials
    let root = (hits * (1 - share) + z * z / 4).squareRoot()
    // The roots of (p - x/n)² = z² p(1 - p)/n; the lower one from the product of both, so that a
    // small one keeps all its digits.
    let upperRoot = hits + z * z / 2 + z * root
    return ConfidenceInterval(
      lower: min(share, share * hits / upperRoot),
      upper: share == 1 ? 1 : min(1, max(share, upperRoot / (trials + z * z))), level: level)
  }

  /// The exact interval of a share (Clopper and Pearson 1934), which covers at least at its level,
  /// often more.
  ///
  ///     lower: the α/2 quantile of Beta(x, n - x + 1), upper: the 1 - α/2 quantile of Beta(x + 1, n - x)
  ///
  /// - Parameters:
  ///   - successes: The number of successes, from 0 to `trials`.
  ///   - trials: The number of trials.
  ///   - level: The confidence level.
  /// - Returns: The share with its interval; nil without a trial. The lower end is exactly 0 without
  ///   a success, the upper end exactly 1 without a failure.
  public static func clopperPearson(
    successes: Int, trials: Int, level: Double = 0.95
  ) -> IntervalEstimate? {
    check(successes, trials)
    guard trials > 0 else { return nil }
    let tail = ConfidenceInterval.tail(level: level)
    let hits = Double(successes)
    let misses = Double(trials - successes)
    let lower =
      successes == 0 ? 0 : BetaDistribution(alpha: hits, beta: misses + 1).quantile(tail)
    let upper =
      successes == trials ? 1 : BetaDistribution(alpha: hits + 1, beta: misses).upperQuantile(tail)
    return IntervalEstimate(hits / Double(trials), lower: lower, upper: upper, level: level)
  }

  /// The interval of the difference of two independent shares (Newcombe 1998, method 10).
  ///
  ///     d - √((p₁ - l₁)² + (u₂ - p₂)²)  to  d + √((u₁ - p₁)² + (p₂ - l₂)²),  d = p₁ - p₂,
  ///
  /// where l and u are the ends of Wilson's interval of each share.
  ///
  /// - Parameters:
  ///   - first: The successes and trials of the first group.
  ///   - second: The successes and trials of the second group.
  ///   - level: The confidence level.
  /// - Returns: The first share less the second, with its interval; nil if a group has no trial.
  public static func newcombeDifference(
    first: (successes: Int, trials: Int), second: (successes: Int, trials: Int),
    level: Double = 0.95
  ) -> IntervalEstimate? {
    guard let one = wilson(successes: first.successes, trials: first.trials, level: level),
      let other = wilson(successes: second.successes, trials: second.trials, level: level)
    else { return nil }
    let difference = one.value - other.value
    let down = length(one.value - one.interval.lower, other.interval.upper - other.value)
    let up = length(one.interval.upper - one.value, other.value - other.interval.lower)
    return IntervalEstimate(
      difference, lower: max(-1, difference - down), upper: min(1, difference + up), level: level)
  }

  private static func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }

  private static func check(_ successes: Int, _ trials: Int) {
    precondition(
      successes >= 0 && successes <= trials, "there are at most as many successes as trials")
  }
}
