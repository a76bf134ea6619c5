/// The sums of squares and products of the deviations of two samples from their means.
///
/// Each to about 30 digits of the exact sum for the given doubles; both samples are scaled by powers
/// of two first, which a correlation does not see.
struct CrossProducts {
  let firstSquares: DoubleDouble
  let secondSquares: DoubleDouble
  let products: DoubleDouble

  /// Sums up two samples of equal length; nil where one is constant or holds a NaN or infinity.
  init?(_ first: [Double], _ second: [Double]) {
    guard first.isFinite, second.isFinite, first.contains(where: { $0 != first[0] }),
      second.contains(where: { $0 != second[0] })
    else { return nil }
    let (firstScale, secondScale) = (first.binaryScale, second.binaryScale)
    let n = Double(first.count)
    let firstMean = DoubleDouble.sum(first.map { $0 * firstScale }) / n
    let secondMean = DoubleDouble.sum(second.map { $0 * secondScale }) / n
    var firstSquares = DoubleDouble.zero
    var secondSquares = DoubleDouble.zero
    var products = DoubleDouble.zero
    for index in first.indices {
      let left = DoubleDouble(first[index] * firstScale) - firstMean
      let right = DoubleDouble(second[index] * secondScale) - secondMean
      firstSquares += left * left
      secondSquares += right * right
      products += left * right
    }
    (self.firstSquares, self.secondSquares) = (firstSquares, secondSquares)
    self.products = products
  }

  /// The correlation, -1 to 1.
  var correlation: Double {
    let value = (products / (firstSquares.squareRoot() * secondSquares.squareRoot())).value
    return min(max(value, -1), 1)
  }

  /// One less the square of the correlation, without cancellation where it is near 1.
  var unexplained: Double {
    let total = firstSquares * secondSquares
    return max(((total - products * products) / total).value, 0)
  }

  /// The t statistic of the hypothesis of no correlation; infinite where the samples lie on a line.
  func studentT(count: Int) -> Double {
    let rest = unexplained
    // below the rounding of 106 bits the samples lie on a line
    if rest < 0x1p-96 { return correlation < 0 ? -.infinity : .infinity }
    return correlation * (Double(count - 2) / rest).squareRoot()
  }
}
