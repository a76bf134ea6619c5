/// Entries of a dictionary while its file is read.
struct LexiconCollector {
  private struct Sum {
    var leaning = 0.0
    var leanings = 0
    var negated = 0.0
    var negatedLeanings = 0
    var line: Int
  }

  private let path: String
  private var order: [LexiconPattern] = []
  private var sums: [LexiconPattern: Sum] = [:]
  private var leftOut: [UserLexicon.LeftOut] = []
  private var categories: [String] = []
  private var hasToneCategory = false

  init(path: String) { self.path = path }

  /// Takes note of a category, so that an error can list what there was.
  mutating func note(category: String) {
    if !categories.contains(category) { categories.append(category) }
    if ToneCategory(named: category) != nil { hasToneCategory = true }
  }

  /// Takes note of an entry that running text cannot hold.
  mutating func leaveOut(_ entry: String, line: Int) {
    leftOut.append(UserLexicon.LeftOut(line: line, entry: entry))
  }

  /// Adds a word with a valence of its own.
  mutating func add(_ text: String, valence: Double, line: Int) throws(LexiconFileError) {
    guard let pattern = try pattern(text, line: line) else { return }
    if let known = sums[pattern] {
      guard known.leaning == valence else {
        throw .twoValences(path: path, line: line, pattern: pattern.text, firstLine: known.line)
      }
      return
    }
    order.append(pattern)
    sums[pattern] = Sum(leaning: valence, leanings: 1, line: line)
  }

  /// Adds a word to a category; one in several has their mean.
  mutating func add(
    _ text: String, category: ToneCategory, line: Int
  ) throws(LexiconFileError) {
    let mark = ToneCategory.negationMark
    let isMarked = text.lowercased().hasPrefix(mark)
    let plain = isMarked ? String(text.dropFirst(mark.count)) : text
    guard let pattern = try pattern(plain, line: line) else { return }
    if sums[pattern] == nil {
      order.append(pattern)
      sums[pattern] = Sum(line: line)
    }
    switch isMarked ? category.ofNegatedWord : category {
    case .leaning(let valence):
      sums[pattern]?.leaning += valence
      sums[pattern]?.leanings += 1
    case .leaningNegated(let valence):
      sums[pattern]?.negated += valence
      sums[pattern]?.negatedLeanings += 1
    }
  }

  private mutating func pattern(
    _ text: String, line: Int
  ) throws(LexiconFileError) -> LexiconPattern? {
    do throws(LexiconPattern.Fault) {
      return try LexiconPattern(text)
    } catch {
      switch error {
      case .signs:
        leaveOut(text, line: line)
        return nil
      case .empty:
        throw .badPattern(path: path, line: line, pattern: text, reason: "holds no word")
      case .wildcardInside:
        throw .badPattern(
          path: path, line: line, pattern: text,
          reason: "has a * elsewhere than at the end of a word")
      }
    }
  }

  /// The lexicon.
  ///
  /// - Throws: That there is no category of tone, or no entry.
  func finish() throws(LexiconFileError) -> UserLexicon {
    if !categories.isEmpty, !hasToneCategory {
      throw .noToneCategory(path: path, categories: categories)
    }
    let entries = order.compactMap { pattern in
      sums[pattern].map { sum in
        LexiconEntry(
          pattern: pattern, valence: sum.leanings > 0 ? sum.leaning / Double(sum.leanings) : nil,
          negatedValence: sum.negatedLeanings > 0
            ? sum.negated / Double(sum.negatedLeanings) : nil)
      }
    }
    guard !entries.isEmpty else { throw .empty(path: path) }
    return UserLexicon(entries: entries, leftOut: leftOut)
  }
}
