import TextCore

/// The names of an article, grouped by whom they stand for, with the phrases beside them, and all
/// mentions that are still to be resolved.
struct ArticleNames {
  let article: ArticleWords
  private(set) var referents: [Referent] = []
  private(set) var events: [ReferenceResolver.Event] = []
  /// The names of each referent that is a person, in order.
  private(set) var personNames: [Int: [PersonName]] = [:]
  private(set) var bodyWords: [Int: [Range<Int>]] = [:]

  init(_ article: ArticleWords, entities: [EntityMention]) {
    self.article = article
    let spans = Self.spans(article, entities)
    let isNamed = Self.marks(spans.map(\.words), count: article.count)
    let bodies = spans.filter { $0.kind == .organization }
    let finder = RoleFinder(
      article: article, isNamed: isNamed,
      bodies: Dictionary(
        bodies.map { ($0.words.lowerBound, $0.words.upperBound) }, uniquingKeysWith: max))
    var attached: [Int: Int] = [:]
    var taken = addPersons(spans, finder: finder, attached: &attached)
    addBodies(bodies.map(\.words))
    for words in bodies.map(\.words) where words.count > 1 {
      for position in words { taken[position] = true }
    }
    let nominals = NominalMentions(article: article, finder: finder, isTaken: taken)
    events += nominals.all().map { .nominal($0, referent: attached[$0.head]) }
    addPronouns(isNamed)
    addBodyNouns(isNamed)
  }

  private typealias Span = (kind: EntityKind, words: Range<Int>)

  private static func spans(_ article: ArticleWords, _ entities: [EntityMention]) -> [Span] {
    var end = 0
    var spans: [Span] = []
    for entity in entities.sorted(by: { $0.range < $1.range }) {
      let words = article.positions(overlapping: entity.range)
      guard !words.isEmpty, words.lowerBound >= end else { continue }
      spans.append((entity.kind, words))
      end = words.upperBound
    }
    return withOneKindPerName(article, spans)
  }

  /// A one-word body that is the surname of a full name of the article is a slip of the tagger.
  private static func withOneKindPerName(_ article: ArticleWords, _ spans: [Span]) -> [Span] {
    let surnames = Set(
      spans.filter { $0.kind == .person && $0.words.count > 1 }
        .map { article.words[$0.words.upperBound - 1].folded })
    return spans.map { span in
      let isSurname =
        span.kind != .person && span.words.count == 1
        && surnames.contains(article.words[span.words.lowerBound].folded)
        && article.folded(span.words.lowerBound - 1, inSentenceOf: span.words.lowerBound) != "the"
      return isSurname ? (.person, span.words) : span
    }
  }

  private static func marks(_ ranges: [Range<Int>], count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for range in ranges { for position in range { marks[position] = true } }
    return marks
  }

  // MARK: Persons

  /// Adds the persons; the result says which words belong to their names and titles.
  private mutating func addPersons(
    _ spans: [Span], finder: RoleFinder, attached: inout [Int: Int]
  ) -> [Bool] {
    var taken = [Bool](repeating: false, count: article.count)
    let names = spans.filter { $0.kind == .person }.compactMap {
      PersonName(article, mention: $0.words)
    }
    for cluster in PersonNameClusters(names).clusters {
      let index = referents.count
      var referent = Referent(kind: .person, isPlural: false, isNamed: true)
      for name in cluster.members.map({ names[$0] }) {
        let start = name.words.lowerBound - name.titles.count
        let phrases = finder.phrases(beside: name.words, titles: name.titles.count)
        var extent = start..<name.words.upperBound
        for phrase in phrases {
          if phrase.place != .affiliation { attached[phrase.head] = index }
          extent =
            min(
              extent.lowerBound, phrase.extent.lowerBound)..<max(
              extent.upperBound, phrase.extent.upperBound)
          if phrase.place == .prefix { for position in phrase.words { taken[position] = true } }
        }
        for position in start..<name.words.upperBound { taken[position] = true }
        referent.phrases += phrases
        referent.stated.add(name.gender)
        referent.names.append(name.words)
        let mention = Mention(article, kind: .name, words: name.words, extent: extent)
        events.append(.known(mention, referent: index))
        referent.nouns.formUnion(name.titles.compactMap(Self.noun))
      }
      for phrase in referent.phrases { note(phrase, in: &referent) }
      personNames[index] = cluster.members.map { names[$0] }
      referents.append(referent)
    }
    return taken
  }

