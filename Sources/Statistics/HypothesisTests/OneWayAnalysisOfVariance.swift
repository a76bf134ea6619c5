/// Whether groups have the same mean: the one-way analysis of variance.
///
///     F = (SS_between / (k - 1)) / (SS_within / (n - k))
///     SS_between = Σ_g n_g (x̄_g - x̄)²,  SS_within = Σ_g Σ_i (x_gi - x̄_g)²
///
/// Fisher (1925), "Statistical methods for research workers". The test is exact for independent
/// normal values of one variance in all groups. The sums are kept as two doubles each. An interval
/// of the shares of variance would take the noncentral F distribution; resampling gives one without
/// its assumptions.
public struct OneWayAnalysisOfVariance: Sendable, Equatable {
  /// The F statistic; infinite where the values within each group are equal.
  public let statistic: Double
  /// The number of groups less one.
  public let betweenDegreesOfFreedom: Double
  /// The number of values less the number of groups.
  public let withinDegreesOfFreedom: Double
  /// The sum of squares of the group means about the mean of all, Σ n_g (x̄_g - x̄)².
  public let betweenSumOfSquares: Double
  /// The sum of squares of the values about the means of their groups.
  public let withinSumOfSquares: Double
  /// The probability of such an F, or a larger one, where all groups have the same mean.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double

  /// Compares the means of groups of values in O(n).
  ///
  /// Nil with fewer than two groups, where a group is empty, where no group has two values, where
  /// all values are equal, and where one is NaN or infinite.
  ///
  /// - Parameter groups: The values of each group.
  public init?(_ groups: [[Double]]) {
    self.init(groups.map { Moments($0) })
  }

  /// Compares the means of groups whose moments were gathered before in O(k).
  ///
  /// Nil as for groups of values.
  ///
  /// - Parameter groups: The moments of each group.
  public init?(_ groups: [Moments]) {
    guard groups.count > 1, groups.allSatisfy({ $0.count > 0 }),
      groups.contains(where: { $0.min != groups[0].min || $0.max != $0.min })
    else { return nil }
    let n = groups.reduce(0) { $0 + $1.count }
    guard n > groups.count else { return nil }
    var sum = DoubleDouble.zero
    for group in groups { sum += group.sum }
    let center = sum / Double(n)
    var between = DoubleDouble.zero
    var within = DoubleDouble.zero
    for group in groups {
      let deviation = group.sum / Double(group.count) - center
      between += deviation * deviation * Double(group.count)
      if group.min != group.max { within += group.squares }
    }
    guard between.isFinite, within.isFinite else { return nil }
    betweenDegreesOfFreedom = Double(groups.count - 1)
    withinDegreesOfFreedom = Double(n - groups.count)
    betweenSumOfSquares = between.value
    withinSumOfSquares = within.value
    let residual = within / withinDegreesOfFreedom
    statistic =
      residual.high > 0 ? (between / betweenDegreesOfFreedom / residual).value : .infinity
    let tail = TailProbability(
      above: statistic, under: FDistribution(betweenDegreesOfFreedom, withinDegreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.logarithm)
  }

  /// The sum of squares between groups over its degrees of freedom.
  public var betweenMeanSquare: Double { betweenSumOfSquares / betweenDegreesOfFreedom }

  /// The sum of squares within groups over its degrees of freedom: the pooled variance.
  public var withinMeanSquare: Double { withinSumOfSquares / withinDegreesOfFreedom }

  /// The share of the sum of squares that lies between the groups, η² (Pearson 1911); it
  /// overstates the share in the population.
  ///
  ///     η² = SS_between / (SS_between + SS_within)
  public var etaSquared: Double {
    betweenSumOfSquares / (betweenSumOfSquares + withinSumOfSquares)
  }

  /// The share of the variance in the population that lies between the groups, ω² (Hays 1963);
  /// below 0 where F < 1.
  ///
  ///     ω² = (SS_between - (k - 1) MS_within) / (SS_between + SS_within + MS_within)
  public var omegaSquared: Double {
    (betweenSumOfSquares - betweenDegreesOfFreedom * withinMeanSquare)
      / (betweenSumOfSquares + withinSumOfSquares + withinMeanSquare)
  }
}
