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

    mutating func count(_ form: String, inArticle article: Int, isTitle: Bool) {
      frequency += 1
      if lastArticle != article {
        lastArticle = article
        documentFrequency += 1
      }
      if isTitle, lastTitle != article {
        lastTitle = article
        titleFrequency += 1
      }
      forms[form, default: 0] += 1
    }

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
  ///   - article: The article.
  ///   - roles: What its words are good for.
  mutating func add(_ article: TopicLabeler.TypicalArticle, roles: inout WordRoles) {
    if let title = article.title { count(WordRuns.runs(in: title), isTitle: true, &roles) }
    for paragraph in article.paragraphs {
      count(WordRuns.runs(in: paragraph), isTitle: false, &roles)
    }
    articles += 1
  }

  private mutating func count(_ runs: [[RunWord]], isTitle: Bool, _ roles: inout WordRoles) {
    for run in runs {
      let found = run.map { roles.role(of: $0.key) }
      guard found.contains(where: \.matters) else { continue }
      for start in run.indices where found[start].isContent {
        var matters = false
        for end in start..<min(start + Self.longestPhrase, run.count) {
          matters = matters || found[end].matters
          guard matters, found[end].isContent else { continue }
          count(run[start...end], isTitle: isTitle)
        }
      }
    }
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
    let key = Self.joined(words, by: \.key)
    let form = Self.joined(words, by: \.form)
    entries[key, default: Entry()].count(form, inArticle: articles, isTitle: isTitle)
  }

  private static func joined(
    _ words: ArraySlice<RunWord>, by part: KeyPath<RunWord, String>
  ) -> String {
    guard words.count > 1, let first = words.first else {
      return words.first?[keyPath: part] ?? ""
    }
    return words.dropFirst().reduce(into: first[keyPath: part]) { joined, word in
      joined += " "
      joined += word[keyPath: part]
    }
  }

  private static let longestPhrase = 4
}
