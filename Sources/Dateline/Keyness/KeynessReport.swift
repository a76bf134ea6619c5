import AnalysisReports

/// The rows of a comparison, what a reader should know of them, and what the record says.
struct KeynessReport {
  let compared: ComparedArticles
  let listed: ListedTerms
  let passages: [ExampleSearch.Request: [ExampleSearch.Found]]
  let options: KeynessOptions
  let column: String?

  /// The groups with their rows.
  var groups: [KeynessGroup] {
    compared.groups.groups.indices.map { index in
      let group = compared.groups.groups[index]
      let entries = listed.groups[index]
      return KeynessGroup(
        name: group.name, articles: group.members.count, words: words(of: group.members),
        referenceArticles: compared.groups.pool.count - group.members.count,
        terms: entries.map { row($0, group: index) },
        examples: entries.flatMap { exampleRows($0, group: index) })
    }
  }

  private func found(_ entry: ListedTerms.Entry, group: Int) -> [ExampleSearch.Found] {
    passages[
      ExampleSearch.Request(
        group: group, term: entry.term, isOver: entry.direction == .over), default: []]
  }

  private func row(_ entry: ListedTerms.Entry, group: Int) -> KeynessRow {
    let use = entry.use
    return KeynessRow(
      group: compared.groups.groups[group].name, rank: entry.rank,
      term: compared.forms[Int(entry.term)], direction: entry.direction, figures: entry.figures,
      usage: KeynessRow.Usage(
        frequency: Int(use.target.occurrences),
        perMillion: Self.perMillion(use.target.occurrences, use.targetSizes.words),
        documentFrequency: use.target.articles),
      referenceUsage: KeynessRow.Usage(
        frequency: Int(use.reference.occurrences),
        perMillion: Self.perMillion(use.reference.occurrences, use.referenceSizes.words),
        documentFrequency: use.reference.articles),
      example: found(entry, group: group).first?.passage.line)
  }

  private func exampleRows(_ entry: ListedTerms.Entry, group: Int) -> [KeynessExampleRow] {
    found(entry, group: group).map { found in
      let article = compared.articles[found.article]
      return KeynessExampleRow(
        group: compared.groups.groups[group].name, term: compared.forms[Int(entry.term)],
        articleID: article.id, passage: found.passage, title: article.title, date: article.date,
        outlet: article.outlet)
    }
  }

  private static func perMillion(_ occurrences: Double, _ words: Double) -> Double {
    words > 0 ? occurrences / words * 1_000_000 : 0
  }

  private func words(of members: [Int]) -> Int {
    members.reduce(0) { $0 + Int(compared.lengths[$1]) }
  }

  /// What was counted, for the record.
  var counts: [(name: String, value: JSONValue)] {
    [
      ("compared_articles", .integer(compared.groups.pool.count)),
      ("articles_without_group", .integer(compared.groups.articlesWithoutGroup)),
      ("repeated_articles", .integer(compared.repeatedArticles)),
      ("words", .integer(words(of: compared.groups.pool))),
      ("tested_terms", .integer(compared.testedTerms.count)),
      ("tests", .integer(compared.testedTerms.count * compared.groups.groups.count)),
      ("listed_terms", .integer(listed.groups.reduce(0) { $0 + $1.count })),
    ]
  }

  /// What was found out, for the record.
  var results: [(name: String, value: JSONValue)] {
    let sizes = compared.groups.groups.map { group in
      JSONValue.members([
        "group": .string(group.name), "articles": .integer(group.members.count),
        "words": .integer(words(of: group.members)),
      ])
    }
    return [
      ("groups", .array(sizes)),
      ("groups_left_out", .array(compared.groups.unfitGroups.map(JSONValue.string))),
    ]
  }
}

extension KeynessReport {
  /// What a reader of the terms should know, a sentence a line.
  var remarks: [String] {
    [testRemark, wordRemark]
      + [intervalRemark, groupRemark, unfitRemark, repetitionRemark].compactMap(\.self)
  }

  private var testRemark: String {
    let terms = Self.counted(compared.testedTerms.count, "term", "terms")
    let groups = compared.groups.groups.count
    let tests = groups == 1 ? "" : " in \(groups) groups"
    let limit = TableCell.significant(options.largestQValue).plainText
    return "\(terms) tested\(tests) with articles as the sampling unit; "
      + (options.listsAll
        ? "all are listed, whatever their q-value."
        : "listed are those with a q-value of at most \(limit).")
  }

  private var wordRemark: String {
    let dropped =
      options.terms.dropsStopWords
      ? "; words such as “the” and “of” are left out (--keep-stop-words counts them)" : ""
    return "Frequencies are for a million words, titles counted once\(dropped)."
  }

  private var intervalRemark: String? {
    guard !options.listsAll else { return nil }
    let wide = listed.groups.joined().count { entry in
      guard let low = entry.figures.logRatioLow, let high = entry.figures.logRatioHigh else {
        return true
      }
      return low <= 0 && high >= 0
    }
    guard wide > 0 else { return nil }
    return Self.counted(wide, "listed term has", "listed terms have")
      + " an interval that holds 0: so few articles of one side hold the term that how much more "
      + "often it is used cannot be said."
  }

  private var groupRemark: String? {
    let left = compared.groups.articlesWithoutGroup
    guard left > 0, let column else { return nil }
    return Self.counted(left, "article has", "articles have")
      + " no value in the column “\(column)” and \(left == 1 ? "is" : "are") not compared."
  }

  private var unfitRemark: String? {
    let names = compared.groups.unfitGroups
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    return Self.counted(names.count, "group is", "groups are")
      + " too small to be compared: \(shown)\(more); their articles are among the others."
  }

  private var repetitionRemark: String? {
    let repeated = compared.repeatedArticles
    guard repeated > 0 else { return nil }
    return Self.counted(repeated, "article has", "articles have")
      + " the same words as an earlier one; copies make differences look surer than they are."
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
