/// Which words move the difference of two groups' mean valence (Gallagher and others 2021, "Generalized
/// word shift graphs", EPJ Data Science 10).
///
///     Φ_B − Φ_A = Σ over words (p_B − p_A)(½(φ_A + φ_B) − Φ_ref) + ½(p_A + p_B)(φ_B − φ_A)
///
/// p is a word's share of all occurrences of words with a valence in a group, φ its mean valence there
/// (what negation and degree words have made of it), Φ the mean of all occurrences, and Φ_ref the
/// reference that a word counts as good or bad against. The sum does not depend on the reference. Where
/// a word has one valence, only the first term is left: a positive word used more, a negative one used
/// less, and their opposites. A word that one group lacks has the valence of the other.
public struct WordShift: Sendable, Equatable {
  /// A word and what it adds.
  public struct Word: Sendable, Equatable {
    /// The word or phrase, in lower case.
    public let text: String
    /// ½(φ_A + φ_B).
    public let valence: Double
    /// How often it occurs in each group.
    public let counts: (first: Int, second: Int)
    /// p_A and p_B.
    public let rates: (first: Double, second: Double)
    /// What the word adds to Φ_B − Φ_A.
    public let contribution: Double

    /// Whether all figures are equal.
    public static func == (one: Word, other: Word) -> Bool {
      one.text == other.text && one.valence == other.valence && one.counts == other.counts
        && one.rates == other.rates && one.contribution == other.contribution
    }
  }

  /// The words, those that add most first, equal ones by their bytes.
  public let words: [Word]
  /// Φ_A and Φ_B.
  public let means: (first: Double, second: Double)
  /// Φ_ref.
  public let reference: Double

  /// Φ_B − Φ_A, which is the sum of all contributions but for rounding.
  public var difference: Double { means.second - means.first }

  /// Compares the words of two groups; nil where a group has none.
  ///
  /// - Parameters:
  ///   - words: The words with their use on both sides, each word once.
  ///   - reference: Φ_ref; the mean of the first group when nil.
  init?(_ words: [(text: [UInt8], first: WordUse, second: WordUse)], reference: Double?) {
    let totals = words.reduce(into: (first: WordUse(), second: WordUse())) { totals, word in
      totals.first.count += word.first.count
      totals.first.valence += word.first.valence
      totals.second.count += word.second.count
      totals.second.valence += word.second.valence
    }
    guard let first = totals.first.mean, let second = totals.second.mean else { return nil }
    let reference = reference ?? first
    var found: [(word: Word, text: [UInt8])] = []
    for word in words {
      guard let valence = word.first.mean ?? word.second.mean else { continue }
      let valences = (first: word.first.mean ?? valence, second: word.second.mean ?? valence)
      let rates = (
        first: Double(word.first.count) / Double(totals.first.count),
        second: Double(word.second.count) / Double(totals.second.count)
      )
      let mean = (valences.first + valences.second) / 2
      let contribution =
        (rates.second - rates.first) * (mean - reference)
        + (rates.first + rates.second) / 2 * (valences.second - valences.first)
      found.append(
        (
          Word(
            text: String(decoding: word.text, as: UTF8.self), valence: mean,
            counts: (word.first.count, word.second.count), rates: rates, contribution: contribution),
          word.text
        ))
    }
    found.sort { one, other in
      let sizes = (abs(one.word.contribution), abs(other.word.contribution))
      return sizes.0 == sizes.1
        ? one.text.lexicographicallyPrecedes(other.text) : sizes.0 > sizes.1
    }
    self.words = found.map(\.word)
    means = (first, second)
    self.reference = reference
  }

  /// Whether all words and figures are equal.
  public static func == (one: WordShift, other: WordShift) -> Bool {
    one.words == other.words && one.means == other.means && one.reference == other.reference
  }
}
