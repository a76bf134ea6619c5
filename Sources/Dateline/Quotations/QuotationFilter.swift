import AnalysisReports
public import Quotations

/// Which quotations are told of.
public struct QuotationFilter: Sendable, Equatable {
  /// The least confidence, from 0 to 1.
  public let minimumConfidence: Double
  /// What they report.
  public let kinds: Set<QuotationKind>
  /// How much of them is given word for word.
  public let types: Set<QuotationType>

  /// Makes a filter; the default lets all through.
  public init(
    minimumConfidence: Double = 0, kinds: Set<QuotationKind> = Set(QuotationKind.allCases),
    types: Set<QuotationType> = Set(QuotationType.allCases)
  ) {
    self.minimumConfidence = minimumConfidence
    self.kinds = kinds
    self.types = types
  }

  /// Whether a quotation is told of; its confidence is that of the table, to four decimals.
  func admits(_ quotation: Quotation, as row: QuotationRow) -> Bool {
    row.confidence >= minimumConfidence && kinds.contains(quotation.kind)
      && types.contains(quotation.type)
  }

  /// What a run's record says of it.
  var recordMembers: [(name: String, value: JSONValue)] {
    [
      ("min_confidence", .number(minimumConfidence)),
      ("kind", Self.names(QuotationKind.allCases.filter(kinds.contains))),
      ("type", Self.names(QuotationType.allCases.filter(types.contains))),
    ]
  }

  private static func names(_ cases: [some RawRepresentable<String>]) -> JSONValue {
    .array(cases.map { .string($0.rawValue) })
  }
}
