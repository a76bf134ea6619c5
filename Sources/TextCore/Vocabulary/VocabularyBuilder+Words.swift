extension VocabularyBuilder {
  /// Adds a word of a table that hashes by the same function, known to be new here.
  mutating func append(_ word: Int, of words: borrowing WordTable) -> Int32 {
    let hashed = words.hashes[word]
    return unsafe words.strings.withBytes(word) { bytes, _ in
      guard let base = bytes.baseAddress else { return intern([]) }
      return unsafe append(base, count: bytes.count, hashed: hashed)
    }
  }
}
