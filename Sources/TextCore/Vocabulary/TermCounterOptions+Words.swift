extension TermCounter.Options {
  /// Whether a word can be a term.
  func keeps(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if unsafe stopWords.contains(word) { return false }
    if minimumLength > 1 {
      var scalars = 0
      for index in 0..<word.count where unsafe word[index] & 0xC0 != 0x80 { scalars += 1 }
      if scalars < minimumLength { return false }
    }
    return unsafe !dropsNumbers || word.contains { $0.isASCIILetter || $0 >= 0x80 }
  }

  /// Whether a word can be a term.
  func keeps(_ word: Span<UInt8>) -> Bool {
    unsafe word.withUnsafeBufferPointer { unsafe keeps($0) }
  }
}

extension StopWords {
  /// Whether a word in its normal form is a stop word.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe words.id(of: word) != nil
  }
}
