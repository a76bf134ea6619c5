extension Span<UInt8> {
  /// Whether the capital sigma at an offset ends a word, so that its lower case is "ς", not "σ".
  ///
  /// The Final_Sigma condition of the Unicode Standard (table 3-17), as Python's `str.lower()`
  /// applies it: a cased letter comes before and none after, both looked for over case-ignorable
  /// scalars, within `bounds`.
  func isFinalSigma(at offset: Int, within bounds: Range<Int>) -> Bool {
    var position = offset
    while true {
      guard position > bounds.lowerBound else { return false }
      let scalar = decodeScalar(before: position)
      position -= scalar.length
      guard let properties = Unicode.Scalar(scalar.value)?.properties else { return false }
      if properties.isCaseIgnorable { continue }
      if properties.isCased { break }
      return false
    }
    position = offset + 2
    while position < bounds.upperBound {
      let scalar = decodeScalar(at: position)
      position += scalar.length
      guard let properties = Unicode.Scalar(scalar.value)?.properties else { return true }
      if properties.isCaseIgnorable { continue }
      return !properties.isCased
    }
    return true
  }
}
