/// Finds the names of photographers and agencies under pictures.
enum CreditRule {
  /// The longest credit.
  ///
  /// Bytes.
  static let maximumBytes = 120

  /// Words that announce a credit, in lower case.
  private static let announcements = [
    "photo:", "photos:", "photo by ", "photos by ", "photo courtesy ", "photo credit:",
    "photo credits:", "photograph:", "photograph by ", "photographs by ", "photography:",
    "photographer:", "picture:", "pictures:", "picture by ", "image:", "image credit:",
    "image by ", "illustration:", "illustration by ", "photo illustration by ", "graphic:",
    "graphic by ", "credit:", "photo/", "screenshot:", "reuters photo:", "ap photo/",
  ].map { Array($0.utf8) }

  /// Whether a whole line is a credit.
  static func isCredit(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start <= maximumBytes, end - start >= 4 else { return false }
    if text[start] == 0x28, text[end - 1] == 0x29 {
      return isSignature(text, start + 1, end - 1, minimumWords: 2)
    }
    if text[start] == 0x5B, text[end - 1] == 0x5D {
      return isSignature(text, start + 1, end - 1, minimumWords: 2)
        && isPictureSignature(text, start + 1, end - 1)
    }
    if isAnnounced(text, start, end) { return true }
    return isBare(text, start, end)
  }

  /// Where the credit at the end of a line starts, such as the bracket in "Dockers at the gate on
  /// Tuesday.
  ///
  /// (Tomas Reed / Strand Wire)", or nil.
  static func trailingCredit(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 12 else { return nil }
    if text[end - 1] == 0x29 { return trailingBracket(text, start, end) }
    let limit = max(start + 1, end - maximumBytes)
    // Nearly every line ends here: it ends a sentence and holds no slash.
    guard hasSlash(text, limit, end) || !TextBytes.endsSentence(text, start, end) else {
      return nil
    }
    // The longest credit counts; "J. R. Umarov / Strand Wire" has stops of its own.
    let starts = (limit..<end).filter {
      text[$0 - 1] == 0x20 && endsBefore(text, start, $0)
    }
    return starts.first { isAnnounced(text, $0, end) } ?? starts.first { isBare(text, $0, end) }
  }

  /// Where the bracket at the end of a line starts, with one before it, if it is a credit.
  private static func trailingBracket(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let limit = max(start + 1, end - maximumBytes)
    guard let open = text[limit..<end].lastIndex(of: 0x28) else { return nil }
    guard isSignature(text, open + 1, end - 1, minimumWords: 1) else { return nil }
    if isPictureSignature(text, open + 1, end - 1) { return open }
    var before = open
    while before > start, text[before - 1] == 0x20 { before -= 1 }
    if before > start, text[before - 1] == 0x29,
      let first = trailingBracket(text, start, before)
    {
      return first
    }
    // A name alone in brackets may be a source, too: only after one short sentence it is a credit.
    let names = LineWord.words(of: text, open + 1, end - 1).count
    return names >= 2 && isOneSentence(text, start, open) ? open : nil
  }

  private static func isAnnounced(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 8, "pigcsra".utf8.contains(TextBytes.lowered(text[start])) else {
      return false
    }
    for words in announcements
    where TextBytes.hasPrefix(words, in: text, at: start, end: end) {
      var name = start + words.count
      while name < end, text[name] == 0x20 { name += 1 }
      return name < end && isSignature(text, name, end, minimumWords: 1)
    }
    return false
  }

  /// "Ewan Strick / The Northern Meridian", "Jun Okabe via Strand Wire": a name on both sides.
  private static func isBare(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard text[end - 1] != 0x2E, TextBytes.mayBeginSentence(text, at: start, end: end),
      isSignature(text, start, end, minimumWords: 2), !holdsStop(text, start, end)
    else { return false }
    if let slash = text[start..<end].firstIndex(of: 0x2F) {
      let left = LineWord.words(of: text, start, slash)
      let right = LineWord.words(of: text, slash + 1, end)
      guard let last = right.last, !left.isEmpty else { return false }
      return left.count + right.count >= 3 || isAgency(text, last)
    }
    guard let via = TextBytes.find(Array(" via ".utf8), in: text, start, end) else { return false }
    let agency = LineWord.words(of: text, via + 5, end)
    return agency.first.map { isAgency(text, $0) } ?? false
  }

