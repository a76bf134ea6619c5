/// How much a value of a series tells about a later one.
public enum Autocorrelation {
  /// The correlation of a series with itself some steps later.
  ///
  ///     r_k = Σ_{t=1}^{n-k} (x_t - mean)(x_{t+k} - mean) / Σ_{t=1}^{n} (x_t - mean)²
  ///
  /// Box and Jenkins (1976), "Time series analysis". Time O(n).
  ///
  /// - Parameters:
  ///   - values: The series, in order of time.
  ///   - lag: The number k of steps, 1 or more.
  /// - Returns: The coefficient, -1 to 1; nil with no more than k values, where all values are
  ///   equal, and where one is NaN or infinite.
  public static func value(_ values: [Double], lag: Int = 1) -> Double? {
    precondition(lag >= 1, "the lag is one step or more")
    guard values.count > lag, values.isFinite, values.contains(where: { $0 != values[0] }) else {
      return nil
    }
    let scale = values.binaryScale
    let center = DoubleDouble.sum(values.map { $0 * scale }) / Double(values.count)
    let deviations = values.map { ($0 * scale - center.high) - center.low }
    var products = DoubleDouble.zero
    var squares = DoubleDouble.zero
    for (index, deviation) in deviations.enumerated() {
      squares += deviation * deviation
      if index >= lag { products += deviation * deviations[index - lag] }
    }
    return (products / squares).value
  }
}
