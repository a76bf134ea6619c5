/// What a Unicode scalar is to a tokenizer, from its general category and numeric type.
enum ScalarClass: UInt8, Sendable {
  /// White space, separators, control and format characters: never part of a token's edge.
  case space
  /// A letter (categories L*) that is no ideograph.
  case letter
  /// A Han ideograph, or a sign like one.
  case ideograph
  /// A decimal digit, or another scalar with a numeric value that is no letter.
  case number
  /// A combining mark (M*).
  case mark
  /// Punctuation (P*).
  case punctuation
  /// Currency, mathematical and other symbols (S*), unassigned and private-use scalars.
  case symbol
  /// A format character that may stand inside a word: soft hyphen, joiners.
  case joiner

  /// The class of a scalar, given by its value.
  @inline(__always)
  static func of(_ value: UInt32) -> ScalarClass {
    ScalarEntry.of(value)?.scalarClass ?? computed(value)
  }

  /// The class worked out from the standard library's Unicode properties.
  static func computed(_ value: UInt32) -> ScalarClass {
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter: return .letter
    case .otherLetter: return properties.isIdeographic ? .ideograph : .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .number
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    case .format: return isJoiner(value) ? .joiner : .space
    default: return .symbol
    }
  }

  private static func isJoiner(_ value: UInt32) -> Bool {
    value == 0xAD || value == 0x200C || value == 0x200D || value == 0x2060
  }
}

/// The lower-case form of a scalar and whether Python's `\w` matches it.
struct ScalarLowering: Sendable {
  /// The first scalar of the lower-case form; the whole of it unless `second` is not 0.
  let first: UInt32
  /// The second scalar, or 0: U+0130 "İ" alone has one.
  let second: UInt32

  @inline(__always)
  static func of(_ value: UInt32) -> ScalarLowering {
    ScalarEntry.of(value).map {
      ScalarLowering(first: $0.lowered, second: value == 0x130 ? 0x307 : 0)
    } ?? computed(value)
  }

  /// The lower-case mapping by the standard library's Unicode properties.
  static func computed(_ value: UInt32) -> ScalarLowering {
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else {
      return ScalarLowering(first: value, second: 0)
    }
    let mapped = Array(scalar.properties.lowercaseMapping.unicodeScalars)
    return ScalarLowering(
      first: mapped.first?.value ?? value, second: mapped.count > 1 ? mapped[1].value : 0)
  }
}

/// Whether `\w` of Python's `re` matches a scalar: `str.isalnum()` or the underscore.
///
/// That is a letter (L*) or a scalar with a numeric value; combining marks are not.
package func isAlphanumeric(_ value: UInt32) -> Bool {
  ScalarEntry.of(value)?.isAlphanumeric ?? isAlphanumericComputed(value)
}

func isAlphanumericComputed(_ value: UInt32) -> Bool {
  if value == 0x5F { return true }
  guard let scalar = Unicode.Scalar(value) else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
    return true
  default: return scalar.properties.numericType != nil
  }
}

/// The properties of a scalar below U+3000, from tables worked out when they are first needed;
/// those above are asked for singly.
///
/// The scripts of news in European, Semitic and Indic languages and all common punctuation lie
/// below. They are cut so that English text does not pay for tables of other scripts.
private struct ScalarEntry: Sendable {
  let lowered: UInt32
  let scalarClass: ScalarClass
  let isAlphanumeric: Bool

  private init(_ value: UInt32) {
    lowered = ScalarLowering.computed(value).first
    scalarClass = ScalarClass.computed(value)
    isAlphanumeric = isAlphanumericComputed(value)
  }

  private static let latin = (0..<0x250).map(ScalarEntry.init)
  private static let others = (0x250..<0x2000).map(ScalarEntry.init)
  private static let punctuation = (0x2000..<0x2070).map(ScalarEntry.init)
  private static let symbols = (0x2070..<0x3000).map(ScalarEntry.init)

  @inline(__always)
  static func of(_ value: UInt32) -> ScalarEntry? {
    switch value {
    case 0..<0x250: latin[Int(value)]
    case 0x2000..<0x2070: punctuation[Int(value - 0x2000)]
    case 0x250..<0x2000: others[Int(value - 0x250)]
    case 0x2070..<0x3000: symbols[Int(value - 0x2070)]
    default: nil
    }
  }
}
