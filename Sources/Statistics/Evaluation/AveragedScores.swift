/// Precision, recall and F over all classes.
///
///     macro: 1/k Σ sₖ    weighted: Σ nₖ sₖ / Σ nₖ    micro: s of Σ TP, Σ FP and Σ FN
///
/// for a score s of k classes, nₖ gold items in class k (Sokolova and Lapalme 2009). Only classes count that occur in the gold standard or in the predictions. A class that was never
/// predicted has precision 0 here, and one that is never gold recall 0, as in scikit-learn.
public struct AveragedScores: Sendable, Equatable {
  /// How classes are put together.
  public enum Average: Sendable, Hashable, CaseIterable {
    /// Every class weighs the same.
    case macro
    /// Every item weighs the same: counts are added. With one class for each item, precision, recall
    /// and F are all the accuracy.
    case micro
    /// Classes weigh as many items as the gold standard gives them.
    case weighted
  }

  /// The averaged precision.
  public let precision: Double
  /// The averaged recall.
  public let recall: Double
  /// The averaged F, which for macro and weighted averages is not the F of the averages.
  public let fMeasure: Double

  /// Averages the scores of classes.
  ///
  /// It is nil when no class is gold or predicted, and for a weighted average when none is gold.
  ///
  /// - Parameters:
  ///   - detections: What was found of each class.
  ///   - average: How classes are put together.
  ///   - beta: How much more recall weighs than precision, above 0.
  /// - Complexity: O(classes).
  public init?(_ detections: [DetectionCounts], average: Average, beta: Double = 1) {
    let occurring = detections.filter { $0.fMeasure(beta: beta) != nil }
    let scored =
      switch average {
      case .micro:
        [
          occurring.reduce(
            DetectionCounts(truePositives: 0, falsePositives: 0, falseNegatives: 0), +)
        ]
      case .macro, .weighted: occurring
      }
    let weights = scored.map { average == .weighted ? Double($0.support) : 1 }
    let total = weights.reduce(0, +)
    guard !occurring.isEmpty, total > 0 else { return nil }
    func mean(_ score: (DetectionCounts) -> Double?) -> Double {
      zip(scored, weights).reduce(0.0) { $0 + (score($1.0) ?? 0) * $1.1 } / total
    }
    precision = mean { $0.precision }
    recall = mean { $0.recall }
    fMeasure = mean { $0.fMeasure(beta: beta) }
  }
}

extension ConfusionMatrix {
  /// Precision, recall and F over all classes; nil without an item.
  ///
  /// - Parameters:
  ///   - average: How classes are put together.
  ///   - beta: How much more recall weighs than precision, above 0.
  /// - Returns: The scores.
  /// - Complexity: O(classes²).
  public func scores(_ average: AveragedScores.Average, beta: Double = 1) -> AveragedScores? {
    AveragedScores(detections, average: average, beta: beta)
  }
}
