/// Counts of two groups by two outcomes.
///
///               outcome   no outcome
///     first        a          b
///     second       c          d
public struct FourfoldTable: Sendable, Hashable {
  /// Cases of the first group with the outcome.
  public let a: Int
  /// Cases of the first group without it.
  public let b: Int
  /// Cases of the second group with the outcome.
  public let c: Int
  /// Cases of the second group without it.
  public let d: Int

  /// Puts four counts together.
  ///
  /// - Parameters:
  ///   - a: Cases of the first group with the outcome; no count is negative.
  ///   - b: Cases of the first group without it.
  ///   - c: Cases of the second group with the outcome.
  ///   - d: Cases of the second group without it.
  public init(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    precondition(min(a, b, c, d) >= 0, "counts are not negative")
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  /// The number of all cases.
  public var total: Int { a + b + c + d }

  /// Whether a group or an outcome has no case at all, so that nothing can be compared.
  public var hasEmptyMargin: Bool {
    a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0
  }

  /// The table as rows.
  public var rows: [[Int]] { [[a, b], [c, d]] }
}

/// What to add to the cells of a table before ratios are made of them.
public enum CellCorrection: Sendable, Hashable, CaseIterable {
  /// Nothing: a zero cell leaves a ratio undefined.
  case none
  /// ½ to every cell (Haldane 1956; Anscombe 1956).
  case haldaneAnscombe
  /// ½ to every cell if one is zero, else nothing.
  case haldaneAnscombeIfZero

  /// The cells of a table after the correction.
  func cells(_ table: FourfoldTable) -> (a: Double, b: Double, c: Double, d: Double) {
    let hasZero = min(table.a, table.b, table.c, table.d) == 0
    let added = self == .haldaneAnscombe || self == .haldaneAnscombeIfZero && hasZero ? 0.5 : 0
    return (
      Double(table.a) + added, Double(table.b) + added, Double(table.c) + added,
      Double(table.d) + added
    )
  }
}
