import Glibc
public import TextCore

/// What a stretch in quotation marks is.
public enum QuotedSpanRole: String, Sendable, CaseIterable {
  /// Words of a source.
  case speech
  /// A word or phrase held at a distance: the so-called “golden hour”.
  case scareQuote
  /// The title of a work, a nickname or another name: the film “North of Calder”.
  case title
}

/// Tells speech from scare quotes and titles by what stands in and around the marks.
///
/// The score is the log-odds of speech: a sum of the weights below, one for each rule that holds.
/// The weights were fitted by logistic regression to 9,192 spans of hand-marked news and rounded, but
/// for that of naming words, which are too rare there and were set by hand. What is no speech is a
/// title if all its words but small ones have capitals, or a work is named before it; else a scare
/// quote.
public struct QuotedSpanScorer: Sendable {
  private let document: Document
  private let quoted: QuotedSpans

  /// Makes a scorer for a document.
  ///
  /// - Precondition: The spans are those of the document's text.
  public init(_ document: Document, quoted: QuotedSpans) {
    self.document = document
    self.quoted = quoted
  }

  /// The probability, from 0 to 1, that a span gives words of a source.
  ///
  /// - Complexity: O(log tokens + tokens of the span).
  public func probabilityOfSpeech(_ span: QuotedSpan) -> Double {
    probability(QuotedSpanEvidence(span, in: document, quoted))
  }

  /// What a span is, speech from a probability of one half on.
  public func role(of span: QuotedSpan) -> QuotedSpanRole {
    let evidence = QuotedSpanEvidence(span, in: document, quoted)
    if probability(evidence) >= 0.5 { return .speech }
    return evidence.isTitleCase || evidence.followsWork && evidence.startsWithCapital
      ? .title : .scareQuote
  }

  /// The rules that hold for a span, as zeros and ones in the order of `weights`.
  package func evidence(_ span: QuotedSpan) -> [Double] {
    QuotedSpanEvidence(span, in: document, quoted).features
  }

  private func probability(_ evidence: QuotedSpanEvidence) -> Double {
    let logOdds = zip(evidence.features, Self.weights).reduce(Self.bias) { $0 + $1.0 * $1.1.weight }
    return 1 / (1 + exp(-logOdds))
  }

  private static let bias = 1.0

  /// The rules and what each adds to the log-odds.
  private static let weights: [(rule: String, weight: Double)] = [
    ("one word or none", -1.4), ("two words", -0.7), ("three or four words", -0.5),
    ("eight words or more", 0.5), ("ends with a comma", 0.6), ("ends with a stop", 1.2),
    ("starts with a capital", -0.4), ("title case", -1.8), ("a word of calling before", 1.2),
    ("a naming word before", -1.5), ("a work before", -1.0), ("a determiner before", -0.4),
    ("goes on in the phrase", 0.5), ("a verb of reporting beside", 1.5),
    ("first or second person", 0.8), ("a finite verb", 1.4), ("opens the paragraph", 0.3),
  ]
}
