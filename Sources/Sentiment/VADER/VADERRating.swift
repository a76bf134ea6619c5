/// The rules that give a token its valence from the tokens around it.
struct VADERRating {
  let tokens: [VADERToken]
  /// Whether some tokens are in capitals and some are not.
  let differInCapitals: Bool
  let lexicon: VADERLexicon

  private static let negation = -0.74
  private static let capitals = 0.733

  private var named: VADERNamedWords { lexicon.named }

  private func word(_ position: Int) -> Int32 { tokens[position].word }

  /// The valence of a token; 0 for one that is not rated or only modifies others.
  func valence(at position: Int) -> Double {
    let token = tokens[position]
    guard token.isRated, let known = lexicon[token.word], let rated = known.valence,
      known.booster == nil
    else { return 0 }
    if token.word == named.kind, position + 1 < tokens.count, word(position + 1) == named.of {
      return 0
    }
    var valence = afterNo(rated, at: position)
    if token.isUpper, differInCapitals { valence += valence > 0 ? Self.capitals : -Self.capitals }
    for distance in 1...3 where position >= distance && !tokens[position - distance].isRated {
      valence += degree(of: tokens[position - distance], valence) * Self.damping[distance - 1]
      valence = negated(valence, at: position, distance: distance)
      if distance == 3 { valence = phrases(valence, at: position) }
    }
    return afterLeast(valence, at: position)
  }

  private static let damping = [1, 0.95, 0.9]

  /// "no" counts as a word of its own only where no rated word follows; it negates that word.
  private func afterNo(_ rated: Double, at position: Int) -> Double {
    let isBeforeRated = position + 1 < tokens.count && tokens[position + 1].isRated
    let negates =
      position > 0 && word(position - 1) == named.no
      || position > 1 && word(position - 2) == named.no
      || position > 2 && word(position - 3) == named.no
        && [named.or, named.nor].contains(word(position - 1))
    if negates { return rated * Self.negation }
    return word(position) == named.no && isBeforeRated ? 0 : rated
  }

  /// What a degree word adds to a valence.
  private func degree(of token: VADERToken, _ valence: Double) -> Double {
    guard let increment = lexicon[token.word]?.booster else { return 0 }
    let signed = valence < 0 ? -increment : increment
    guard token.isUpper, differInCapitals else { return signed }
    return valence > 0 ? signed + Self.capitals : signed - Self.capitals
  }

  private func negated(_ valence: Double, at position: Int, distance: Int) -> Double {
    let other = position - distance
    if distance > 1 {
      let isStressed = (word(other + 1) == named.so || word(other + 1) == named.this)
      // With three words the published method asks for "never" only beside the first of the two.
      let isStressedLast =
        distance == 3 && (word(position - 1) == named.so || word(position - 1) == named.this)
      if word(other) == named.never && isStressed || isStressedLast { return valence * 1.25 }
      let isDoubt = (other + 1..<position).contains { word($0) == named.doubt }
      if word(other) == named.without && isDoubt { return valence }
    }
    return tokens[other].isNegation ? valence * Self.negation : valence
  }

  /// Phrases around a token that has three tokens before it.
  private func phrases(_ valence: Double, at position: Int) -> Double {
    var valence = valence
    let before = [
      position - 1...position, position - 2...position, position - 2...position - 1,
      position - 3...position - 1, position - 3...position - 2,
    ]
    if let special = before.lazy.compactMap({ lexicon.specialCase(tokens[$0]) }).first {
      valence = special
    }
    for length in [2, 3] where position + length <= tokens.count {
      if let special = lexicon.specialCase(tokens[position..<position + length]) {
        valence = special
      }
    }
    for range in [before[3], before[4], before[2]] {
      valence += lexicon.boosterPhrase(tokens[range]) ?? 0
    }
    return valence
  }

  private func afterLeast(_ valence: Double, at position: Int) -> Double {
    guard position > 0, word(position - 1) == named.least, !tokens[position - 1].isRated else {
      return valence
    }
    if position > 1, word(position - 2) == named.at || word(position - 2) == named.very {
      return valence
    }
    return valence * Self.negation
  }
}
