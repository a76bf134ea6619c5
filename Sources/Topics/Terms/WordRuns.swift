import TextCore

/// The words of a text in runs that nothing but possessive endings, blanks and single line ends
/// interrupts.
enum WordRuns {
  /// Cuts a text into runs of words.
  ///
  /// - Parameter text: UTF-8, which may hold invalid bytes.
  /// - Returns: The runs in order, each word with its lower-cased key and the form that stands in
  ///   the text, its possessive ending beside it.
  static func runs(in text: [UInt8]) -> [[RunWord]] {
    var runs: [[RunWord]] = []
    var scanner = WordScanner(rule: .news)
    var end = 0
    var isOpen = false
    scanner.scan(text) { word, range in
      let key = String(decoding: bytes(word), as: UTF8.self)
      let form = String(decoding: text[range.indices], as: UTF8.self)
      let ending = possessive(in: text[end..<range.start])
      let next = RunWord(key: key, form: form)
      if isOpen, isGap(text[(end + ending.utf8.count)..<range.start]) {
        runs[runs.count - 1][runs[runs.count - 1].count - 1].possessive = ending
        runs[runs.count - 1].append(next)
      } else {
        runs.append([next])
      }
      isOpen = true
      end = range.end
    }
    return runs
  }

  /// Whether a word may begin or end a term: it is no stop word and no reporting boilerplate.
  static func isContent(_ key: String) -> Bool {
    !StopWords.english.contains(key) && !StopWords.newswire.contains(key)
  }

  /// The possessive ending that the bytes after a word begin with.
  private static func possessive(in bytes: ArraySlice<UInt8>) -> String {
    ["'s", "’s"].first { bytes.starts(with: $0.utf8) } ?? ""
  }

  /// Whether a run goes on over the bytes between two words: blanks, and one line end at most.
  private static func isGap(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count { $0 == UInt8(ascii: "\n") } < 2
      && bytes.allSatisfy { [UInt8(ascii: " "), UInt8(ascii: "\n"), 0x09, 0x0D].contains($0) }
  }

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
