import NumericCore
public import TextCore

/// The words of a collection that co-occurrence is counted of: its most frequent terms of one word.
public struct CountedWords: Sendable, Equatable {
  /// The column of each word in the collection's document-term matrix, ascending.
  public let columns: [Int32]
  private let rule: WordRule
  /// What stands in texts: the terms, or with stemming the forms behind them.
  private let forms: Vocabulary
  /// The word of each form, or -1.
  private let words: [Int32]

  /// Chooses the words.
  ///
  /// - Parameters:
  ///   - matrix: The collection's selected terms.
  ///   - counted: The counts that the matrix was selected from.
  ///   - selection: How the collection was cut into terms.
  ///   - limit: The most words; of terms of one frequency, the first in the collection are taken.
  /// - Complexity: O(stored counts + terms log terms).
  public init(
    of matrix: DocumentTermMatrix, counted: TermCounts, selection: TermSelection,
    limit: Int = 30_000
  ) {
    var totals = [Double](repeating: 0, count: matrix.vocabulary.count)
    for position in 0..<matrix.counts.storedCount {
      totals[Int(matrix.counts.columnIndices[position])] += Double(matrix.counts.values[position])
    }
    let terms = matrix.vocabulary.terms
    let blank = UInt8(ascii: " ")
    columns = totals.indices
      .filter { column in
        selection.longestNGram == 1 || !terms.bytes[terms.range(column)].contains(blank)
      }
      .sorted { (-totals[$0], $0) < (-totals[$1], $1) }
      .prefix(limit).map(Int32.init).sorted()
    var numbers = [Int32](repeating: -1, count: totals.count)
    for (number, column) in columns.enumerated() { numbers[Int(column)] = Int32(number) }
    rule = selection.words
    if let seen = counted.forms, let vocabulary = Vocabulary(seen.forms) {
      forms = vocabulary
      words = seen.terms.map { term in
        matrix.vocabulary.id(of: counted.vocabulary.bytes(of: term)).map { numbers[Int($0)] } ?? -1
      }
    } else {
      forms = matrix.vocabulary
      words = numbers
    }
  }

  /// The number of words.
  public var count: Int { columns.count }

  /// The words of documents, each given by its fields, in the order in which they stand; other
  /// words are left out, and the fields of a document follow one another.
  ///
  /// - Complexity: O(bytes) on average.
  public func sequences(of documents: some Sequence<[TermField]>) -> WordSequences {
    var scanner = WordScanner(rule: rule)
    var sequences = WordSequences()
    var document: [Int32] = []
    for fields in documents {
      document.removeAll(keepingCapacity: true)
      for field in fields {
        for range in field.ranges {
          scanner.scan(field.text, in: range) { word, _ in
            guard let form = forms.id(of: word), words[Int(form)] >= 0 else { return }
            document.append(words[Int(form)])
          }
        }
      }
      sequences.append(document)
    }
    return sequences
  }
}
