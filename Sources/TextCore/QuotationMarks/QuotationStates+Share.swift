extension QuotationStates {
  /// The share of the letters and digits of some ranges that stand inside quotation marks.
  ///
  /// Letters and digits are what Python's `str.isalnum` says.
  ///
  /// - Parameters:
  ///   - ranges: Ranges of the text at scalar boundaries.
  ///   - text: The text of the states.
  /// - Returns: A share from 0 to 1, or nil when the ranges hold no letter and no digit.
  /// - Complexity: O(bytes in the ranges).
  public func quotedShare(of ranges: [ByteRange], in text: [UInt8]) -> Double? {
    precondition(text.count == count, "the states are those of the text")
    let span = text.span
    var (letters, quoted) = (0, 0)
    for range in ranges {
      var position = range.start
      while position < range.end {
        let scalar = span.decodeScalar(at: position)
        if scalar.isValid, scalar.value != 0x5F, isAlphanumeric(scalar.value) {
          letters += 1
          if values[position] != State.outside.rawValue { quoted += 1 }
        }
        position += scalar.length
      }
    }
    return letters == 0 ? nil : Double(quoted) / Double(letters)
  }
}
