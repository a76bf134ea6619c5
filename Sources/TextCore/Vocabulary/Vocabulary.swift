/// A frozen list of distinct terms with ids in order, and the way back from a term to its id.
///
/// Terms are byte strings: two that differ in a byte are different, also where Swift's `String`
/// would call them canonically equivalent. Two vocabularies are equal when their terms are, in
/// order; the hash seed never shows.
public struct Vocabulary: Sendable, Equatable {
  /// The terms in order of their ids.
  public let terms: ByteStrings
  let index: VocabularyIndex

  init(terms: ByteStrings, index: VocabularyIndex) {
    self.terms = terms
    self.index = index
  }

  /// A vocabulary of terms known to be distinct.
  init(distinct terms: ByteStrings) {
    self.init(terms: terms, index: VocabularyIndex(ByteTable(hash: .ofProcess)))
  }

  /// The vocabulary without terms.
  public init() { self.init(distinct: ByteStrings()) }

  /// Makes a vocabulary of terms in the order of their ids, or nil when a term comes twice.
  public init?(_ terms: ByteStrings) {
    var builder = VocabularyBuilder()
    guard builder.intern(contentsOf: terms) == (0..<Int32(terms.count)).map({ $0 }) else {
      return nil
    }
    self = builder.finish()
  }

  /// Makes a vocabulary of terms in the order of their ids, or nil when a term comes twice.
  public init?(_ terms: [String]) { self.init(ByteStrings(terms.map { Array($0.utf8) })) }

  /// The number of terms; ids are `0..<count`.
  public var count: Int { terms.count }

  /// The id of a term, or nil when it is not in the vocabulary.
  public func id(of term: [UInt8]) -> Int32? {
    unsafe term.withUnsafeBufferPointer { unsafe id(of: $0) }
  }

  /// The id of a term, or nil when it is not in the vocabulary.
  public func id(of term: Span<UInt8>) -> Int32? {
    unsafe term.withUnsafeBufferPointer { unsafe id(of: $0) }
  }

  /// The id of a term, or nil when it is not in the vocabulary.
  public func id(of term: String) -> Int32? {
    var term = term
    return term.withUTF8 { unsafe id(of: $0) }
  }

  func id(of term: UnsafeBufferPointer<UInt8>) -> Int32? {
    unsafe index.find(term, in: terms).map { Int32(truncatingIfNeeded: $0) }
  }

  /// The bytes of a term.
  public func bytes(of id: Int32) -> [UInt8] { terms[Int(id)] }

  /// A term as text; bytes that are not UTF-8 become U+FFFD.
  public func string(of id: Int32) -> String {
    String(decoding: terms.bytes[terms.range(Int(id))], as: UTF8.self)
  }

  /// The vocabulary of some of the terms, whose new ids follow the order given.
  ///
  /// - Precondition: The ids are distinct.
  public func selecting(_ ids: some Collection<Int32>) -> Vocabulary {
    var selected = ByteStrings()
    var seen = [Bool](repeating: false, count: count)
    for id in ids {
      precondition(!seen[Int(id)], "a selection names a term once")
      seen[Int(id)] = true
      selected.append(Int(id), of: terms)
    }
    return Vocabulary(distinct: selected)
  }

  /// Whether two vocabularies hold the same terms in the same order.
  public static func == (lhs: Vocabulary, rhs: Vocabulary) -> Bool { lhs.terms == rhs.terms }
}
