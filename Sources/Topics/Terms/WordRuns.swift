import TextCore

/// A word in a run: the key it is counted under and the form in which it stands in the text.
struct RunWord: Sendable, Equatable {
  let key: String
  let form: String
}

/// The words of a text in runs that nothing but blanks interrupts.
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
      let continues = isOpen && text[end..<range.start].allSatisfy { $0 == UInt8(ascii: " ") }
      if continues {
        runs[runs.count - 1].append(next)
      } else {
        runs.append([next])
      }
      isOpen = true
      end = range.end
    }
    return runs
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
