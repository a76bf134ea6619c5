/// Gathers distinct terms; ids count up in order of first insertion.
public struct VocabularyBuilder: Sendable {
  private var terms = ByteStrings()
  /// The index over the first terms; those after it are added before the next look-up.
  private var table: ByteTable

  /// Starts without terms.
  public init() { self.init(hash: .ofProcess) }

  init(hash: ByteHash) { table = ByteTable(hash: hash) }

  /// Starts with the terms of a vocabulary, which keep their ids.
  public init(_ vocabulary: Vocabulary) {
    terms = vocabulary.terms
    table = vocabulary.index.latest
  }

  /// The number of terms so far.
  public var count: Int { terms.count }

  /// The id of a term, which is added when it is new.
  public mutating func intern(_ term: [UInt8]) -> Int32 {
    unsafe term.withUnsafeBufferPointer { unsafe intern($0, hashed: table.hash($0)) }
  }

  /// The id of a term, which is added when it is new.
  public mutating func intern(_ term: Span<UInt8>) -> Int32 {
    unsafe term.withUnsafeBufferPointer { unsafe intern($0, hashed: table.hash($0)) }
  }

  /// The ids of many terms in order; those that are new are added in order.
  public mutating func intern(contentsOf strings: ByteStrings) -> [Int32] {
    var ids: [Int32] = []
    ids.reserveCapacity(strings.count)
    var start = 0
    while start < strings.count {
      let end = min(start + ByteTable.blockSize, strings.count)
      let hashes = (start..<end).map { index in
        unsafe strings.withBytes(index) { string, readable in
          guard let base = string.baseAddress else { return unsafe table.hash(string) }
          return unsafe table.hash(base, count: string.count, readable: readable)
        }
      }
      table.index(terms)
      table.reserve(end - start)
      for hash in hashes { table.prefetch(hash) }
      for (offset, hash) in hashes.enumerated() {
        ids.append(
          unsafe strings.withBytes(start + offset) { string, _ in
            Int32(truncatingIfNeeded: unsafe table.intern(string, hashed: hash, into: &terms))
          })
      }
      start = end
    }
    return ids
  }

  mutating func intern(_ term: UnsafeBufferPointer<UInt8>, hashed: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: unsafe table.intern(term, hashed: hashed, into: &terms))
  }

  /// Adds a term known to be new.
  mutating func appendNew(_ term: some Collection<UInt8>) -> Int32 {
    terms.append(term)
    return Int32(truncatingIfNeeded: terms.count - 1)
  }

  /// Adds a string of another list, known to be new.
  mutating func appendNew(_ index: Int, of source: borrowing ByteStrings) -> Int32 {
    terms.append(index, of: source)
    return Int32(truncatingIfNeeded: terms.count - 1)
  }

  /// The vocabulary of the terms gathered.
  public consuming func finish() -> Vocabulary {
    Vocabulary(terms: terms, index: VocabularyIndex(table))
  }
}
