/// How a term's count in a document becomes its weight.
///
/// Each weighting is a local weight of the count times a global weight of the term; the rows are
/// then scaled to unit length. With `c` the count, `n` the number of documents, `d` the number of
/// documents that hold the term, `L` the document's length and `L̄` the mean length:
///
/// | weighting | local | global |
/// |---|---|---|
/// | ``tfIDF(sublinear:)`` | `c`, or `1 + ln c` when sublinear | `ln((1 + n) / (1 + d)) + 1` |
/// | ``bm25(k1:b:)`` | `c (k1 + 1) / (c + k1 (1 - b + b L / L̄))` | `ln(1 + (n - d + ½) / (d + ½))` |
/// | ``logEntropy`` | `ln(1 + c)` | `1 + Σ p ln p / ln n`, `p = c / Σ c` over documents |
///
/// Sources: Spärck Jones 1972 with the smoothing of scikit-learn; Robertson and Zaragoza 2009,
/// equation 3.15; Dumais 1991. A term that stands equally in every document has the entropy weight
/// 0, unless that is so of all terms: then each weighs 1. An empty document stays a row of zeros.
public enum TermWeighting: Sendable, Equatable {
  /// Term frequency times smoothed inverse document frequency.
  case tfIDF(sublinear: Bool)
  /// The saturating weight of the probabilistic relevance framework.
  case bm25(k1: Float, b: Float)
  /// Logarithm of the count times one less the normalised entropy of the term: the weighting under
  /// which latent semantic analysis did best on full articles.
  case logEntropy

  /// BM25 with the usual constants, `k1 = 1.2` and `b = 0.75`.
  public static let standardBM25 = TermWeighting.bm25(k1: 1.2, b: 0.75)

  /// The name in options and records.
  public var name: String {
    switch self {
    case .tfIDF(let sublinear): sublinear ? "sublinear-tfidf" : "tfidf"
    case .bm25: "bm25"
    case .logEntropy: "log-entropy"
    }
  }
}
