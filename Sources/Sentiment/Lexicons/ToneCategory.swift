/// What a category of a dictionary says of the words in it.
enum ToneCategory: Sendable, Equatable {
  /// The words speak well or ill.
  case leaning(Double)
  /// The words speak so where they are negated.
  case leaningNegated(Double)

  /// The category by its name in LIWC, Lexicoder, General Inquirer and the like; nil for others.
  init?(named name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "positive", "pos", "posemo", "positiv", "tonepos", "emopos", "positiveemotion",
      "positivewords", "positivetone":
      self = .leaning(1)
    case "negative", "neg", "negemo", "negativ", "toneneg", "emoneg", "negativeemotion",
      "negativewords", "negativetone":
      self = .leaning(-1)
    // “not good”: the phrase itself, negation and all, speaks ill.
    case "negpositive", "negpos": self = .leaning(-1)
    case "negnegative", "negneg": self = .leaning(1)
    default: return nil
    }
  }

  /// What Lexicoder's mark for a negated word, `NEG__`, makes of a category.
  var ofNegatedWord: ToneCategory {
    switch self {
    case .leaning(let valence), .leaningNegated(let valence): .leaningNegated(valence)
    }
  }

  /// Lexicoder's mark, in lower case.
  static let negationMark = "neg__"
}
