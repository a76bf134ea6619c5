/// How a quantile is read off a sample: the nine definitions of Hyndman and Fan (1996), "Sample
/// quantiles in statistical packages", The American Statistician 50:361-365.
///
/// The first three are steps, the others interpolate linearly between the points (p(k), x(k)) of
/// the ordered sample x(1) ≤ … ≤ x(n).
public enum QuantileType: Sendable, Hashable, CaseIterable {
  /// The inverse of the empirical distribution function: the smallest x with F(x) ≥ p (R type 1).
  case inverseEmpirical
  /// As `inverseEmpirical`, with the mean of both sides at a step (R type 2, SAS 5).
  case averagedInverseEmpirical
  /// The observation whose number is nearest to n p, to the even one at ties (R type 3, SAS 2).
  case nearestEven
  /// p(k) = k / n, interpolation of the empirical distribution function (R type 4).
  case interpolatedEmpirical
  /// p(k) = (k - 1/2) / n (R type 5; Hazen 1914).
  case hazen
  /// p(k) = k / (n + 1) (R type 6; Weibull 1939; SPSS and Minitab).
  case weibull
  /// p(k) = (k - 1) / (n - 1) (R type 7, the default of R, NumPy and spreadsheets; Gumbel 1939).
  case linear
  /// p(k) = (k - 1/3) / (n + 1/3), about median-unbiased for any distribution (R type 8).
  case medianUnbiased
  /// p(k) = (k - 3/8) / (n + 1/4), about unbiased for the normal distribution (R type 9; Blom 1958).
  case normalUnbiased

  /// The number that R's `quantile(type:)` gives this definition, 1 to 9.
  public var rNumber: Int {
    switch self {
    case .inverseEmpirical: 1
    case .averagedInverseEmpirical: 2
    case .nearestEven: 3
    case .interpolatedEmpirical: 4
    case .hazen: 5
    case .weibull: 6
    case .linear: 7
    case .medianUnbiased: 8
    case .normalUnbiased: 9
    }
  }

  /// The constants a and b of the plotting positions p(k) = (k - a) / (n + 1 - a - b); nil for the
  /// three definitions by steps.
  var plottingPosition: (a: Double, b: Double)? {
    switch self {
    case .inverseEmpirical, .averagedInverseEmpirical, .nearestEven: nil
    case .interpolatedEmpirical: (0, 1)
    case .hazen: (0.5, 0.5)
    case .weibull: (0, 0)
    case .linear: (1, 1)
    case .medianUnbiased: (1.0 / 3, 1.0 / 3)
    case .normalUnbiased: (3.0 / 8, 3.0 / 8)
    }
  }
}
