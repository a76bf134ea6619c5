/// Words, and runs of two and three words, counted in typical articles of one topic.
///
/// A candidate holds a term that matters to some topic, begins and ends with a content word, and
/// never crosses punctuation. Its key is lower-cased; the forms in which readers saw it are counted
/// beside it, so that a label can show the most frequent one.
struct PhraseCounts: Sendable {
  /// One candidate's counts.
  struct Entry: Sendable {
    /// How often it stands in the articles.
    var frequency = 0
    /// In how many of them.
    var documentFrequency = 0
    /// In how many of their titles.
    var titleFrequency = 0
    /// The last article counted, so that each counts once.
    var lastArticle = -1
    /// The last article whose title was counted.
    var lastTitle = -1
    /// How often each written form was seen.
    var forms: [String: Int] = [:]

    /// The form seen most often; on a tie the one in lower case, then the first by bytes.
    var commonForm: String? {
      forms.max { first, second in
        let (a, b) = (first.key == first.key.lowercased(), second.key == second.key.lowercased())
        if first.value != second.value { return first.value < second.value }
        if a != b { return !a }
        return Array(second.key.utf8).lexicographicallyPrecedes(Array(first.key.utf8))
      }?.key
    }
  }

  /// The candidates by key.
  private(set) var entries: [String: Entry] = [:]
  /// The number of articles counted.
  private(set) var articles = 0

  /// Counts one article.
  ///
  /// - Parameters:
  ///   - pieces: Its title, when it has one, and its paragraphs, each as words in runs that no
  ///     punctuation interrupts.
  ///   - isOfInterest: Whether a word's key matters to some topic.
  ///   - isContent: Whether a word's key may begin or end a candidate.
  mutating func add(
    _ pieces: [(isTitle: Bool, runs: [[RunWord]])], isOfInterest: (String) -> Bool,
    isContent: (String) -> Bool
  ) {
    for piece in pieces {
      for run in piece.runs {
        let matters = run.map { isOfInterest($0.key) }
        let content = run.map { isContent($0.key) }
        for start in run.indices where content[start] {
          for end in start..<min(start + Self.longestPhrase, run.count) where content[end] {
            guard matters[start...end].contains(true) else { continue }
            count(run[start...end], isTitle: piece.isTitle)
          }
        }
      }
    }
    articles += 1
  }

  /// Forgets candidates of several words that stand in fewer articles than a number.
  ///
  /// - Parameter documents: The number of articles.
  mutating func dropPhrases(inFewerThan documents: Int) {
    entries = entries.filter { key, entry in
      entry.documentFrequency >= documents || !key.utf8.contains(UInt8(ascii: " "))
    }
  }

  private mutating func count(_ words: ArraySlice<RunWord>, isTitle: Bool) {
    let key = words.map(\.key).joined(separator: " ")
    let form = words.map(\.form).joined(separator: " ")
    var entry = entries[key] ?? Entry()
    entry.frequency += 1
    if entry.lastArticle != articles {
      entry.lastArticle = articles
      entry.documentFrequency += 1
    }
    if isTitle, entry.lastTitle != articles {
      entry.lastTitle = articles
      entry.titleFrequency += 1
    }
    entry.forms[form, default: 0] += 1
    entries[key] = entry
  }

  private static let longestPhrase = 3
}

/// A word in a run: the key it is counted under and the form in which it stands in the text.
struct RunWord: Sendable, Equatable {
  let key: String
  let form: String
}
