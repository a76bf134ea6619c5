public import TextCore

extension QuotationKind {
  /// Tells the kind from the words that report a quotation and the mention of its source.
  ///
  /// The last listed verb of the cue decides, "had been told" by "told": verbs of belief, wish and
  /// plan are thoughts, verbs of writing are writing. For the rest, and for "according to", a source
  /// that is a document or a body makes a document; what is left is speech. A passive of expecting or
  /// believing ("is expected to") is a thought whoever is named.
  ///
  /// - Parameters:
  ///   - cue: The words of the cue in order; none where nothing reports the quotation.
  ///   - source: The words and commas of the source mention; none where there is none.
  public init(cue: [String], source: [String] = []) {
    let meaning = SourceNouns.meaning(of: source)
    let cueClass = cue.reversed().lazy.compactMap {
      CueLexicon.cueClass(ofForm: $0.lowercased())
    }.first
    switch (cueClass, meaning) {
    case (.belief?, _), (.wish?, _), (.plan?, _): self = .thought
    case (.writing?, .document), (.ruling?, _), (.showing?, _), (_, .document), (_, .body):
      self = cueClass == .writing && meaning == .body ? .writing : .document
    case (.writing?, .other): self = .writing
    default: self = .speech
    }
  }
  /// Tells the kind from the ranges of cue and source in a document.
  public init(cue: [ByteRange], source: [ByteRange] = [], in document: Document) {
    self.init(
      cue: cue.flatMap { document.words(document.tokenPositions(in: $0)) },
      source: source.flatMap { document.words(document.tokenPositions(in: $0)) })
  }
}
