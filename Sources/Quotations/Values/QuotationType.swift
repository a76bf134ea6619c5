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
    self.init(quotedShare: states.quotedShare(of: content, in: text))
  }

  /// Tells the type from the share of letters and digits inside quotation marks.
  ///
  /// - Parameter share: The share from 0 to 1, or nil where there is neither letter nor digit.
  public init(quotedShare share: Double?) {
    guard let share, share > 0.05 else {
      self = .indirect
      return
    }
    self = share >= 0.95 ? .direct : .mixed
  }
}
