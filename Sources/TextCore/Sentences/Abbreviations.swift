/// How an abbreviation's stop can be read.
enum AbbreviationKind: Sendable {
  /// Stands before a name and never ends a sentence: Mr., Gen.
  case title
  /// A month: goes on before a number.
  case month
  /// Stands before a number: No., Vol.
  case numbered
  /// May stand inside or at the end of a sentence: Inc., Calif., etc.
  case common
  /// Never ends a sentence: vs.
  case inner
}

/// The abbreviations of English news copy.
enum Abbreviations {
  /// What the word from `start` to `end`, given without its stop, is an abbreviation of, or nil.
  static func kind(in text: Span<UInt8>, from start: Int, to end: Int) -> AbbreviationKind? {
    guard end - start <= 7, end > start else { return nil }
    var lowered: [UInt8] = []
    for index in start..<end {
      guard text[index].isASCIILetter else { return nil }
      lowered.append(text[index] | 0x20)
    }
    guard let id = vocabulary.id(of: lowered) else { return nil }
    let entry = entries[Int(id)]
    return entry.needsCapital && text[start] & 0x20 != 0 ? nil : entry.kind
  }

  private struct Entry: Sendable {
    let word: String
    let kind: AbbreviationKind
    /// Whether the same letters in lower case are a word of their own.
    let needsCapital: Bool
  }

  private static let entries: [Entry] =
    list(titles, .title, needsCapital: true) + list(months, .month, needsCapital: true)
    + list(numbered, .numbered, needsCapital: false)
    + list(capitalised, .common, needsCapital: true) + list(common, .common, needsCapital: false)
    + list("vs v cf viz", .inner, needsCapital: false)

  private static let vocabulary = Vocabulary(entries.map(\.word)) ?? Vocabulary()

  private static func list(
    _ words: String, _ kind: AbbreviationKind, needsCapital: Bool
  ) -> [Entry] {
    words.split(whereSeparator: \.isWhitespace).map {
      Entry(word: String($0), kind: kind, needsCapital: needsCapital)
    }
  }

  private static let titles = """
    mr mrs ms mx dr prof gen sen rep gov lt col maj capt cmdr cdr adm brig sgt cpl pvt rev hon pres
    supt insp det assoc messrs mme mlle amb atty dep sens reps govs gens fr
    """

  private static let months = "jan feb mar apr jun jul aug sep sept oct nov dec"

  private static let numbered = "no nos vol pp art fig pt sec ch"

  private static let capitalised = """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo st ste ave blvd rd mt ft jr sr bros cos co univ
    """

  private static let common = "inc corp ltd llc plc assn dept dist etc approx est esq hwy"
}

extension Span<UInt8> {
  /// The end of an abbreviation with its stop, which follows the word from `start` to `end`.
  func abbreviationEnd(from start: Int, to end: Int) -> Int? {
    if end == start + 1 { return initialsEnd(at: start) }
    let after = end + 1
    if after < count, self[after] == UInt8(ascii: ".") { return nil }
    // "Ph.D."
    if end == start + 2, holds("ph", at: start, length: 2), after + 1 < count,
      self[after] | 0x20 == UInt8(ascii: "d"), self[after + 1] == UInt8(ascii: ".")
    {
      return after + 2
    }
    guard let kind = Abbreviations.kind(in: self, from: start, to: end) else { return nil }
    switch kind {
    case .numbered: return isDigit(afterBlanksFrom: after) ? after : nil
    case .title: return isCapital(afterBlanksFrom: after) ? after : nil
    case .month, .common, .inner:
      return after < count && self[after].isASCIILetter ? nil : after
    }
  }

  /// The end of letters with a stop after each, or of a single initial before a name.
  private func initialsEnd(at start: Int) -> Int? {
    var position = start
    var letters = 0
    while position + 1 < count, self[position].isASCIILetter,
      self[position + 1] == UInt8(ascii: ".")
    {
      letters += 1
      position += 2
    }
    if letters >= 2 {
      // Not the start of a word after a missing blank: "at 5 p.m.The".
      return position
    }
    guard letters == 1, self[start] & 0x20 == 0, isCapital(afterBlanksFrom: position),
      position < count, self[position] == 0x20
    else { return nil }
    return startsSentence(afterBlanksFrom: position) ? nil : position
  }

  /// The position after blanks; line ends are none.
  func skipBlanks(from start: Int) -> Int {
    var position = start
    while position < count {
      if self[position] == 0x20 || self[position] == 0x09 {
        position += 1
      } else if self[position] == 0xC2, position + 1 < count, self[position + 1] == 0xA0 {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  private func isDigit(afterBlanksFrom start: Int) -> Bool {
    let position = skipBlanks(from: start)
    return position < count && self[position].isASCIIDigit
  }

  private func isCapital(afterBlanksFrom start: Int) -> Bool {
    let position = skipBlanks(from: start)
    return position > start && position < count && isUppercase(at: position)
  }

  private func startsSentence(afterBlanksFrom start: Int) -> Bool {
    let position = skipBlanks(from: start)
    return SentenceStarters.contains(
      self, from: position, to: wordRun(from: position, hasLetter: false).end)
  }

  /// Whether an upper-case or title-case letter starts at a position.
  func isUppercase(at position: Int) -> Bool {
    let byte = self[position]
    if byte < 0x80 { return byte.isASCIILetter && byte & 0x20 == 0 }
    guard let scalar = Unicode.Scalar(decodeScalar(at: position).value) else { return false }
    let category = scalar.properties.generalCategory
    return category == .uppercaseLetter || category == .titlecaseLetter
  }

  /// Whether a lower-case letter starts at a position.
  func isLowercase(at position: Int) -> Bool {
    let byte = self[position]
    if byte < 0x80 { return byte.isASCIILetter && byte & 0x20 != 0 }
    guard let scalar = Unicode.Scalar(decodeScalar(at: position).value) else { return false }
    return scalar.properties.generalCategory == .lowercaseLetter
  }
}
