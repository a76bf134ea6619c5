internal import TextCore

/// The word lists of VADER, looked up by bytes.
final class VADERLexicon: Sendable {
  private let symbols: SymbolTable
  private let words: [VADERWord]
  private let specialCases: [[Int32]: Double]
  private let boosterPhrases: [[Int32]: Double]
  private let emoji: [UInt32: [UInt8]]
  let named: VADERNamedWords

  init(_ tables: VADERTables) {
    var builder = VocabularyBuilder()
    var words: [VADERWord] = []
    func id(_ word: String) -> Int32 {
      let id = builder.intern(Array(word.utf8))
      if Int(id) == words.count { words.append(VADERWord()) }
      return id
    }
    for (word, valence) in tables.lexicon { words[Int(id(word))].valence = valence }
    for word in tables.negators { words[Int(id(word))].isNegator = true }
    var phrases: [[Int32]: Double] = [:]
    for (text, increment) in tables.boosters {
      let parts = text.split(separator: " ").map { id(String($0)) }
      if parts.count == 1 {
        words[Int(parts[0])].booster = increment
      } else {
        phrases[parts] = increment
      }
    }
    var cases: [[Int32]: Double] = [:]
    for (text, valence) in tables.specialCases {
      let parts = text.split(separator: " ").map { id(String($0)) }
      // A case of one word is never asked for: the published method compares two and three words.
      if parts.count > 1 { cases[parts] = valence }
    }
    for part in (Array(cases.keys) + Array(phrases.keys)).joined() {
      words[Int(part)].isInPhrase = true
    }
    named = VADERNamedWords(id)
    symbols = SymbolTable(builder.finish())
    self.words = words
    (specialCases, boosterPhrases) = (cases, phrases)
    emoji = Dictionary(
      tables.emoji.map { ($0.scalar.value, Array($0.description.utf8)) },
      uniquingKeysWith: { $1 })
  }

  /// The number of a word in lower case, or -1.
  func id(of word: Span<UInt8>) -> Int32 { symbols.symbol(of: word) }

  /// What is known of a word; nil for -1.
  subscript(id: Int32) -> VADERWord? { id < 0 ? nil : words[Int(id)] }

  /// The description of an emoji.
  func description(of scalar: Unicode.Scalar) -> [UInt8]? { emoji[scalar.value] }

  /// The valence of a special case that some tokens in a row are.
  func specialCase(_ tokens: ArraySlice<VADERToken>) -> Double? {
    phrase(tokens).flatMap { specialCases[$0] }
  }

  /// What a degree phrase, such as "kind of", adds.
  func boosterPhrase(_ tokens: ArraySlice<VADERToken>) -> Double? {
    phrase(tokens).flatMap { boosterPhrases[$0] }
  }

  private func phrase(_ tokens: ArraySlice<VADERToken>) -> [Int32]? {
    guard tokens.allSatisfy({ self[$0.word]?.isInPhrase ?? false }) else { return nil }
    return tokens.map(\.word)
  }
}
