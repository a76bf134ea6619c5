import TextCore

/// How the letters of a word are written.
enum LetterCase: Sendable {
  /// The first letter is small, or there is none.
  case lower
  /// The first letter is a capital and another is not.
  case capitalized
  /// All letters, at least two, are capitals.
  case upper
}

/// A token as names and references look at it: without its possessive ending.
struct Word: Sendable {
  /// The bytes without a possessive ending.
  let range: ByteRange
  /// The text of these bytes.
  let text: String
  /// The text in lower case, without accents and without the stop of an abbreviation.
  let folded: String
  /// Whether the token ends in 's, or an apostrophe that makes a genitive stands after it.
  let isPossessive: Bool
  let letterCase: LetterCase
  let kind: TokenKind

  init(_ document: Document, token: Int) {
    let whole = document.tokens.range(token)
    var string = document.string(in: whole)
    var end = whole.end
    var isPossessive = false
    for ending in ["'s", "’s", "'S", "’S"] where string.utf8.count > ending.utf8.count {
      if string.hasSuffix(ending) {
        string.removeLast(2)
        end -= ending.utf8.count
        isPossessive = true
        break
      }
    }
    if !isPossessive, string.last == "s" || string.last == "S", token + 1 < document.tokenCount,
      Int(document.tokens.starts[token + 1]) == whole.end
    {
      let next = document.string(of: TokenIndex(token + 1))
      isPossessive = next == "’" || next == "'"
    }
    range = ByteRange(whole.start, end)
    text = string
    kind = document.tokens.kinds[token]
    let folded = FoldedText.fold(string)
    self.folded = folded.count > 1 && folded.hasSuffix(".") ? String(folded.dropLast()) : folded
    self.isPossessive = isPossessive
    letterCase = Self.letterCase(of: string)
  }

  /// Whether the word is one capital letter with or without a stop.
  var isInitial: Bool { folded.count == 1 && letterCase == .capitalized }

  var isCapitalized: Bool { letterCase != .lower }

  private static func letterCase(of text: String) -> LetterCase {
    guard let first = text.unicodeScalars.first, first.properties.isUppercase else { return .lower }
    let cased = text.unicodeScalars.filter { $0.properties.isCased }
    return cased.count > 1 && cased.allSatisfy(\.properties.isUppercase) ? .upper : .capitalized
  }
}
