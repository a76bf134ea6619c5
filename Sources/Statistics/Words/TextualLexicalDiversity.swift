/// How many words a text goes on before its type-token ratio has fallen to a threshold: MTLD.
///
/// The text is read from its start; each time the type-token ratio of what has been read since the
/// last factor is at or below the threshold, a factor is complete and the count starts anew. What
/// remains is a part of a factor, (1 - ratio) / (1 - threshold). The measure is the number of words
/// over the number of factors, and the mean of it read forward and backward (McCarthy and Jarvis
/// 2010). It hardly depends on the length of the text from about 100 words.
///
/// Equal to `mtld` of the Python package lexicalrichness, except where no word recurs: no factor
/// then exists and the measure has no value, where that package gives the number of words. Other
/// programs ask for at least 10 words in a factor, or a ratio below, not at, the threshold.
public enum TextualLexicalDiversity {
  /// The diversity of a text.
  ///
  /// - Parameters:
  ///   - terms: The ids of the terms of the text, in order.
  ///   - threshold: The type-token ratio that ends a factor, between 0 and 1; 0.72 in the paper,
  ///     which found values from 0.66 to 0.75 to serve.
  /// - Returns: A number of words; nil for a text in which no term recurs, the empty one too. O(n).
  public static func value(_ terms: [Int32], threshold: Double = 0.72) -> Double? {
    precondition(threshold > 0 && threshold < 1, "a type-token ratio lies between 0 and 1")
    let sequence = TermSequence(terms)
    guard sequence.types < terms.count else { return nil }
    let forward = factors(sequence.ids, types: sequence.types, threshold: threshold)
    let backward = factors(sequence.ids.reversed(), types: sequence.types, threshold: threshold)
    return (Double(terms.count) / forward + Double(terms.count) / backward) / 2
  }

  private static func factors(
    _ ids: some Sequence<Int>, types: Int, threshold: Double
  ) -> Double {
    var factorOfLastUse = [Int](repeating: -1, count: types)
    var factor = 0
    var words = 0
    var different = 0
    for id in ids {
      words += 1
      if factorOfLastUse[id] != factor {
        factorOfLastUse[id] = factor
        different += 1
      }
      if Double(different) / Double(words) <= threshold {
        factor += 1
        words = 0
        different = 0
      }
    }
    guard words > 0 else { return Double(factor) }
    let ratio = Double(different) / Double(words)
    return Double(factor) + (1 - ratio) / (1 - threshold)
  }
}
