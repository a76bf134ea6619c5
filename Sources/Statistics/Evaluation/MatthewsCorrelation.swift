/// The correlation of predicted with gold classes (Matthews 1975; for several classes Gorodkin 2004).
///
///     R = (c s - Σ tₖ pₖ) / √((s² - Σ pₖ²) (s² - Σ tₖ²))
///
/// for c of s items right, tₖ items of gold class k and pₖ predicted ones. Unlike accuracy and F it is
/// 0 for any guessing and counts all cells; for two classes it is Pearson's φ.
public enum MatthewsCorrelation {
  /// The correlation of a table of gold and predicted classes.
  ///
  /// - Parameter matrix: The counts.
  /// - Returns: A value from -1 to 1; nil where all items have one gold class or one predicted class
  ///   (scikit-learn gives 0).
  /// - Complexity: O(classes²).
  public static func value(_ matrix: ConfusionMatrix) -> Double? {
    let total = Double(matrix.total)
    func rest(_ counts: [Int]) -> Double {
      counts.reduce(0.0) { $0 + Double($1) * (total - Double($1)) }
    }
    let (gold, predicted) = (matrix.goldTotals, matrix.predictedTotals)
    let (goldRest, predictedRest) = (rest(gold), rest(predicted))
    guard goldRest > 0 && predictedRest > 0 else { return nil }
    let chance = zip(gold, predicted).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let covariance = Double(matrix.correct) * total - chance
    return covariance / (goldRest.squareRoot() * predictedRest.squareRoot())
  }
}
