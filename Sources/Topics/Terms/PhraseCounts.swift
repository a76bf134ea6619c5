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
    /// The written form seen first and how often it was seen: most candidates have no other.
    var firstForm = ""
    var firstFormCount = 0
    /// How often each other form was seen.
    var otherForms: [String: Int] = [:]

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
      if firstFormCount == 0 { firstForm = form }
      if form == firstForm { firstFormCount += 1 } else { otherForms[form, default: 0] += 1 }
    }

    /// The form seen most often; on a tie the one in lower case, then the first by bytes.
    var commonForm: String {
      otherForms.reduce((form: firstForm, count: firstFormCount)) { best, other in
        if other.value != best.count {
          return other.value > best.count ? (other.key, other.value) : best
        }
        let (a, b) = (other.key == other.key.lowercased(), best.form == best.form.lowercased())
        if a != b { return a ? (other.key, other.value) : best }
        return other.key.utf8.lexicographicallyPrecedes(best.form.utf8)
          ? (other.key, other.value) : best
      }.form
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

  /// Forgets candidates of several words that stand in one article only, or only once.
  mutating func dropRarePhrases() {
    let fewest = min(2, articles)
    entries = entries.filter { key, entry in
      let isRare = entry.documentFrequency < fewest || entry.frequency < 2
      return !isRare || !key.utf8.contains(UInt8(ascii: " "))
    }
  }

  private mutating func count(_ words: ArraySlice<RunWord>, isTitle: Bool) {
    guard let first = words.first else { return }
    var key = first.key
    var form = first.form
    var joint = first.joint
    for word in words.dropFirst() {
      key += " "
      key += word.key
      form += joint
      form += word.form
      joint = word.joint
    }
    entries[key, default: Entry()].count(form, inArticle: articles, isTitle: isTitle)
  }

  private static let longestPhrase = 4
}
