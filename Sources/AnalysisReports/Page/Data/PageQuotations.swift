public import AtomicFiles

/// The quotations that a page may show, gathered while articles are read: memory holds a few numbers of
/// each.
public struct PageQuotations: ~Copyable {
  var store: PageJSONStore
  /// The article of each, in the order of the input.
  private(set) var articles: [Int] = []
  /// The speaker of each as a place in ``identifiers``; nil where the text names nobody.
  private(set) var speakers: [Int?] = []
  /// How likely each is right.
  private(set) var confidences: [Float] = []
  /// The speakers in the order of their first quotation.
  private(set) var identifiers: [String] = []
  private var places: [String: Int] = [:]

  /// Begins to gather.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public init() throws(AtomicFileError) { store = try PageJSONStore() }

  /// Adds a quotation; they come in the order of their articles.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public mutating func append(_ quotation: ShownQuotation) throws(AtomicFileError) {
    articles.append(quotation.article)
    confidences.append(Float(quotation.row.confidence))
    speakers.append(quotation.row.speaker.map { place(of: $0.id) })
    try store.append(PageJSON(Self.members(of: quotation)))
  }

  private mutating func place(of speaker: String) -> Int {
    if let place = places[speaker] { return place }
    places[speaker] = identifiers.count
    identifiers.append(speaker)
    return identifiers.count - 1
  }

  /// What the script reads of a quotation beside its speaker and its article.
  private static func members(of quotation: ShownQuotation) -> JSONValue {
    let row = quotation.row
    let pieces = quotation.pieces.flatMap { piece -> [JSONValue] in
      [.integer(piece.role.rawValue), .string(piece.text)]
    }
    return .array([
      .integer(row.number), .string(row.type), .string(row.kind), .number(row.confidence),
      JSONValue(.rounded(quotation.tone)), JSONValue(.optional(row.speaker?.role)),
      .array(pieces),
    ])
  }
}
