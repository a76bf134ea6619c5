/// A quotation as the page shows it: in the sentences in which it stands.
public struct ShownQuotation: Sendable {
  /// A stretch of the sentences.
  public struct Piece: Sendable, Equatable {
    /// What it is.
    public enum Role: Int, Sendable, CaseIterable {
      /// What stands around the quotation.
      case context
      /// What is quoted.
      case content
      /// The words that report it.
      case cue
      /// The mention of who it is from.
      case source
      /// An ellipsis where something was left out.
      case gap
    }

    /// What it is.
    public let role: Role
    /// Its words.
    public let text: String

    /// Gathers a piece.
    public init(_ role: Role, _ text: String) {
      self.role = role
      self.text = text
    }
  }

  /// Its row in `quotes.csv`.
  public let row: QuotationRow
  /// The place of its article, in the order of the input, from 0.
  public let article: Int
  /// The sentences, in pieces.
  public let pieces: [Piece]
  /// The score of its tone; nil when it was not judged.
  public let tone: Double?

  /// Gathers a quotation.
  public init(_ row: QuotationRow, article: Int, pieces: [Piece], tone: Double?) {
    self.row = row
    self.article = article
    self.pieces = pieces
    self.tone = tone
  }

  /// What stands around the quotation, with ` … ` in its place.
  public var context: String {
    var context = ""
    var isGap = false
    for piece in pieces {
      switch piece.role {
      case .content, .gap: isGap = true
      case .context, .cue, .source:
        if isGap, !context.isEmpty { context += " … " }
        context += piece.text
        isGap = false
      }
    }
    return context
  }
}
