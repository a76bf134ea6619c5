import TextCore

/// Gives all places of one name one kind, by what most of them and the words beside them say.
struct NameKinds {
  let article: ArticleWords

  /// The names with one kind for each spelling.
  ///
  /// A body's form in the name ("& Co.", "Ministry") goes before a form of address beside it
  /// ("Mr. Roe"), that before the surname of somebody with a full name, that before the majority; of
  /// equal ones the kind that comes first.
  func settled(_ spans: [NameSpan]) -> [NameSpan] {
    var votes: [[String]: [EntityKind: (count: Int, first: Int)]] = [:]
    for (index, span) in spans.enumerated() {
      let kind = told(by: span) ?? span.kind
      let weight = told(by: span) == nil ? 1 : 3
      var counts = votes[key(span)] ?? [:]
      counts[kind] = ((counts[kind]?.count ?? 0) + weight, counts[kind]?.first ?? index)
      votes[key(span)] = counts
    }
    let winners = votes.mapValues { counts in
      counts.min { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }?.key
    }
    let surnames = Set(
      spans.filter { winners[key($0)] == .person && $0.words.count > 1 }
        .map { article.words[$0.words.upperBound - 1].folded })
    let bodies = Set(
      spans.filter { winners[key($0)] == .organization && $0.words.count > 1 }
        .map { article.words[$0.words.lowerBound].folded })
    return spans.map { span in
      var kind = told(by: span) ?? winners[key(span)].flatMap { $0 } ?? span.kind
      let isSurname =
        span.words.count == 1 && surnames.contains(article.words[span.words.lowerBound].folded)
        && article.folded(span.words.lowerBound - 1, inSentenceOf: span.words.lowerBound) != "the"
      if isSurname {
        kind = .person
      } else if kind == .person, span.words.count == 1, told(by: span) == nil,
        bodies.contains(article.words[span.words.lowerBound].folded)
      {
        kind = .organization
      }
      return NameSpan(kind: kind, words: span.words)
    }
  }

  private func key(_ span: NameSpan) -> [String] { span.words.map { article.words[$0].folded } }

  /// What the words themselves say, or nil.
  func told(by span: NameSpan) -> EntityKind? {
    let last = article.words[span.words.upperBound - 1]
    let isBody =
      BodyName.isLegalForm(last.folded)
      || span.words.count > 1 && last.isCapitalized && BodyName.kinds.contains(last.folded)
    if isBody { return .organization }
    let before = article.folded(span.words.lowerBound - 1, inSentenceOf: span.words.lowerBound)
    let isAddressed = NameTables.isHonorific(before) && span.words.count <= 4
    return isAddressed || isOfficeHolder(span, before) ? .person : nil
  }

  /// Whether an office before the name or an age after it says that it is a person’s.
  private func isOfficeHolder(_ span: NameSpan, _ before: String) -> Bool {
    guard (2...4).contains(span.words.count),
      span.words.allSatisfy({ article.words[$0].isCapitalized || article.words[$0].kind != .word })
    else { return false }
    let after = [0, 1, 2].map {
      article.folded(span.words.upperBound + $0, inSentenceOf: span.words.lowerBound)
    }
    let hasAge = after[0] == "," && after[2] == "," && Int(after[1]).map { $0 < 120 } ?? false
    let office = RoleNouns.entry(before).map { $0.isOffice && !$0.isPlural } ?? false
    return hasAge || isRole(after: span)
      || office && !Self.ofCompanies.contains(before)
  }

  /// Whether "a school nurse" or "the finance director" follows the name after a comma.
  private func isRole(after span: NameSpan) -> Bool {
    let end = span.words.upperBound
    guard article.folded(end, inSentenceOf: end - 1) == ",",
      ["a", "an", "the"].contains(article.folded(end + 1, inSentenceOf: end))
    else { return false }
    var position = end + 2
    while position < end + 7, article.shareSentence(position, end) {
      let word = article.words[position]
      if word.kind != .word || WordLists.isClosed(word.folded) { return false }
      if let entry = RoleNouns.entry(word.folded) {
        return !entry.isPlural && !word.isPossessive && !Self.ofCompanies.contains(entry.singular)
      }
      position += 1
    }
    return false
  }

  /// What companies are called as well.
  private static let ofCompanies = WordLists.words(
    """
    publisher owner partner regulator auditor trustee operator manufacturer producer developer
    broadcaster insurer investor shareholder dealer broker trader grower customer client sponsor
    supplier member rival winner champion leader merchant employer landlord opponent founder
    controller manager ally successor predecessor
    """)
}
