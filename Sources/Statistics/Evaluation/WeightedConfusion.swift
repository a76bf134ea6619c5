/// How much weight each predicted class has among the items of each class of the gold standard.
///
/// As ``ConfusionMatrix``, for items that stand for others, such as those of a stratified sample, each
/// of which weighs the inverse of its probability of inclusion. Scores are those of scikit-learn with
/// `sample_weight`.
public struct WeightedConfusion: Sendable, Equatable {
  /// The number of classes.
  public let classes: Int
  private var weights: [Double]

  /// An empty table.
  public init(classes: Int) {
    precondition(classes > 0, "at least one class")
    self.classes = classes
    weights = [Double](repeating: 0, count: classes * classes)
  }

  /// Adds an item, or a part of one.
  ///
  /// - Precondition: The weight is not negative.
  public mutating func add(gold: Int, predicted: Int, weight: Double) {
    precondition((0..<classes).contains(gold) && (0..<classes).contains(predicted))
    precondition(weight >= 0, "a weight is not negative")
    weights[gold * classes + predicted] += weight
  }

  /// The weight of the items of a gold class for which a class was predicted.
  public subscript(gold: Int, predicted: Int) -> Double { weights[gold * classes + predicted] }

  /// The weight of all items.
  public var total: Double { weights.reduce(0, +) }

  /// The weight of the items of a gold class.
  public func goldTotal(_ gold: Int) -> Double {
    (0..<classes).reduce(0) { $0 + self[gold, $1] }
  }

  /// The weight of the items for which a class was predicted.
  public func predictedTotal(_ predicted: Int) -> Double {
    (0..<classes).reduce(0) { $0 + self[$1, predicted] }
  }

  /// The share of the weight whose class was predicted; nil without weight.
  public var accuracy: Double? {
    let right = (0..<classes).reduce(0.0) { $0 + self[$1, $1] }
    return total > 0 ? right / total : nil
  }

  /// The share of what was predicted as a class that is right; nil where nothing was.
  public func precision(_ predicted: Int) -> Double? {
    let all = predictedTotal(predicted)
    return all > 0 ? self[predicted, predicted] / all : nil
  }

  /// The share of a gold class that was predicted; nil where the class has no item.
  public func recall(_ gold: Int) -> Double? {
    let all = goldTotal(gold)
    return all > 0 ? self[gold, gold] / all : nil
  }

  /// F₁ of a class, 2 TP / (2 TP + FP + FN); nil where the class is neither gold nor predicted.
  public func fMeasure(_ label: Int) -> Double? {
    let all = goldTotal(label) + predictedTotal(label)
    return all > 0 ? 2 * self[label, label] / all : nil
  }

  /// The mean F₁ of the classes that are gold or predicted; nil without weight.
  public var macroFMeasure: Double? {
    let scores = (0..<classes).compactMap(fMeasure)
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }
}
