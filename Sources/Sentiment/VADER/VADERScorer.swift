/// Scores texts by the method of VADER (Hutto and Gilbert, 2014) as its version 3.3.2 computes it.
///
/// The method was written for posts of a sentence or two: its score is a saturating sum and goes to ±1 for
/// any article. It is here so that figures can be compared with other work; ``ValenceScorer`` is better on
/// news.
public struct VADERScorer: Sendable {
  let lexicon: VADERLexicon

  init(_ tables: VADERTables) { lexicon = VADERLexicon(tables) }

  /// The compound score of a text, from −1 to 1, to four decimals.
  ///
  /// - Parameter text: UTF-8, which may hold invalid bytes.
  /// - Returns: The score; 0 for a text without tokens.
  /// - Complexity: O(bytes), and O(rated tokens · log rated tokens) where there is a "but".
  public func compound(_ text: [UInt8]) -> Double {
    let tokens = VADERTokens(text, lexicon)
    guard !tokens.tokens.isEmpty else { return 0 }
    let rating = VADERRating(
      tokens: tokens.tokens, differInCapitals: tokens.differInCapitals, lexicon: lexicon)
    var valences = tokens.tokens.indices.map(rating.valence(at:))
    if let but = tokens.tokens.firstIndex(where: { $0.word == lexicon.named.but }) {
      ContrastWeights.apply(to: &valences, contrastAt: but)
    }
    let sum = valences.reduce(0, +)
    let emphasis = Self.emphasis(exclamations: tokens.exclamations, questions: tokens.questions)
    let emphasized = sum > 0 ? sum + emphasis : sum < 0 ? sum - emphasis : sum
    let compound = emphasized / (emphasized * emphasized + 15).squareRoot()
    return (compound * 10_000).rounded(.toNearestOrEven) / 10_000
  }

  private static func emphasis(exclamations: Int, questions: Int) -> Double {
    let marks = Double(min(4, exclamations)) * 0.292
    return marks + (questions <= 1 ? 0 : questions <= 3 ? Double(questions) * 0.18 : 0.96)
  }
}
