/// How alike two texts are by their shingles.
public struct SketchSimilarity: Sendable, Equatable {
  /// Shared shingles over all shingles of both (Jaccard's index), from 0 to 1.
  public let resemblance: Double
  /// Shared shingles over those of the text that has fewer, from 0 to 1.
  public let containment: Double

  /// The similarity of equal texts.
  static let equal = SketchSimilarity(resemblance: 1, containment: 1)

  private init(resemblance: Double, containment: Double) {
    self.resemblance = resemblance
    self.containment = containment
  }

  /// Compares two sketches: exactly where all shingles of both are kept, otherwise by those below the
  /// smallest hash from which on one lacks some (a theta sketch; Dasgupta, Lang, Rhodes and Thaler 2016).
  ///
  /// - Complexity: O(kept shingles).
  public init(_ one: ArticleSketch, _ other: ArticleSketch) {
    let limit = min(one.knownUpTo, other.knownUpTo)
    let left = one.shingles.span
    let right = other.shingles.span
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      let (a, b) = (left[i], right[j])
      guard a <= limit || b <= limit else { break }
      if a == b { shared += 1 }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    while i < left.count, left[i] <= limit { i += 1 }
    while j < right.count, right[j] <= limit { j += 1 }
    let fewer = min(i, j)
    resemblance = i + j == shared ? 0 : Double(shared) / Double(i + j - shared)
    containment = fewer == 0 ? 0 : Double(shared) / Double(fewer)
  }
}
