/// A piece of a written date: a run of digits, a run of letters in lower case, or a mark.
enum DateToken: Equatable {
  case number(Int, digits: Int)
  case word(String)
  case mark(UInt8)

  /// Words that may stand in a date without saying which day it is.
  static let fillers: Set<String> = [
    "t", "z", "at", "on", "of", "the", "st", "nd", "rd", "th", "am", "pm", "a", "p", "m", "h",
    "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet", "cest",
    "eet", "ist", "jst", "aest", "et", "ct", "pt", "mon", "monday", "tue", "tues", "tuesday",
    "wed", "weds", "wednesday", "thu", "thur", "thurs", "thursday", "fri", "friday", "sat",
    "saturday", "sun", "sunday", "published", "updated",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The month that a word names, by its full name or its first three letters (`sept` too).
  var month: Int? {
    guard case .word(let word) = self, word.utf8.count >= 3 else { return nil }
    for (index, name) in DateToken.months.enumerated() {
      if word == name || word == name.prefix(3) || (word == "sept" && index == 8) {
        return index + 1
      }
    }
    return nil
  }

  /// Whether a number is a part of a clock time or of a zone, such as `10:11:12`, `6 p.m.`, `+0100`.
  func isClockPart(at index: Int, of tokens: [DateToken]) -> Bool {
    let colon = DateToken.mark(0x3A)
    if index > 0, tokens[index - 1] == colon { return true }
    guard index + 1 < tokens.count else { return false }
    switch tokens[index + 1] {
    case colon, .word("am"), .word("pm"), .word("a"), .word("p"): return true
    default: return false
    }
  }

  /// Whether a number is a zone after a clock time, such as `+0000` or `-0500`.
  func isZone(at index: Int, of tokens: [DateToken]) -> Bool {
    guard index >= 2, tokens[index - 1] == .mark(0x2B) || tokens[index - 1] == .mark(0x2D),
      case .number = tokens[index - 2]
    else { return false }
    return true
  }

  /// Cuts UTF-8 text into tokens; spaces only separate.
  static func tokens(of bytes: [UInt8]) -> [DateToken] {
    var tokens: [DateToken] = []
    var position = 0
    while position < bytes.count {
      let start = position
      let byte = bytes[position]
      if isDigit(byte) {
        var value = 0
        while position < bytes.count, isDigit(bytes[position]) {
          // Beyond 18 digits no form is known: the value stays, the digits still count.
          if position - start < 18 { value = value * 10 + Int(bytes[position] - 0x30) }
          position += 1
        }
        tokens.append(.number(value, digits: position - start))
      } else if isLetter(byte) {
        while position < bytes.count, isLetter(bytes[position]) { position += 1 }
        let lowered = bytes[start..<position].map { $0 | 0x20 }
        tokens.append(.word(String(decoding: lowered, as: UTF8.self)))
      } else {
        if byte > 0x20 { tokens.append(.mark(byte)) }
        position += 1
      }
    }
    return tokens
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
