import TextCore

/// What rules ask of the tokens of a document.
extension Document {
  /// A token as text.
  func word(_ position: Int) -> String { string(of: TokenIndex(position)) }

  /// Whether a token is a sign of ASCII.
  func isSign(_ sign: Unicode.Scalar, _ position: Int) -> Bool {
    let start = Int(tokenStarts[position])
    return Int(tokenEnds[position]) == start + 1 && text[start] == UInt8(ascii: sign)
  }

  /// Whether a token is a word that starts with a letter of upper case.
  func isCapitalized(_ position: Int) -> Bool {
    guard tokenKinds[position] == .word else { return false }
    let byte = text[Int(tokenStarts[position])]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    return word(position).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether a token is a word without a letter of lower case.
  func isCapitals(_ position: Int) -> Bool {
    guard isCapitalized(position) else { return false }
    return !word(position).unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// The words and signs from one token to another, in order.
  func words(_ positions: Range<Int>) -> [String] { positions.map { word($0) } }
}
