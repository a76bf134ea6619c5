/// The type-token ratio expected in a small random sample of a text: HD-D.
///
///     HD-D = 1/n Σ (1 - P(0; N, f, n))
///
/// over the frequencies f of the terms of a text of N, where P(0; N, f, n) is the hypergeometric
/// chance that none of the f occurrences falls in a sample of n (McCarthy and Jarvis 2007; what
/// vocd-D approaches by sampling). It does not depend on the length of the text, nor on its order.
/// Equal to `hdd` of the Python package lexicalrichness.
public enum HypergeometricDiversity {
  /// The diversity of a text.
  ///
  /// - Parameters:
  ///   - terms: The ids of the terms of the text, in order.
  ///   - sample: The size of the sample n, at least 1; 42 in the paper.
  /// - Returns: A share from 1/n (one word only) to 1 (no word recurs); nil when the text is shorter
  ///   than the sample. O(N + n × different frequencies).
  public static func value(_ terms: [Int32], sample: Int = 42) -> Double? {
    precondition(sample >= 1, "a sample has at least one term")
    guard terms.count >= sample else { return nil }
    var typesOfFrequency: [Int: Int] = [:]
    for frequency in TermSequence(terms).frequencies {
      typesOfFrequency[frequency, default: 0] += 1
    }
    var sum = 0.0
    for (frequency, types) in typesOfFrequency.sorted(by: { $0.key < $1.key }) {
      var absent = 1.0
      for drawn in 0..<sample {
        absent *= Double(max(terms.count - frequency - drawn, 0)) / Double(terms.count - drawn)
      }
      sum += Double(types) * (1 - absent)
    }
    return sum / Double(sample)
  }
}
