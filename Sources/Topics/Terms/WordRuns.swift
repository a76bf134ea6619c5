import TextCore

/// A word in a run: the key it is counted under and the form in which it stands in the text.
struct RunWord: Sendable, Equatable {
  let key: String
  let form: String
  /// What stands between it and the next word of the run: a space, or a possessive ending before it.
  var joint = " "
}

/// The words of a text in runs that nothing but blanks and single line ends interrupts.
enum WordRuns {
  /// Cuts a text into runs of words.
  ///
  /// - Parameter text: UTF-8, which may hold invalid bytes.
  /// - Returns: The runs in order, each word with its lower-cased key and the form that stands in
  ///   the text, possessive endings left out.
  static func runs(in text: [UInt8]) -> [[RunWord]] {
    var runs: [[RunWord]] = []
    var scanner = WordScanner(rule: .news)
    var end = 0
    var isOpen = false
    scanner.scan(text) { word, range in
      let key = String(decoding: bytes(word), as: UTF8.self)
      let form = String(decoding: text[range.indices], as: UTF8.self)
      let next = RunWord(key: key, form: form)
      if isOpen, let joint = joint(text[end..<range.start]) {
        let last = runs.count - 1
        runs[last][runs[last].count - 1].joint = joint
        runs[last].append(next)
      } else {
        runs.append([next])
      }
      isOpen = true
      end = range.end
    }
    return runs
  }

  /// What joins two words of a run: blanks with one line end at most, or a possessive ending before
  /// them; nil for all else.
  private static func joint(_ gap: ArraySlice<UInt8>) -> String? {
    let ending = gap.prefix { !blanks.contains($0) }
    let rest = gap[ending.endIndex...]
    guard !rest.isEmpty, rest.allSatisfy(blanks.contains),
      rest.count(where: { $0 == UInt8(ascii: "\n") }) < 2
    else { return nil }
    if ending.isEmpty { return " " }
    if ending.elementsEqual("'s".utf8) || ending.elementsEqual("\u{2019}s".utf8) {
      return String(decoding: ending, as: UTF8.self) + " "
    }
    return nil
  }

  private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]

  private static func bytes(_ word: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.count)
    for index in word.indices { bytes.append(word[index]) }
    return bytes
  }
}

/// Stems of words, to tell inflections of one word.
struct WordStems {
  private let stemmer = Stemmer(language: .english)

  func stem(of word: String) -> String { stemmer.stem(word) }
}
