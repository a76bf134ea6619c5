/// Names that stand in one text, set apart by commas, as options take them.
package enum CommaList {
  /// The names without the space around them; what is empty is none.
  ///
  /// - Parameter text: The text, such as `port authority, strike`.
  /// - Returns: The names in their order, also those that come twice.
  package static func parts(of text: String) -> [String] {
    text.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ part: Substring) -> String {
    var inner = part.drop(while: \.isWhitespace)
    while inner.last?.isWhitespace == true { inner.removeLast() }
    return String(inner)
  }
}
