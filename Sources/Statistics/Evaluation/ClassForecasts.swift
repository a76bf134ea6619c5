internal import Glibc
public import NumericCore

/// Scores of probabilities for each of several classes.
public enum ClassForecasts {
  /// The mean squared distance of the probabilities from the outcome (Brier 1950).
  ///
  ///     1/n Σ over items Σₖ (pₖ - yₖ)²,   yₖ = 1 for the true class
  ///
  /// With two classes it is twice ``ProbabilityForecasts/brierScore``.
  ///
  /// - Parameters:
  ///   - probabilities: Items × classes.
  ///   - classes: The true class of each item.
  /// - Returns: A value from 0 to 2; nil without an item.
  /// - Complexity: O(items · classes).
  public static func brierScore(
    _ probabilities: DenseMatrix<Double>, classes: [Int32]
  ) -> Double? {
    mean(probabilities, classes) { item, truth in
      var sum = 0.0
      for column in 0..<probabilities.columns {
        let distance = probabilities[item, column] - (column == truth ? 1 : 0)
        sum += distance * distance
      }
      return sum
    }
  }

  /// The mean surprise at the true class, in nats: -1/n Σ ln p of the true class.
  ///
  /// - Parameters:
  ///   - probabilities: Items × classes.
  ///   - classes: The true class of each item.
  /// - Returns: A value from 0, infinite where a true class had probability 0; nil without an item.
  /// - Complexity: O(items).
  public static func logLoss(_ probabilities: DenseMatrix<Double>, classes: [Int32]) -> Double? {
    mean(probabilities, classes) { item, truth in -log(probabilities[item, truth]) }
  }

  private static func mean(
    _ probabilities: DenseMatrix<Double>, _ classes: [Int32], _ score: (Int, Int) -> Double
  ) -> Double? {
    precondition(probabilities.rows == classes.count, "a class for each item")
    precondition(
      classes.allSatisfy { $0 >= 0 && $0 < probabilities.columns }, "a class is a column")
    guard !classes.isEmpty else { return nil }
    return classes.enumerated().reduce(0.0) { $0 + score($1.offset, Int($1.element)) }
      / Double(classes.count)
  }
}
