/// Whose words a sentence gives.
public enum Voice: String, Sendable, CaseIterable {
  /// Those of the article's author.
  case author
  /// Those of somebody whom the article quotes, word for word or not.
  case quotation
}