  /// Whether words are names: capitalized, with small connectors and a few words of the trade.
  private static func isSignature(
    _ text: [UInt8], _ start: Int, _ end: Int, minimumWords: Int
  ) -> Bool {
    let words = LineWord.words(of: text, start, end)
    guard words.count <= 14, let first = words.first, first.shape != .mark,
      !WordSets.pointers.contains(first.lowered(in: text))
    else { return false }
    var names = 0
    var shouted = 0
    for word in words {
      switch word.shape {
      case .capitalized: names += 1
      case .capitals:
        names += 1
        shouted += 1
      case .number, .mark: continue
      case .lower:
        let lowered = word.lowered(in: text)
        guard WordSets.nameConnectors.contains(lowered) || isTradeWord(lowered) else {
          return false
        }
      }
      if word.closing == 0x3F || word.closing == 0x21 { return false }
    }
    // "(END VIDEO CLIP)" is a stage direction.
    let isStageDirection = shouted == names && names > 1 && !hasSlash(text, start, end)
    let isLoneAgency = names == 1 && isAgency(text, first)
    guard !isStageDirection else { return false }
    return names >= minimumWords || isLoneAgency || hasSlash(text, start, end) && names > 0
  }

  /// Whether a signature is that of a picture by itself: it has a slash, an agency or says so.
  private static func isPictureSignature(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let words = LineWord.words(of: text, start, end)
    let names = words.filter { $0.shape == .capitalized || $0.shape == .capitals }
    let isSigned = names.last.map { isAgency(text, $0) } ?? false
    if hasSlash(text, start, end) {
      return isSigned || names.count >= 3 && !words.contains { $0.shape == .number }
    }
    return words.contains { word in
      let lowered = word.lowered(in: text)
      return lowered == "photo" || lowered == "photograph"
    }
  }

  private static func isTradeWord(_ word: String) -> Bool {
    switch word {
    case "photo", "photos", "file", "handout", "courtesy", "pool", "staff", "archive", "composite",
      "illustration", "collage", "screenshot", "photograph":
      true
    default: false
    }
  }

  private static func isAgency(_ text: [UInt8], _ word: LineWord) -> Bool {
    WordSets.agencies.contains(word.lowered(in: text)) || word.lowered(in: text) == "images"
  }

  private static func hasSlash(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    text[start..<end].contains(0x2F)
  }

  /// Whether the text before a bracket is one sentence of a caption's length.
  private static func isOneSentence(_ text: [UInt8], _ start: Int, _ position: Int) -> Bool {
    guard position - start <= 160, endsBefore(text, start, position),
      !text[start..<position].contains(0x22), text[start] < 0x80,
      !text[start..<position].contains(0x3A) || CaptionRule.isShouted(text, start, position)
    else { return false }
    return !holdsStop(text, start, position)
  }

  /// Whether a sentence ends inside a range: a stop after more than a short form or an initial.
  private static func holdsStop(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    LineWord.words(of: text, start, end).dropLast().contains { word in
      if word.closing == 0x3F { return true }
      let isShort = word.end - word.start < 3 || text[word.start..<word.end].contains(0x2E)
      return word.closing == 0x2E && !isShort
        && !WordSets.shortForms.contains(word.lowered(in: text))
    }
  }

  /// Whether a sentence ends before a position, space aside.
  private static func endsBefore(_ text: [UInt8], _ start: Int, _ position: Int) -> Bool {
    var end = position
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return end > start && TextBytes.endsSentence(text, start, end)
  }
}
