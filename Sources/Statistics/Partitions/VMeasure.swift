/// How pure clusters are and how whole they leave the classes, by entropy (Rosenberg and Hirschberg
/// 2007).
///
///     homogeneity h = 1 - H(classes | clusters) / H(classes)
///     completeness c = 1 - H(clusters | classes) / H(clusters)
///     V = (1 + β) h c / (β h + c)
///
/// With β = 1, V is ``NormalizedMutualInformation``. It is not corrected for chance: many small
/// clusters raise it.
public struct VMeasure: Sendable, Equatable {
  /// To what extent each cluster holds one class, from 0 to 1; 1 where there is one class.
  public let homogeneity: Double
  /// To what extent each class lies in one cluster, from 0 to 1; 1 where there is one cluster.
  public let completeness: Double

  /// Compares clusters with the classes they should have found.
  ///
  /// It is nil without an item.
  ///
  /// - Parameters:
  ///   - classes: The true label of each item, from 0.
  ///   - clusters: The label found for each item, from 0, as many.
  /// - Complexity: That of the ``ContingencyTable``.
  public init?(classes: [Int32], clusters: [Int32]) {
    let table = ContingencyTable(classes, clusters)
    guard table.total > 0 else { return nil }
    let information = PartitionInformation(table)
    func share(_ entropy: Double) -> Double { entropy > 0 ? information.shared / entropy : 1 }
    homogeneity = min(1, share(information.firstEntropy))
    completeness = min(1, share(information.secondEntropy))
  }

  /// The weighted harmonic mean of both; 0 where both are 0.
  ///
  /// - Parameter beta: How much more completeness weighs than homogeneity, above 0.
  /// - Returns: A value from 0 to 1.
  public func value(beta: Double = 1) -> Double {
    precondition(beta > 0, "a weight is positive")
    guard homogeneity + completeness > 0 else { return 0 }
    return (1 + beta) * homogeneity * completeness / (beta * homogeneity + completeness)
  }
}
