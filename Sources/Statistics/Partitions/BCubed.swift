/// How far the clusters that items lie in are right, item by item (Bagga and Baldwin 1998; Amigó,
/// Gonzalo, Artiles and Verdejo 2009).
///
///     precision = mean over items of the share of its cluster that has its class
///               = 1/N Σᵢⱼ nᵢⱼ² / bⱼ
///     recall = mean over items of the share of its class that lies in its cluster
///            = 1/N Σᵢⱼ nᵢⱼ² / aᵢ
///
/// where nᵢⱼ items of class i lie in cluster j, aᵢ is the size of a class and bⱼ that of a cluster.
/// Of the common measures only this one meets all four constraints of Amigó et al., such as that a
/// wrong item does less harm in a cluster that is a jumble already. An item counts as a neighbour of
/// its own, so neither value is ever 0. It is not corrected for chance.
public struct BCubed: Sendable, Equatable {
  /// The mean share of an item's cluster that has its class, above 0 and up to 1.
  public let precision: Double
  /// The mean share of an item's class that lies in its cluster, above 0 and up to 1.
  public let recall: Double

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
    var precision = 0.0
    var recall = 0.0
    for cell in table.cells {
      let square = Double(cell.count) * Double(cell.count)
      precision += square / Double(table.columnTotals[cell.column])
      recall += square / Double(table.rowTotals[cell.row])
    }
    self.precision = min(1, precision / Double(table.total))
    self.recall = min(1, recall / Double(table.total))
  }

  /// The weighted harmonic mean of precision and recall.
  ///
  ///     F = (1 + β²) P R / (β² P + R)
  ///
  /// - Parameter beta: How much more recall weighs than precision, above 0.
  /// - Returns: A value above 0 and up to 1.
  public func fMeasure(beta: Double = 1) -> Double {
    precondition(beta > 0, "a weight is positive")
    let square = beta * beta
    return (1 + square) * precision * recall / (square * precision + recall)
  }
}
