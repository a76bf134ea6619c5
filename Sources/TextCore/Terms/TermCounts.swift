/// How often each term occurs in each document, as compressed rows over a vocabulary.
public struct TermCounts: Sendable, Equatable {
  /// The terms in order of first appearance.
  public let vocabulary: Vocabulary
  /// `documentCount + 1` ascending positions in `terms` and `counts`.
  public let rowStarts: [Int64]
  /// The term of each entry; within a row distinct, in order of first appearance in the document.
  public let terms: [Int32]
  /// The weighted number of occurrences of each entry: whole numbers, exact up to 2²⁴.
  public let counts: [Float]
  /// The number of words of each document, each times its field's weight, stop words included.
  public let lengths: [Int32]
  /// With stemming, the words and sequences that each term stands for; nil without any term.
  public let forms: TermForms?

  init(
    vocabulary: Vocabulary, rowStarts: [Int64], terms: [Int32], counts: [Float], lengths: [Int32],
    forms: TermForms?
  ) {
    self.vocabulary = vocabulary
    self.rowStarts = rowStarts
    self.terms = terms
    self.counts = counts
    self.lengths = lengths
    self.forms = forms
  }

  /// The number of documents.
  public var documentCount: Int { lengths.count }

  /// The number of entries: pairs of a document and a term in it.
  public var entryCount: Int { terms.count }

  /// The positions of a document's entries in `terms` and `counts`.
  public func positions(ofDocument document: Int) -> Range<Int> {
    Int(rowStarts[document])..<Int(rowStarts[document + 1])
  }

  /// The number of documents that hold each term, by term id.
  ///
  /// - Complexity: O(entries).
  public func documentFrequencies() -> [Int32] {
    var frequencies = [Int32](repeating: 0, count: vocabulary.count)
    for term in terms { frequencies[Int(term)] += 1 }
    return frequencies
  }

  /// The term of an id as readers write it: its most frequent form, ties to the first seen.
  public func displayForm(of term: Int32) -> String {
    forms?.mostFrequent(of: term) ?? vocabulary.string(of: term)
  }
}

/// The words and sequences that stemmed terms stand for, with their frequencies.
public struct TermForms: Sendable, Equatable {
  /// The distinct forms in order of first appearance.
  public let forms: ByteStrings
  /// The term of each form.
  public let terms: [Int32]
  /// The weighted number of occurrences of each form.
  public let counts: [Double]
  /// Per term the number of its most frequent form.
  private let best: [Int32]

  init(forms: ByteStrings, terms: [Int32], counts: [Double]) {
    self.forms = forms
    self.terms = terms
    self.counts = counts
    var best = [Int32](repeating: -1, count: (terms.max().map { Int($0) } ?? -1) + 1)
    for (form, term) in terms.enumerated() {
      let known = best[Int(term)]
      if known < 0 || counts[form] > counts[Int(known)] { best[Int(term)] = Int32(form) }
    }
    self.best = best
  }

  /// The most frequent form of a term, ties to the first seen; nil for a term without forms.
  public func mostFrequent(of term: Int32) -> String? {
    guard best.indices.contains(Int(term)), best[Int(term)] >= 0 else { return nil }
    return String(decoding: forms[Int(best[Int(term)])], as: UTF8.self)
  }
}
