/// By how much autocorrelation widens the spread of the score of Mann and Kendall (Hamed and Rao
/// 1998).
enum HamedRaoCorrection {
  /// The factor of the variance; 1 for fewer than three values, nil where one is not finite.
  static func factor(_ values: [Double], significance: Double, lags: Int?) -> Double? {
    precondition(significance > 0 && significance < 1, "a significance lies between 0 and 1")
    precondition((lags ?? 0) >= 0, "the lags are counted from 1")
    let count = values.count
    guard values.isFinite else { return nil }
    guard count >= 3, let line = TheilSenEstimator(values) else { return 1 }
    let slope = line.slope.value
    let (ranks, _) = Ranks.midranks(values.indices.map { values[$0] - Double($0 + 1) * slope })
    let mean = Double(count + 1) / 2
    let deviations = ranks.map { $0 - mean }
    let squares = deviations.reduce(0) { $0 + $1 * $1 }
    guard squares > 0 else { return 1 }
    let bound =
      NormalDistribution.standard.upperQuantile(significance / 2)
      / Double(count).squareRoot()
    var sum = 0.0
    for lag in stride(from: 1, through: min(lags ?? count - 1, count - 1), by: 1) {
      var product = 0.0
      for place in lag..<count { product += deviations[place] * deviations[place - lag] }
      let correlation = product / squares
      guard abs(correlation) > bound else { continue }
      let left = Double(count - lag)
      sum += left * (left - 1) * (left - 2) * correlation
    }
    let size = Double(count)
    return 1 + 2 / (size * (size - 1) * (size - 2)) * sum
  }
}
