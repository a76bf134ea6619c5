public import AnalysisReports

/// How many quotations were found, of which kind.
public struct QuotationCounts: Sendable {
  /// The articles that were read.
  public internal(set) var articles = 0
  /// The quotations by type.
  public internal(set) var types = (direct: 0, indirect: 0, mixed: 0)
  /// Quotations from a speaker to whom the article gives no name.
  public internal(set) var unnamed = 0
  /// Quotations of which the text does not say who they are from.
  public internal(set) var unattributed = 0

  /// All quotations.
  public var quotations: Int { types.direct + types.indirect + types.mixed }
}

/// Who is quoted in a collection; the quotations themselves were handed out while it was read.
public struct QuotationAnalysis: Sendable {
  /// How many quotations there were.
  public let counts: QuotationCounts
  /// The speakers, the most quoted first.
  public let speakers: [SpeakerRow]
  /// What was read, and how.
  public let run: CollectionRun

  /// The tables beside that of the quotations.
  public var tables: [Table] { [Table(speakers), Table(run.skipped.map(SkippedRow.init))] }
}

extension QuotationCounts {
  /// What a run's record says of them.
  func recordMembers(speakers: Int) -> [(name: String, value: JSONValue)] {
    [
      ("quotations", .integer(quotations)), ("direct", .integer(types.direct)),
      ("indirect", .integer(types.indirect)), ("mixed", .integer(types.mixed)),
      ("without_name", .integer(unnamed)), ("without_speaker", .integer(unattributed)),
      ("speakers", .integer(speakers)),
    ]
  }
}
