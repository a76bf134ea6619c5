import Annotation

/// What stands for a speaker in tables, so that quotations of one collection, and of the next, can be
/// joined by it.
///
/// It follows from the name alone, not from what was read before: `Anders Fogh Rasmussen` is
/// `anders-fogh-rasmussen` in every article and every run. So two people of one name are one speaker,
/// and a person who is called `Rasmussen` throughout an article is another than Anders Fogh Rasmussen:
/// nothing is guessed.
enum SpeakerIdentifier {
  /// The identifier of a name: lower case without accents, apostrophes and stops, words joined by
  /// hyphens.
  ///
  /// - Returns: Nil for a name without a letter or digit.
  static func identifier(ofName name: String) -> String? {
    var words: [String] = []
    var word = ""
    for scalar in FoldedText.fold(name).unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if !isInsideWord(scalar), !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }

  /// The identifier of a speaker without a name, who is known in one article only; no name has it, for
  /// none holds a `#`.
  static func identifier(ofUnnamed number: Int, inArticle id: String) -> String {
    "\(id)#s\(number)"
  }

  /// Whether a scalar is left out without parting a word: `O’Brien`, `J.K.`, a joiner.
  private static func isInsideWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "." || scalar.properties.isDefaultIgnorableCodePoint
      || [.nonspacingMark, .enclosingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }
}
