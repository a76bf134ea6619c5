/// What an encoder without letter case and with few signs does not see of a text: where a word piece
/// stands among quotation marks, and the case of its word.
///
/// A piece takes the row of its first scalar in a learned table of `rowCount` rows.
public struct PieceFeatures: Sendable, Equatable {
  /// The number of rows: states × cases.
  public static let rowCount = QuotationStates.State.allCases.count * WordCases.Kind.allCases.count

  /// The row of each byte: state × 5 + case.
  public let rows: [UInt8]

  /// Reads a text in UTF-8, which may hold bytes that are not.
  ///
  /// - Complexity: O(bytes).
  public init(_ text: [UInt8]) {
    self.init(states: QuotationStates(text), cases: WordCases(text))
  }

  /// Joins the two features of a text.
  ///
  /// - Precondition: Both are of one text.
  public init(states: QuotationStates, cases: WordCases) {
    precondition(states.values.count == cases.values.count, "both features are of one text")
    let kinds = UInt8(WordCases.Kind.allCases.count)
    rows = zip(states.values, cases.values).map { $0 * kinds + $1 }
  }

  /// The row of the piece that starts at a byte.
  public func row(ofPieceAt offset: Int) -> Int { Int(rows[offset]) }
}
