/// How the p-value of a rank test comes about.
public enum RankTestMethod: Sendable, Hashable, CaseIterable {
  /// By counting for samples of fewer than 50 values without ties, else by the normal
  /// approximation, as in R.
  case automatic
  /// By counting, if there are no ties (nor zero differences); else by the normal approximation.
  case exact
  /// By the normal approximation.
  case normal

  /// Whether to count, given the larger of the sample sizes.
  func countsCases(largestSample: Int) -> Bool {
    switch self {
    case .automatic: largestSample < 50
    case .exact: true
    case .normal: false
    }
  }
}
