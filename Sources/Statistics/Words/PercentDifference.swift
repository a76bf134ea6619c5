/// By how many per cent a term is more frequent in a target than in a reference.
///
///     %DIFF = 100 (f₁ - f₂) / f₂        f₁ = a / n₁,  f₂ = b / n₂
///
/// (Gabrielatos and Marchi 2011). A term half as frequent has -50, one twice as frequent 100.
public enum PercentDifference {
  /// What stands for the relative frequency of a term that the reference lacks: one occurrence in
  /// 10¹⁸ words, the stand-in that Gabrielatos and Marchi propose.
  public static let absentFrequency = 1e-18

  /// The difference of a term.
  ///
  /// - Parameters:
  ///   - counts: The term in target and reference.
  ///   - standInForAbsence: Whether ``absentFrequency`` stands for 0 in the reference; the huge
  ///     figures that come of it put such terms first, and mean nothing else.
  /// - Returns: Per cent from -100; nil when the target or the reference is empty, and, without
  ///   the stand-in, when the reference lacks the term.
  public static func value(
    _ counts: KeynessCounts, standInForAbsence: Bool = false
  ) -> Double? {
    guard counts.targetSize > 0, counts.referenceSize > 0 else { return nil }
    let target = counts.target / counts.targetSize
    if counts.reference > 0 {
      let reference = counts.reference / counts.referenceSize
      return 100 * (target - reference) / reference
    }
    return standInForAbsence ? 100 * (target - absentFrequency) / absentFrequency : nil
  }
}
