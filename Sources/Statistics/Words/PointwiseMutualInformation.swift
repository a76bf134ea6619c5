import Glibc

/// How much more often two terms share a document than chance would have it.
public enum PointwiseMutualInformation {
  /// The normalised pointwise mutual information (Bouma 2009).
  ///
  ///     NPMI = ln(p(a, b) / (p(a) p(b))) / -ln p(a, b)
  ///
  /// - Parameters:
  ///   - joint: How many documents hold both terms.
  ///   - first: How many hold the first.
  ///   - second: How many hold the second.
  ///   - total: The number of documents.
  /// - Returns: A value from -1 (never together) to 1 (always together); 0 when a term occurs
  ///   nowhere, and 1 when both occur in every document.
  public static func normalized(
    joint: Double, first: Double, second: Double, total: Double
  ) -> Double {
    guard first > 0, second > 0, total > 0 else { return 0 }
    guard joint > 0 else { return -1 }
    guard joint < total else { return 1 }
    let information = log(joint * total / (first * second))
    return information / -log(joint / total)
  }
}
