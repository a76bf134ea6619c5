internal import Glibc

/// How strongly two words belong together, from how often they occur side by side.
///
/// With O the occurrences of the pair, f₁ and f₂ those of its words (as first and as second word)
/// among n places, E = f₁ f₂ / n is what chance would give. Equal to NLTK's `BigramAssocMeasures`,
/// which takes O, (f₁, f₂), n; the likelihood ratio is also quanteda's `"lr"`. Each figure costs
/// O(1).
public struct Collocation: Sendable, Equatable {
  /// The occurrences of the pair: O.
  public let joint: Double
  /// The occurrences of the first word: f₁.
  public let first: Double
  /// The occurrences of the second word: f₂.
  public let second: Double
  /// The number of places a pair can take: n.
  public let total: Double

  /// Puts the counts of a pair together.
  ///
  /// - Parameters:
  ///   - joint: The occurrences of the pair.
  ///   - first: Those of its first word.
  ///   - second: Those of its second word.
  ///   - total: The number of places: words less one in a text, or windows, sentences, documents.
  @inlinable
  public init(joint: Double, first: Double, second: Double, total: Double) {
    precondition(
      0 <= joint && joint <= min(first, second) && first + second - joint <= total,
      "a pair occurs no more often than its words, and the words no more often than there is room")
    self.joint = joint
    self.first = first
    self.second = second
    self.total = total
  }

  /// The occurrences that chance would give: E; nil without places.
  public var expected: Double? { total > 0 ? first * (second / total) : nil }

  /// The pointwise mutual information in bits, log₂(O / E) (Church and Hanks 1990).
  ///
  /// -∞ for a pair that never occurs; nil when a word never occurs. Rare pairs come out too high.
  public var pointwiseMutualInformation: Double? {
    PointwiseMutualInformation.value(joint: joint, first: first, second: second, total: total)
  }

  /// The normalised pointwise mutual information, from -1 to 1 (Bouma 2009).
  ///
  /// -1 for a pair that never occurs; nil when a word never occurs.
  public var normalizedPointwiseMutualInformation: Double? {
    PointwiseMutualInformation.normalized(
      joint: joint, first: first, second: second, total: total)
  }

  /// The mutual information that favours frequent pairs, log₂(Oᵏ / E) in bits (Daille 1994).
  ///
  /// - Parameter power: k; 1 is the pointwise mutual information, 3 is "MI³".
  /// - Returns: -∞ for a pair that never occurs; nil when a word never occurs.
  public func mutualInformation(power: Double) -> Double? {
    guard let information = pointwiseMutualInformation else { return nil }
    return joint > 0 ? information + (power - 1) * log2(joint) : -.infinity
  }

  /// The t score, (O - E) / √O (Church, Gale, Hanks and Hindle 1991); nil when the pair never occurs.
  ///
  /// It ranks pairs; its distribution under chance is not Student's.
  public var tScore: Double? {
    guard joint > 0, let expected else { return nil }
    return (joint - expected) / joint.squareRoot()
  }

  /// The likelihood ratio G² of the table of two by two (Dunning 1993), 0 or more.
  ///
  /// Nil when a word never occurs, or at every place. Large for pairs that repel each other too.
  public var logLikelihoodRatio: Double? { cells.likelihoodRatio(.none) }

  /// Pearson's χ² of the table of two by two; nil as for the likelihood ratio.
  public var chiSquared: Double? { cells.chiSquared(.none) }

  /// The correlation of the two words, φ = (ad - bc) / √((a+b)(c+d)(a+c)(b+d)), from -1 to 1.
  ///
  /// Its square is NLTK's `phi_sq`. Nil as for the likelihood ratio.
  public var phi: Double? {
    guard let chiSquared else { return nil }
    let size = (chiSquared / total).squareRoot()
    return joint * total >= first * second ? size : -size
  }

  /// Dice's coefficient 2 O / (f₁ + f₂), from 0 (never together) to 1 (always) (Dice 1945).
  ///
  /// Nil when neither word occurs.
  public var dice: Double? { first + second > 0 ? 2 * joint / (first + second) : nil }

  /// The coefficient of Dice on a scale that does not depend on the size of the corpus, at most 14.
  ///
  ///     logDice = 14 + log₂(2 O / (f₁ + f₂))
  ///
  /// (Rychlý 2008.) One more is twice as strong; -∞ for a pair that never occurs; nil when neither
  /// word occurs.
  public var logDice: Double? {
    guard let dice else { return nil }
    return 14 + log2(dice)
  }

  private var cells: FourCells {
    FourCells(a: joint, b: first - joint, c: second - joint, d: total - first - second + joint)
  }
}
