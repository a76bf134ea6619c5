/// The words of documents in the order in which they stand, as numbers.
///
/// Co-occurrence is counted on them. They take four bytes a word.
public struct WordSequences: Sendable, Equatable {
  /// The numbers, document after document, with ``border`` before, between and after them.
  public private(set) var numbers: [Int32] = [Self.border]

  /// What stands between two documents.
  public static let border: Int32 = -1

  /// Starts without documents.
  public init() {}

  /// The number of words.
  public var count: Int { numbers.count { $0 != Self.border } }

  /// Adds a document.
  public mutating func append(_ document: some Sequence<Int32>) {
    numbers.append(contentsOf: document)
    numbers.append(Self.border)
  }

  /// Adds the documents of a batch after those before.
  public mutating func append(contentsOf batch: WordSequences) {
    numbers.append(contentsOf: batch.numbers.dropFirst())
  }
}
