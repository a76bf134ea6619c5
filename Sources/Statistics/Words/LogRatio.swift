internal import Glibc

/// How many times more frequent a term is in a target than in a reference, in doublings.
///
///     log ratio = log₂((a / n₁) / (b / n₂))
///
/// (Hardie 2014.) 1 is twice as frequent, 2 four times, -1 half as frequent. A count of 0 is taken
/// as half an occurrence, as Hardie does.
///
/// The error is that of independent words (the counts are Poisson, the interval is Wald's):
///
///     standard error = √(1/a + 1/b) / ln 2
///
/// Words come in bursts, so this interval is too narrow for most; ``ClusteredLogRatio`` takes the
/// article as the unit. It serves where only the counts are known. Costs O(1).
public struct LogRatio: Sendable, Equatable {
  /// The log ratio and its interval.
  public let estimate: IntervalEstimate
  /// The standard error of the log ratio, in doublings.
  public let standardError: Double

  /// Computes the log ratio of a term.
  ///
  /// Nil when the target or the reference is empty, or the term occurs in neither.
  ///
  /// - Parameters:
  ///   - counts: The term in target and reference.
  ///   - level: The confidence level of the interval.
  public init?(_ counts: KeynessCounts, level: Double = 0.95) {
    guard let value = Self.value(counts) else { return nil }
    let first = max(counts.target, 0.5)
    let second = max(counts.reference, 0.5)
    standardError = (1 / first + 1 / second).squareRoot() / Self.naturalLogarithmOfTwo
    estimate = IntervalEstimate(
      value, margin: NormalDistribution.reach(level: level) * standardError, level: level)
  }

  /// The log ratio alone.
  ///
  /// - Parameter counts: The term in target and reference.
  /// - Returns: Nil when the target or the reference is empty, or the term occurs in neither.
  public static func value(_ counts: KeynessCounts) -> Double? {
    guard counts.targetSize > 0, counts.referenceSize > 0, counts.occurrences > 0 else {
      return nil
    }
    let target = max(counts.target, 0.5) / counts.targetSize
    let reference = max(counts.reference, 0.5) / counts.referenceSize
    return log2(target / reference)
  }

  /// The log ratio in standard errors.
  public var zScore: Double { estimate.value / standardError }

  /// The chance of a log ratio as far from 0 if the term were as frequent in both, two-sided.
  public var pValue: Double {
    2 * NormalDistribution.standard.upperTail(abs(zScore))
  }

  static let naturalLogarithmOfTwo = 0.693_147_180_559_945_309_417
}
