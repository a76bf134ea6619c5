/// What a quotation reports: words that were spoken or written, a thought, or a document.
public enum QuotationKind: String, Sendable, CaseIterable {
  /// Something said.
  case speech
  /// Something a person wrote: a letter, a post.
  case writing
  /// A belief, a hope, a plan, an attitude: nothing that was said.
  case thought
  /// What a report, a ruling or the statement of a body holds.
  case document
}
