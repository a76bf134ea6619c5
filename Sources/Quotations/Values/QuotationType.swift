public import TextCore

/// How much of a quotation is given word for word.
public enum QuotationType: String, Sendable, CaseIterable {
  /// In quotation marks: `“We will go,” she said.`
  case direct
  /// In the reporter's words: `She said they would go.`
  case indirect
  /// Part of it in quotation marks: `She called the offer “a memo”.`
  case mixed

  /// Tells the type from the letters and digits of the content.
  ///
  /// At least 95 percent inside quotation marks is direct, at most 5 percent indirect. Content without
  /// any is indirect.
  ///
  /// - Parameters:
  ///   - content: The content, at scalar boundaries.
  ///   - text: The text.
  ///   - states: The quotation states of the text.
  public init(content: [ByteRange], in text: [UInt8], states: QuotationStates) {
    let share = states.quotedShare(of: content, in: text) ?? 0
    self = share >= 0.95 ? .direct : share <= 0.05 ? .indirect : .mixed
  }
}
