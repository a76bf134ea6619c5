/// How often two words drawn from a text are the same: Yule's (1944) characteristic K.
///
///     K = 10⁴ (Σ f² - N) / N²
///
/// over the frequencies f of the terms of a text of N terms. Nearly independent of the length
/// (Tweedie and Baayen 1998); higher is poorer.
public enum YulesK {
  /// The characteristic of a text.
  ///
  /// - Parameter terms: The ids of the terms of the text, in order.
  /// - Returns: 0 when no term recurs; nil for an empty text. O(n).
  public static func value(_ terms: [Int32]) -> Double? {
    guard !terms.isEmpty else { return nil }
    let recurring = TermSequence(terms).frequencies.reduce(0) { $0 + $1 * ($1 - 1) }
    let count = Double(terms.count)
    return 10_000 * Double(recurring) / (count * count)
  }
}
