internal import Glibc
public import NumericCore

/// Probabilities that something holds, and whether it did.
///
/// For several classes these are the probability of the class that is held most likely, and whether
/// that class is the true one.
public struct ProbabilityForecasts: Sendable, Equatable {
  /// The probability of each item.
  public let probabilities: [Double]
  /// Whether it held, for each item.
  public let outcomes: [Bool]

  /// Takes probabilities and what came of them.
  ///
  /// - Parameters:
  ///   - probabilities: A probability for each item, from 0 to 1, no NaN.
  ///   - outcomes: Whether it held, for each item.
  public init(probabilities: [Double], outcomes: [Bool]) {
    precondition(probabilities.count == outcomes.count, "an outcome for each probability")
    precondition(
      probabilities.allSatisfy { $0 >= 0 && $0 <= 1 }, "a probability lies between 0 and 1")
    self.probabilities = probabilities
    self.outcomes = outcomes
  }

  /// Takes the most likely class of each item, the first of equally likely ones.
  ///
  /// - Parameters:
  ///   - classProbabilities: Items × classes.
  ///   - classes: The true class of each item.
  /// - Complexity: O(items · classes).
  public init(topOf classProbabilities: DenseMatrix<Double>, classes: [Int32]) {
    precondition(classProbabilities.rows == classes.count, "a class for each item")
    precondition(classProbabilities.columns > 0, "at least one class")
    var probabilities: [Double] = []
    var outcomes: [Bool] = []
    for (item, truth) in classes.enumerated() {
      var top = 0
      for column in 0..<classProbabilities.columns
      where classProbabilities[item, column] > classProbabilities[item, top] { top = column }
      probabilities.append(classProbabilities[item, top])
      outcomes.append(top == Int(truth))
    }
    self.init(probabilities: probabilities, outcomes: outcomes)
  }

  /// The mean squared distance from the outcome (Brier 1950); nil without an item.
  ///
  ///     1/n Σ (p - y)²,   y = 1 where it held and 0 otherwise
  ///
  /// From 0, the best, to 1. O(items).
  public var brierScore: Double? {
    mean { probability, held in
      let distance = probability - (held ? 1 : 0)
      return distance * distance
    }
  }

  /// The mean surprise in nats; nil without an item.
  ///
  ///     -1/n Σ (y ln p + (1 - y) ln(1 - p))
  ///
  /// It is infinite where something held that had probability 0, or did not that had 1. O(items).
  public var logLoss: Double? {
    mean { probability, held in -(held ? log(probability) : log1p(-probability)) }
  }

  private func mean(_ score: (Double, Bool) -> Double) -> Double? {
    guard !probabilities.isEmpty else { return nil }
    return zip(probabilities, outcomes).reduce(0.0) { $0 + score($1.0, $1.1) }
      / Double(probabilities.count)
  }
}
