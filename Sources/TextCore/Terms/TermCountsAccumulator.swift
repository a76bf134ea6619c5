/// Puts the counts of batches together, in the order of their documents.
///
/// However the documents were cut into batches, the result is that of one batch of all.
public struct TermCountsAccumulator: Sendable {
  private var vocabulary = VocabularyBuilder()
  private var rowStarts: [Int64] = [0]
  private var terms: [Int32] = []
  private var counts: [Float] = []
  private var lengths: [Int32] = []
  private var forms = VocabularyBuilder()
  private var formTerms: [Int32] = []
  private var formCounts: [Double] = []
  private var hasForms = false

  /// Starts without documents.
  public init() {}

  /// The number of documents so far.
  public var documentCount: Int { lengths.count }

  /// The number of distinct terms so far.
  public var termCount: Int { vocabulary.count }

  /// Adds the documents of a batch after those before.
  ///
  /// - Parameter batch: Counts made under the same options as those before.
  /// - Complexity: O(entries + distinct terms of the batch).
  public mutating func append(_ batch: TermCounts) {
    if documentCount == 0, termCount == 0 { return begin(with: batch) }
    let ids = vocabulary.intern(contentsOf: batch.vocabulary.terms)
    let start = Int64(terms.count)
    rowStarts.append(contentsOf: batch.rowStarts.dropFirst().map { $0 + start })
    terms.append(contentsOf: batch.terms.lazy.map { ids[Int($0)] })
    counts.append(contentsOf: batch.counts)
    lengths.append(contentsOf: batch.lengths)
    if let more = batch.forms { append(more, termIDs: ids) }
  }

  /// Takes the first batch as it is: what comes later is numbered after it.
  private mutating func begin(with batch: TermCounts) {
    vocabulary = VocabularyBuilder(batch.vocabulary)
    (rowStarts, lengths) = (batch.rowStarts, batch.lengths)
    (terms, counts) = (batch.terms, batch.counts)
    guard let first = batch.forms else { return }
    hasForms = true
    forms = VocabularyBuilder(Vocabulary(distinct: first.forms))
    (formTerms, formCounts) = (first.terms, first.counts)
  }

  private mutating func append(_ more: TermForms, termIDs: [Int32]) {
    hasForms = true
    let ids = forms.intern(contentsOf: more.forms)
    for (index, id) in ids.enumerated() {
      if Int(id) == formTerms.count {
        formTerms.append(termIDs[Int(more.terms[index])])
        formCounts.append(0)
      }
      formCounts[Int(id)] += more.counts[index]
    }
  }

  /// The counts of all documents added.
  public consuming func finish() -> TermCounts {
    let made =
      hasForms ? TermForms(forms: forms.finish().terms, terms: formTerms, counts: formCounts) : nil
    return TermCounts(
      vocabulary: vocabulary.finish(), rowStarts: rowStarts, terms: terms, counts: counts,
      lengths: lengths, forms: made)
  }
}

extension TermCounts {
  /// The counts of batches put together, in order.
  public static func merged(_ batches: some Sequence<TermCounts>) -> TermCounts {
    var accumulator = TermCountsAccumulator()
    for batch in batches { accumulator.append(batch) }
    return accumulator.finish()
  }
}
