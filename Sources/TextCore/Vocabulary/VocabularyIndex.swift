internal import Synchronization

/// The way from a term to its id, made when it is first asked for.
///
/// Most vocabularies of a run are only read by id. Threads that ask at the same time may each make
/// the table; one of them is kept, and they are the same.
final class VocabularyIndex: Sendable {
  private final class Complete: Sendable {
    let table: ByteTable
    init(_ table: ByteTable) { self.table = table }
  }

  private let begun: ByteTable
  private let complete = AtomicLazyReference<Complete>()

  /// Starts from a table over the first terms, which may be none.
  init(_ begun: ByteTable) { self.begun = begun }

  /// The number of a term, or nil when the list does not hold it.
  func find(_ term: UnsafeBufferPointer<UInt8>, in terms: ByteStrings) -> Int? {
    unsafe table(over: terms).find(term, in: terms)
  }

  /// The table over all terms, or what there is of it.
  var latest: ByteTable { complete.load()?.table ?? begun }

  private func table(over terms: ByteStrings) -> ByteTable {
    if begun.count == terms.count { return begun }
    if let complete = complete.load() { return complete.table }
    var table = begun
    table.index(terms)
    return complete.storeIfNil(Complete(table)).table
  }
}
