/// Finds the dateline at the head of a paragraph.
///
/// Three shapes are known: a place in capitals, with parts after commas and an agency in brackets,
/// before a dash ("CALDER, Feb. 4 (Strand Wire) —"); a place in mixed case with an agency or a date
/// ("Calder (AFP) -"); an agency alone ("(Reuters) -").
enum DatelineRule {
  /// The longest dateline.
  ///
  /// Bytes.
  static let maximumBytes = 110

  /// The offset after the dateline that starts a line, or nil where none does.
  static func end(in text: [UInt8], _ start: Int, _ lineEnd: Int) -> Int? {
    let limit = min(lineEnd, start + maximumBytes)
    guard start < limit else { return nil }
    var reader = DatelineReader(text: text, position: start, limit: limit)
    let place = reader.readPlace()
    let hasParts = place != .none && reader.readParts()
    let agency = reader.readAgency()
    if place == .none && agency == .none { return nil }
    let beforeDash = reader.position
    guard let dash = reader.readDash(), reader.beginsSentence(lineEnd) else {
      // "(CNN) Voters …": well-known agencies do without a dash.
      let begins = TextBytes.mayBeginSentence(text, at: beforeDash + 1, end: lineEnd)
      let isSpaced = beforeDash < lineEnd && text[beforeDash] == 0x20
      return agency == .known && isSpaced && begins ? beforeDash : nil
    }
    switch place {
    case .none: return reader.position
    case .capitals:
      // "LIBYAN PREMIER FREED - AP": with a mere hyphen it takes more than capitals.
      if dash == .hyphen && !hasParts && agency == .none { return nil }
      return reader.position
    case .mixed:
      return agency != .none || reader.holdsDate ? reader.position : nil
    }
  }
}

/// Reads a dateline part by part.
private struct DatelineReader {
  enum Place { case none, capitals, mixed }
  enum Agency { case none, known, other }
  enum Dash { case long, hyphen }

  let text: [UInt8]
  var position: Int
  let limit: Int
  /// Whether a part after the place is a month and a day.
  var holdsDate = false

  /// Up to five words; they end before a comma, a bracket or a dash.
  mutating func readPlace() -> Place {
    var words = 0
    var capitals = 0
    var cursor = position
    while words < 6, cursor < limit {
      let wordEnd = endOfWord(cursor)
      guard wordEnd > cursor else { break }
      let word = LineWord.words(of: text, cursor, wordEnd)
      guard let first = word.first, first.shape == .capitals || first.shape == .capitalized else {
        return .none
      }
      if words == 0, WordSets.notPlaces.contains(first.lowered(in: text)) { return .none }
      words += 1
      capitals += word.allSatisfy { $0.shape == .capitals } || isInitial(first) ? 1 : 0
      position = wordEnd
      guard wordEnd < limit, text[wordEnd] == 0x20 else { break }
      cursor = wordEnd + 1
    }
    guard 1...5 ~= words else { return .none }
    return capitals == words ? .capitals : .mixed
  }

  /// Parts after commas: regions, states, dates.
  ///
  /// At most three.
  mutating func readParts() -> Bool {
    var parts = 0
    while parts < 4, position + 1 < limit, text[position] == 0x2C {
      var cursor = position + 1
      var words = 0
      while cursor < limit, text[cursor] == 0x20 {
        let wordEnd = endOfWord(cursor + 1)
        guard wordEnd > cursor + 1,
          let word = LineWord.words(of: text, cursor + 1, wordEnd).first
        else { break }
        guard word.shape != .lower && word.shape != .mark else { break }
        if word.shape == .number, words > 0 { holdsDate = true }
        words += 1
        cursor = wordEnd
      }
      guard 1...4 ~= words else { return parts > 0 }
      position = cursor
      parts += 1
    }
    return parts > 0
  }

  /// `(Strand Wire)`, with or without a space before it.
  mutating func readAgency() -> Agency {
    var cursor = position
    if cursor < limit, text[cursor] == 0x20 { cursor += 1 }
    guard cursor < limit, text[cursor] == 0x28,
      let close = text[cursor..<limit].firstIndex(of: 0x29)
    else { return .none }
    let words = LineWord.words(of: text, cursor + 1, close)
    guard 1...5 ~= words.count,
      words.allSatisfy({ $0.shape == .capitalized || $0.shape == .capitals })
    else { return .none }
    position = close + 1
    return WordSets.agencies.contains(words[0].lowered(in: text)) ? .known : .other
  }

  /// `—`, `–`, `--` or `-`, with or without spaces around it.
  mutating func readDash() -> Dash? {
    var cursor = position
    let isSpaced = cursor < limit && text[cursor] == 0x20
    if isSpaced { cursor += 1 }
    if cursor + 2 < limit, text[cursor] == 0xE2, text[cursor + 1] == 0x80,
      text[cursor + 2] == 0x94 || text[cursor + 2] == 0x93
    {
      position = cursor + 3
      return .long
    }
    guard cursor < limit, text[cursor] == 0x2D else { return nil }
    if cursor + 1 < limit, text[cursor + 1] == 0x2D {
      position = cursor + 2
      return .long
    }
    guard isSpaced, cursor + 1 < limit, text[cursor + 1] == 0x20 else { return nil }
    position = cursor + 1
    return .hyphen
  }

  /// Whether the story begins after the dash: "NAFTA — the pact —" is no dateline.
  func beginsSentence(_ lineEnd: Int) -> Bool {
    var cursor = position
    while cursor < lineEnd, text[cursor] == 0x20 { cursor += 1 }
    return TextBytes.mayBeginSentence(text, at: cursor, end: lineEnd)
  }

  /// The end of a word; a stop, a hyphen, a slash and an apostrophe may be inside or end it.
  private func endOfWord(_ start: Int) -> Int {
    var cursor = start
    while cursor < limit {
      let byte = text[cursor]
      if byte == 0xE2, cursor + 2 < limit, text[cursor + 1] == 0x80 {
        // ’ is part of a word; dashes and quotation marks end it.
        guard text[cursor + 2] == 0x99 else { break }
        cursor += 3
        continue
      }
      if byte <= 0x20 || byte == 0x2C || byte == 0x28 || byte == 0x29 { break }
      if byte == 0x2D, cursor + 1 < limit, text[cursor + 1] == 0x2D { break }
      cursor += 1
    }
    return cursor
  }

  private func isInitial(_ word: LineWord) -> Bool {
    word.end - word.start <= 2 && TextBytes.isUpper(text[word.start])
      && (word.closing == 0x2E || word.end - word.start == 1)
  }
}
