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
