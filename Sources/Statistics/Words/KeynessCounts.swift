/// How often a term occurs in two bodies of text: what every measure of keyness starts from.
///
/// The four cells of the table are the occurrences of the term and of all other words, in the
/// target and in the reference:
///
///                    target        reference
///     the term       a             b
///     other words    c = n₁ - a    d = n₂ - b
public struct KeynessCounts: Sendable, Equatable {
  /// The occurrences of the term in the target: a.
  public let target: Double
  /// The number of words of the target: n₁.
  public let targetSize: Double
  /// Its occurrences in the reference: b.
  public let reference: Double
  /// The number of words of the reference: n₂.
  public let referenceSize: Double

  /// Puts the counts of a term together.
  ///
  /// - Parameters:
  ///   - target: The occurrences in the target, from 0 to its size.
  ///   - targetSize: The number of words of the target.
  ///   - reference: The occurrences in the reference, from 0 to its size.
  ///   - referenceSize: The number of words of the reference.
  @inlinable
  public init(target: Double, of targetSize: Double, reference: Double, of referenceSize: Double) {
    precondition(
      0 <= target && target <= targetSize && 0 <= reference && reference <= referenceSize,
      "a term occurs between 0 and as many times as there are words")
    self.target = target
    self.targetSize = targetSize
    self.reference = reference
    self.referenceSize = referenceSize
  }

  /// The occurrences of the term in both: a + b.
  @inlinable public var occurrences: Double { target + reference }
  /// The words of both: n₁ + n₂.
  @inlinable public var size: Double { targetSize + referenceSize }

  /// The occurrences in the target if the term were as frequent in both; nil when both are empty.
  ///
  ///     E = (a + b) n₁ / (n₁ + n₂)
  @inlinable public var expectedTarget: Double? {
    size > 0 ? occurrences * (targetSize / size) : nil
  }

  /// 1 when the term is more frequent in the target than in the reference, -1 when it is not.
  ///
  /// Equal frequencies count as -1, as in quanteda, where it matters only beside a statistic of 0.
  var sign: Double {
    target * referenceSize > reference * targetSize ? 1 : -1
  }

  /// The four cells: the term in target and reference, the other words in target and reference.
  var cells: FourCells {
    FourCells(
      a: target, b: reference, c: targetSize - target, d: referenceSize - reference)
  }
}
