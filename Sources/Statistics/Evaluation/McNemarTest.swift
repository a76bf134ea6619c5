internal import Glibc

/// Whether one of two systems is right more often on the same items (McNemar 1947), exactly.
///
/// Only the items on which one is right and the other wrong tell anything. If both systems are
/// equally good, the number n₁ of those that the first has right is binomial with probability ½:
///
///     p = min(1, 2 P(X ≤ min(n₁, n₂))),   X ~ Binomial(n₁ + n₂, ½)
///
/// Accuracy is what it compares, not F; the items are taken as independent.
public struct McNemarTest: Sendable, Equatable {
  /// The items that only the first system has right.
  public let onlyFirst: Int
  /// The items that only the second system has right.
  public let onlySecond: Int
  /// The exact p-value; 1 where the systems differ on no item.
  public let pValue: Double
  /// The natural logarithm of the p-value, finite where the p-value itself underflows.
  public let logPValue: Double
  /// The p-value with half the probability of what was seen (Lancaster 1961), which is nearer to its
  /// level; the exact one is often too large (Fagerland, Lydersen and Laake 2013).
  public let midPValue: Double

  /// Tests counts.
  ///
  /// - Parameters:
  ///   - onlyFirst: The items that only the first system has right.
  ///   - onlySecond: The items that only the second system has right.
  ///   - alternative: What is held against equal systems; greater says that the first is better.
  /// - Complexity: That of a binomial tail.
  public init(onlyFirst: Int, onlySecond: Int, alternative: Alternative = .twoSided) {
    precondition(onlyFirst >= 0 && onlySecond >= 0, "a count is not negative")
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    guard onlyFirst + onlySecond > 0 else {
      (pValue, logPValue, midPValue) = (1, 0, 1)
      return
    }
    let chance = BinomialDistribution(trials: onlyFirst + onlySecond, probability: 0.5)
    // By symmetry, few by one system are as likely as few by the other.
    let few =
      switch alternative {
      case .twoSided: min(onlyFirst, onlySecond)
      case .less: onlyFirst
      case .greater: onlySecond
      }
    let tail = chance.cumulative(few)
    let logTail = chance.logCumulative(few)
    let half = chance.probability(few) / 2
    if alternative == .twoSided {
      pValue = min(1, 2 * tail)
      logPValue = min(0, log(2) + logTail)
      midPValue = onlyFirst == onlySecond ? 1 - half * 2 : 2 * (tail - half)
    } else {
      (pValue, logPValue) = (tail, logTail)
      midPValue = tail - half
    }
  }

  /// Tests the predictions of two systems.
  ///
  /// - Parameters:
  ///   - gold: The true class of each item.
  ///   - first: The first system's class of each item.
  ///   - second: The second system's class of each item.
  ///   - alternative: What is held against equal systems; greater says that the first is better.
  /// - Complexity: O(items).
  public init(
    gold: [Int32], first: [Int32], second: [Int32], alternative: Alternative = .twoSided
  ) {
    precondition(
      gold.count == first.count && gold.count == second.count, "two predictions for each item")
    var onlyFirst = 0
    var onlySecond = 0
    for item in gold.indices {
      let (one, other) = (first[item] == gold[item], second[item] == gold[item])
      if one && !other { onlyFirst += 1 }
      if other && !one { onlySecond += 1 }
    }
    self.init(onlyFirst: onlyFirst, onlySecond: onlySecond, alternative: alternative)
  }
}
