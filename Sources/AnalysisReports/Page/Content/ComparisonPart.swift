/// How groups of articles differ.
public struct ComparisonPart: Sendable {
  /// The column whose values make the groups.
  public var column: String
  /// The rows of `group_shares.csv`.
  public var shares: [GroupShareRow]
  /// The rows of `group_tones.csv`; none where tone was not judged.
  public var tones: [GroupToneRow]
  /// The rows of `word_shift.csv`.
  public var shift: [WordShiftRow]
  /// The rows of `keyness.csv`.
  public var terms: [KeynessRow]
  /// The articles without a value in the column.
  public var articlesWithoutGroup: Int

  /// Gathers a comparison.
  public init(
    column: String, shares: [GroupShareRow], tones: [GroupToneRow], shift: [WordShiftRow],
    terms: [KeynessRow], articlesWithoutGroup: Int
  ) {
    self.column = column
    self.shares = shares
    self.tones = tones
    self.shift = shift
    self.terms = terms
    self.articlesWithoutGroup = articlesWithoutGroup
  }
}
