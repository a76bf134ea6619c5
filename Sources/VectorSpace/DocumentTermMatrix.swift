public import NumericCore
public import TextCore

/// How often each selected term stands in each document.
public struct DocumentTermMatrix: Sendable, Equatable {
  /// Term counts, documents × terms; columns in order of first appearance in the collection.
  public let counts: SparseMatrix
  /// The term of each column.
  public let vocabulary: Vocabulary
  /// The number of documents that hold each term.
  public let documentFrequencies: [Int32]

  /// Keeps the terms that are neither too rare nor too common.
  ///
  /// - Parameters:
  ///   - counted: The counts of all terms of a collection.
  ///   - selection: The limits.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Complexity: O(stored counts + terms).
  public init(_ counted: TermCounts, selection: TermSelection, parallelism: Parallelism) {
    let frequencies = counted.documentFrequencies()
    let floor = selection.documentFrequencyFloor(documents: counted.documentCount)
    let ceiling = selection.documentFrequencyCeiling(documents: counted.documentCount)
    var columns = [Int32](repeating: -1, count: frequencies.count)
    var kept: [Int32] = []
    for (term, frequency) in frequencies.enumerated()
    where frequency >= floor && frequency <= ceiling {
      columns[term] = Int32(kept.count)
      kept.append(Int32(term))
    }
    vocabulary = counted.vocabulary.selecting(kept)
    documentFrequencies = kept.map { frequencies[Int($0)] }
    counts = Self.matrix(
      counted, columns: columns, columnCount: kept.count, parallelism: parallelism)
  }

  /// Counts documents over a vocabulary that was fitted before; other terms are left out.
  ///
  /// - Parameters:
  ///   - counted: The counts of all terms of the documents.
  ///   - vocabulary: The terms to keep.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Term counts, documents × terms of the vocabulary.
  /// - Complexity: O(stored counts + terms).
  public static func counts(
    _ counted: TermCounts, over vocabulary: Vocabulary, parallelism: Parallelism
  ) -> SparseMatrix {
    let columns = (0..<counted.vocabulary.count).map { term in
      vocabulary.id(of: counted.vocabulary.bytes(of: Int32(term))) ?? -1
    }
    return matrix(
      counted, columns: columns, columnCount: vocabulary.count, parallelism: parallelism)
  }

  /// The counts with each term's column; a column of -1 leaves the term out.
  private static func matrix(
    _ counted: TermCounts, columns: [Int32], columnCount: Int, parallelism: Parallelism
  ) -> SparseMatrix {
    SparseMatrix(
      rowStarts: counted.rowStarts, entryColumns: counted.terms, values: counted.counts,
      selecting: columns, columns: columnCount, parallelism: parallelism)
  }
}
