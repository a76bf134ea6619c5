/// Quantiles of a sample (R's type 7).
extension Bootstrap {
  /// The median of values.
  ///
  /// - Parameters:
  ///   - values: The sample.
  ///   - design: How it is drawn.
  /// - Returns: The median and its interval; nil with fewer than two units or a value that is NaN.
  public func median(
    _ values: [Double], design: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    quantile(values, 0.5, design: design)
  }

  /// A quantile of values.
  ///
  /// Where observations are independent, a quantile of a resample depends on two neighbouring order
  /// statistics of n uniform numbers alone; they are drawn from their distribution, so that a
  /// resample takes constant time. Clusters and strata are drawn as such, in O(n) a resample.
  ///
  /// The jackknife of a quantile knows two or three values, so that BCa's acceleration says little;
  /// the percentile interval serves as well.
  ///
  /// - Parameters:
  ///   - values: The sample.
  ///   - probability: The share of values below the quantile, from 0 to 1.
  ///   - design: How the sample is drawn.
  /// - Returns: The quantile and its interval; nil with fewer than two units or a value that is NaN.
  public func quantile(
    _ values: [Double], _ probability: Double, design: ResamplingDesign = .independent
  ) -> BootstrapEstimate? {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    guard values.count >= 2, !values.contains(where: \.isNaN) else { return nil }
    if design == .independent {
      return estimate(OrderStatisticProblem(values, probability))
    }
    return estimate(
      DrawnQuantileProblem(values, probability, DrawPlan(design, count: values.count)))
  }
}

/// Where a quantile of type 7 lies between the order statistics of a number of values.
struct QuantilePosition {
  /// The place of the lower one, from 0.
  let lower: Int
  /// The share of the way to the next; 0 at the last.
  let share: Double

  init(_ probability: Double, count: Int) {
    let position = Double(count - 1) * probability
    // As Quantiles does: a position within rounding of a whole number is whole.
    let whole = (position + 4 * Double.ulpOfOne).rounded(.down)
    lower = min(max(Int(whole), 0), count - 1)
    let rest = position - whole
    share = lower == count - 1 || abs(rest) < 4 * Double.ulpOfOne ? 0 : rest
  }

  /// The quantile between two values.
  func between(_ low: Double, _ high: Double) -> Double {
    share == 0 || low == high ? low : (1 - share) * low + share * high
  }
}
