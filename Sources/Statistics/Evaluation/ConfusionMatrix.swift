/// How often each class was predicted for each class of the gold standard.
public struct ConfusionMatrix: Sendable, Equatable {
  /// The names of the classes.
  public let classes: [String]
  /// The counts, gold class × predicted class, row after row.
  public let counts: [Int]

  /// Counts the pairs of gold and predicted classes.
  ///
  /// - Parameters:
  ///   - gold: The true class of each item, an index of `classes`.
  ///   - predicted: The class predicted for each item, as many.
  ///   - classes: The names of the classes.
  /// - Complexity: O(items + classes²).
  public init(gold: [Int32], predicted: [Int32], classes: [String]) {
    precondition(gold.count == predicted.count, "a prediction for each item")
    var counts = [Int](repeating: 0, count: classes.count * classes.count)
    for (truth, guess) in zip(gold, predicted) {
      precondition(
        classes.indices.contains(Int(truth)) && classes.indices.contains(Int(guess)),
        "a class is an index of the names")
      counts[Int(truth) * classes.count + Int(guess)] += 1
    }
    self.classes = classes
    self.counts = counts
  }

  /// Counts the pairs of gold and predicted classes; the classes are those that occur, sorted.
  ///
  /// - Parameters:
  ///   - gold: The true class of each item.
  ///   - predicted: The class predicted for each item, as many.
  /// - Complexity: O(items + classes²).
  public init(gold: [String], predicted: [String]) {
    let classes = Set(gold).union(predicted).sorted()
    var numbers: [String: Int32] = [:]
    for (number, name) in classes.enumerated() { numbers[name] = Int32(number) }
    self.init(
      gold: gold.map { numbers[$0, default: 0] },
      predicted: predicted.map { numbers[$0, default: 0] }, classes: classes)
  }

  /// The number of items of a gold class for which a class was predicted.
  public subscript(gold: Int, predicted: Int) -> Int {
    precondition(classes.indices.contains(gold) && classes.indices.contains(predicted))
    return counts[gold * classes.count + predicted]
  }

  /// The number of items.
  public var total: Int { counts.reduce(0, +) }

  /// The number of items whose class was predicted.
  public var correct: Int { classes.indices.reduce(0) { $0 + self[$1, $1] } }

  /// The number of items of each gold class.
  public var goldTotals: [Int] {
    classes.indices.map { gold in classes.indices.reduce(0) { $0 + self[gold, $1] } }
  }

  /// The number of items for which each class was predicted.
  public var predictedTotals: [Int] {
    classes.indices.map { predicted in classes.indices.reduce(0) { $0 + self[$1, predicted] } }
  }

  /// What was found of each class.
  public var detections: [DetectionCounts] {
    let (gold, predicted) = (goldTotals, predictedTotals)
    return classes.indices.map { index in
      let right = self[index, index]
      return DetectionCounts(
        truePositives: right, falsePositives: predicted[index] - right,
        falseNegatives: gold[index] - right)
    }
  }

  /// The share of items whose class was predicted, with Wilson's interval (``ProportionInterval``).
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: The share; nil without an item.
  /// - Complexity: O(classes²).
  public func accuracy(level: Double = 0.95) -> IntervalEstimate? {
    ProportionInterval.wilson(successes: correct, trials: total, level: level)
  }

  /// The mean recall of the gold classes, 1/k if classes were guessed.
  ///
  ///     1/k Σₖ recallₖ over the classes that are gold
  ///
  /// Brodersen, Ong, Stephan and Buhmann (2010). Nil without an item. O(classes²).
  public var balancedAccuracy: Double? {
    let recalls = detections.compactMap { $0.recall }
    return recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
  }
}
