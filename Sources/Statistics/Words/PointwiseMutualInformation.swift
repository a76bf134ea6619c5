internal import Glibc

/// The unit that information is counted in.
public enum InformationUnit: Sendable, Hashable, CaseIterable {
  /// Binary logarithms.
  case bits
  /// Natural logarithms.
  case nats
}

/// How much more often two things occur together than chance would have it: two terms in a
/// document, two words side by side, or a term in a target.
///
///     PMI = log(p(a, b) / (p(a) p(b)))
///
/// Each function costs O(1).
public enum PointwiseMutualInformation {
  /// The pointwise mutual information (Church and Hanks 1990), NLTK's `pmi` in bits.
  ///
  /// - Parameters:
  ///   - joint: How many documents or places hold both.
  ///   - first: How many hold the first.
  ///   - second: How many hold the second.
  ///   - total: The number of documents or places.
  ///   - unit: The unit of the value.
  /// - Returns: 0 for independence, -∞ for a pair that never occurs; nil when either never occurs.
  public static func value(
    joint: Double, first: Double, second: Double, total: Double, unit: InformationUnit = .bits
  ) -> Double? {
    precondition(
      0 <= joint && joint <= min(first, second) && max(first, second) <= total,
      "a pair occurs no more often than its parts, these no more often than there are places")
    guard first > 0, second > 0 else { return nil }
    let ratio = (joint / first) * (total / second)
    return unit == .bits ? log2(ratio) : log(ratio)
  }

  /// The pointwise mutual information of a term and a target, quanteda's `"pmi"` in nats.
  ///
  ///     PMI = log(a / E),  E = (a + b) n₁ / (n₁ + n₂)
  ///
  /// (quanteda adds 1e-9 inside the logarithm, which moves its figure by less than 1e-9 E / a.)
  ///
  /// - Parameters:
  ///   - counts: The term in target and reference.
  ///   - unit: The unit of the value.
  /// - Returns: 0 for a term as frequent in both, -∞ for one that the target lacks; nil when the
  ///   target is empty or the term occurs in neither.
  public static func keyness(
    _ counts: KeynessCounts, unit: InformationUnit = .nats
  ) -> Double? {
    value(
      joint: counts.target, first: counts.occurrences, second: counts.targetSize,
      total: counts.size, unit: unit)
  }

  /// The normalised pointwise mutual information (Bouma 2009).
  ///
  ///     NPMI = ln(p(a, b) / (p(a) p(b))) / -ln p(a, b)
  ///
  /// - Parameters:
  ///   - joint: How many documents hold both terms.
  ///   - first: How many hold the first.
  ///   - second: How many hold the second.
  ///   - total: The number of documents.
  /// - Returns: A value from -1 (never together) to 1 (always together). The limits stand for what the
  ///   formula leaves open: -1 for a pair that never occurs, 1 for two terms that occur in every
  ///   document. Nil when either term never occurs.
  public static func normalized(
    joint: Double, first: Double, second: Double, total: Double
  ) -> Double? {
    guard first > 0, second > 0, total > 0 else { return nil }
    guard joint > 0 else { return -1 }
    guard joint < total else { return 1 }
    let information = log(joint * total / (first * second))
    return information / -log(joint / total)
  }
}