  private func note(_ phrase: RolePhrase, in referent: inout Referent) {
    guard phrase.place != .affiliation else { return }
    for position in phrase.words.lowerBound...phrase.head {
      guard let entry = RoleNouns.entry(article.words[position].folded), !entry.isPlural,
        position == phrase.head || entry.isOffice
      else { continue }
      referent.nouns.insert(Self.noun(entry.singular) ?? entry.singular)
      if position == phrase.head { referent.stated.add(entry.gender) }
    }
  }

  /// The noun that a title stands for: "general" for "Gen.".
  private static func noun(_ title: String) -> String? {
    if let long = longTitles[title] { return long }
    return RoleNouns.entry(title)?.singular
  }

  private static let longTitles = [
    "gen": "general", "sen": "senator", "rep": "representative", "gov": "governor",
    "prof": "professor", "lt": "lieutenant", "col": "colonel", "capt": "captain",
    "cmdr": "commander", "adm": "admiral", "sgt": "sergeant", "maj": "major",
    "insp": "inspector", "supt": "superintendent", "pm": "minister", "dr": "doctor",
  ]

  // MARK: Bodies

  private mutating func addBodies(_ spans: [Range<Int>]) {
    let kept = spans.filter { BodyName(article, mention: $0) != nil }
    let names = kept.compactMap { BodyName(article, mention: $0) }
    for cluster in BodyClusters(names, glosses: glosses(kept)).clusters {
      let index = referents.count
      var referent = Referent(kind: .body, isPlural: false, isNamed: true)
      referent.names = cluster.members.map { kept[$0] }
      for words in referent.names {
        let before = article.folded(words.lowerBound - 1, inSentenceOf: words.lowerBound)
        let start = before == "the" ? words.lowerBound - 1 : words.lowerBound
        events.append(
          .known(
            Mention(article, kind: .name, words: words, extent: start..<words.upperBound),
            referent: index))
      }
      bodyWords[index] = referent.names
      referents.append(referent)
    }
  }

  /// Names in parentheses right after another name.
  private func glosses(_ spans: [Range<Int>]) -> [(long: Int, short: Int)] {
    zip(spans.indices, spans.indices.dropFirst()).compactMap { first, second in
      spans[second].lowerBound == spans[first].upperBound + 1
        && article.words[spans[first].upperBound].text == "("
        ? (first, second) : nil
    }
  }

  /// "the ministry" stands for the last body before with that noun in its name, "the company" for
  /// one that is a company by name; where the article names none, for nobody.
  private mutating func addBodyNouns(_ isNamed: [Bool]) {
    for position in article.words.indices.dropFirst() where !isNamed[position] {
      let noun = article.words[position].folded
      guard BodyName.kinds.contains(noun), article.words[position - 1].folded == "the",
        article.shareSentence(position - 1, position),
        let index = body(named: noun, before: position)
      else { continue }
      let mention = Mention(article, kind: .nominal, words: position - 1..<position + 1)
      events.append(.known(mention, referent: index))
    }
  }

  private func body(named noun: String, before position: Int) -> Int? {
    let isCompany = ["company", "group", "firm", "corporation", "bank"].contains(noun)
    let found = bodyWords.keys.sorted().compactMap { index -> (index: Int, at: Int)? in
      let names = (bodyWords[index] ?? []).compactMap { BodyName(article, mention: $0) }
      let fits = names.contains { $0.parts.contains(noun) || isCompany && $0.isCompany }
      let last = bodyWords[index]?.last { $0.lowerBound < position }?.lowerBound
      return fits ? last.map { (index, $0) } : nil
    }
    return found.max { $0.at < $1.at }?.index
  }

  // MARK: Pronouns

  private mutating func addPronouns(_ isNamed: [Bool]) {
    for position in article.words.indices where !isNamed[position] {
      let word = article.words[position]
      guard word.letterCase != .upper || word.text == "I",
        let pronoun = Pronoun(
          word.folded, next: article.folded(position + 1, inSentenceOf: position))
      else { continue }
      events.append(.pronoun(position, pronoun))
    }
  }
}
