// Web and e-mail addresses, names of accounts, keywords.

private enum WebAddresses {
  static let schemes = ["http", "https", "ftp"]

  /// Those that end no sentence of running text: "in", "it" or "me" would.
  static let topLevelDomains = [
    "com", "org", "net", "gov", "edu", "mil", "info", "biz", "io", "tv", "eu", "uk", "de", "fr",
    "au", "ca", "nz", "news", "press",
  ]
}

extension Span<UInt8> {
  /// The end of ASCII letters, digits and underscores.
  func scanName(at start: Int) -> Int {
    var end = start
    while end < count, self[end].isNameByte { end += 1 }
    return end
  }

  /// The end of the keyword after a #: a name of any script with at least one letter.
  func scanKeyword(at start: Int) -> Int? {
    var end = start
    var hasLetter = false
    while end < count {
      if self[end] == UInt8(ascii: "_") {
        end += 1
        continue
      }
      let scalar = decodeScalar(at: end)
      guard scalar.isValid else { break }
      let kind = ScalarClass.of(scalar.value)
      guard kind == .letter || kind == .ideograph || kind == .number || kind == .mark else { break }
      hasLetter = hasLetter || kind == .letter || kind == .ideograph
      end += scalar.length
    }
    return hasLetter ? end : nil
  }

  /// The end of an e-mail address whose local part reaches from `start` to `position` and on.
  func scanEmail(at start: Int, from position: Int) -> Int? {
    var at = position
    while at < count, self[at].isLocalPartByte { at += 1 }
    guard at < count, self[at] == UInt8(ascii: "@"), at > start,
      self[at - 1] != UInt8(ascii: ".")
    else { return nil }
    return scanDomain(at: at + 1)
  }

  /// The end of a host name with at least one dot, whose last label has two letters or more.
  private func scanDomain(at start: Int) -> Int? {
    var position = start
    var lastLabel = start
    var labels = 0
    var end: Int?
    while position < count {
      lastLabel = position
      while position < count, self[position].isHostByte { position += 1 }
      if position == lastLabel { break }
      labels += 1
      if labels > 1, isLetters(lastLabel, position), position - lastLabel >= 2 { end = position }
      guard position < count, self[position] == UInt8(ascii: ".") else { break }
      position += 1
    }
    return end
  }

  private func isLetters(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where !self[index].isASCIILetter { return false }
    return true
  }

  /// The end of a web address whose first word reaches from `start` to `position`: with a scheme,
  /// with "www.", or a bare host under a common top-level domain.
  func scanAddress(at start: Int, from position: Int) -> Int? {
    if self[position] == UInt8(ascii: ":") {
      guard position + 3 < count, self[position + 1] == UInt8(ascii: "/"),
        self[position + 2] == UInt8(ascii: "/"),
        WebAddresses.schemes.contains(where: { holds($0, at: start, length: position - start) }),
        self[position + 3] > 0x20
      else { return nil }
      let end = pathEnd(from: position + 3)
      return end > position + 3 ? end : nil
    }
    guard position + 1 < count, self[position + 1].isHostByte, let host = scanDomain(at: start)
    else { return nil }
    var label = host
    while self[label - 1] != UInt8(ascii: ".") { label -= 1 }
    let isKnown =
      holds("www", at: start, length: position - start)
      || self[label] & 0x20 != 0
        && WebAddresses.topLevelDomains.contains { holds($0, at: label, length: host - label) }
    guard isKnown else { return nil }
    guard host < count, self[host] == UInt8(ascii: "/") else { return host }
    return pathEnd(from: host)
  }

  /// The end of the rest of an address: up to white space, quotes or brackets that it did not
  /// open, without closing punctuation.
  private func pathEnd(from start: Int) -> Int {
    var end = start
    var open = 0
    scan: while end < count {
      let byte = self[end]
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): break scan
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        if open == 0 { break scan }
        open -= 1
      case 0x80...:
        let scalar = decodeScalar(at: end)
        guard scalar.isValid else { break scan }
        let kind = ScalarClass.of(scalar.value)
        guard kind == .letter || kind == .ideograph || kind == .number || kind == .mark else {
          break scan
        }
        end += scalar.length - 1
      default: break
      }
      end += 1
    }
    while end > start, self[end - 1].closesSentence { end -= 1 }
    return end
  }

  /// Whether the bytes are a word of lower-case ASCII letters, whatever their case.
  func holds(_ word: String, at start: Int, length: Int) -> Bool {
    guard word.utf8.count == length, start + length <= count else { return false }
    for (offset, byte) in word.utf8.enumerated() where self[start + offset] | 0x20 != byte {
      return false
    }
    return true
  }

}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    isASCIILetterOrDigit || self == UInt8(ascii: "_")
  }

  fileprivate var isHostByte: Bool { isASCIILetterOrDigit || self == UInt8(ascii: "-") }

  fileprivate var isLocalPartByte: Bool {
    isHostByte || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "+") || self == UInt8(ascii: "%")
  }

  fileprivate var closesSentence: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
