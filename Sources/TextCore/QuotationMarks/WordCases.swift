/// The letter case of the word that each byte of a text belongs to.
///
/// A word is a run of letters, digits and underscores, as `\w+` of Python's `re` matches it.
public struct WordCases: Sendable, Equatable {
  /// The letter case of a word.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// The first scalar is a letter, but none of upper case.
    case lower
    /// The first scalar is an upper or title case letter, and alone or not all letters are upper case.
    case capitalized
    /// The first of several scalars is an upper case letter, and so are all letters that have case.
    case capitals
    /// The first scalar is a digit.
    case number
    /// Another word, or no word at all.
    case other
  }

  /// The raw value of each byte's kind; all bytes of a word have one kind.
  public let values: [UInt8]

  /// Reads a text in UTF-8, which may hold bytes that are not.
  ///
  /// - Complexity: O(bytes).
  public init(_ text: [UInt8]) {
    var values = [UInt8](repeating: Kind.other.rawValue, count: text.count)
    let span = text.span
    var position = 0
    var word = WordReading()
    var start = 0
    while position < span.count {
      let scalar = span.decodeScalar(at: position)
      if scalar.isValid, isAlphanumeric(scalar.value) {
        if word.length == 0 { start = position }
        word.append(scalar.value)
      } else if word.length > 0 {
        let kind = word.kind.rawValue
        for index in start..<position { values[index] = kind }
        word = WordReading()
      }
      position += scalar.length
    }
    if word.length > 0 {
      let kind = word.kind.rawValue
      for index in start..<position { values[index] = kind }
    }
    self.values = values
  }

  /// The kind of the word that holds a byte.
  public subscript(offset: Int) -> Kind { Kind(rawValue: values[offset]) ?? .other }
}

/// What is known of a word while its scalars come in.
private struct WordReading {
  var length = 0
  private var first: UInt32 = 0
  private var hasLowerOrTitle = false

  mutating func append(_ value: UInt32) {
    if length == 0 { first = value }
    length += 1
    if value < 0x80 {
      if value &- 0x61 < 26 { hasLowerOrTitle = true }
      return
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return }
    // The derived property, which Python's `isupper` reads too: ª has it, though its category is Lo.
    if properties.isLowercase || properties.generalCategory == .titlecaseLetter {
      hasLowerOrTitle = true
    }
  }

  var kind: WordCases.Kind {
    guard let properties = Unicode.Scalar(first)?.properties else { return .other }
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      return length > 1 && !hasLowerOrTitle ? .capitals : .capitalized
    case .lowercaseLetter, .modifierLetter, .otherLetter: return .lower
    default: break
    }
    switch properties.numericType {
    case .decimal?, .digit?: return .number
    default: return .other
    }
  }
}
