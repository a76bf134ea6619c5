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

  init(_ article: ArticleWords, entities: [EntityMention], sources: [Range<Int>]) {
    self.article = article
    let spans = Self.spans(article, entities, sources)
    let isNamed = Self.marks(spans.map(\.words), count: article.count)
    let bodies = spans.filter { $0.kind == .organization }
    let finder = RoleFinder(
      article: article, isNamed: isNamed,
      bodies: Dictionary(
        bodies.map { ($0.words.lowerBound, $0.words.upperBound) }, uniquingKeysWith: max))
    var attached: [Int: Int] = [:]
    let taken = addPersons(spans, finder: finder, attached: &attached)
    addBodies(bodies.map(\.words))
    let nominals = NominalMentions(article: article, finder: finder, isTaken: taken)
    let starts = personStarts()
    events += nominals.all().map { nominal in
      .nominal(nominal, referent: attached[nominal.head] ?? named(by: nominal, starts))
    }
    addPronouns(isNamed)
    addBodyNouns(isNamed)
  }

  private static func spans(
    _ article: ArticleWords, _ entities: [EntityMention], _ sources: [Range<Int>]
  ) -> [NameSpan] {
    let borders = NameBorders(article: article)
    var end = 0
    var spans: [NameSpan] = []
    for entity in entities.sorted(by: {
      ($0.range, $0.kind.rawValue) < ($1.range, $1.kind.rawValue)
    }) {
      let words = article.positions(overlapping: entity.range)
      guard !words.isEmpty, words.lowerBound >= end, !isAdjective(words, article),
        let span = borders.mended(NameSpan(kind: entity.kind, words: words))
      else { continue }
      spans.append(span)
      end = words.upperBound
    }
    let kinds = NameKinds(article: article)
    let vocabulary = ArticleVocabulary(article)
    spans = kinds.settled(spans)
    spans = SourceNames(article, vocabulary: vocabulary).completed(spans, sources: sources)
    spans = KnownNames(article, vocabulary: vocabulary, spans: spans).completed(spans)
    spans = NameGrowth(article: article, vocabulary: vocabulary).grown(spans)
    return kinds.settled(spans)
  }

  /// Whether a name is a word like "Arvenian", which only tells which forces or president are meant.
  private static func isAdjective(_ words: Range<Int>, _ article: ArticleWords) -> Bool {
    words.count == 1 && article.tags?[words.lowerBound] == .adjective
  }

  private static func marks(_ ranges: [Range<Int>], count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for range in ranges { for position in range { marks[position] = true } }
    return marks
  }

  // MARK: Persons

  /// Adds the persons; the result says which words belong to their names and titles.
  private mutating func addPersons(
    _ spans: [NameSpan], finder: RoleFinder, attached: inout [Int: Int]
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
        if let age = age(after: name.words) { referent.nouns.insert("\(age)-year-old") }
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

  /// "61" of "X, 61, a lawyer" and "X (61)".
  private func age(after name: Range<Int>) -> String? {
    let mark = article.folded(name.upperBound, inSentenceOf: name.lowerBound)
    let number = article.folded(name.upperBound + 1, inSentenceOf: name.lowerBound)
    let end = article.folded(name.upperBound + 2, inSentenceOf: name.lowerBound)
    guard mark == "," || mark == "(", (1...3).contains(number.utf8.count),
      number.utf8.allSatisfy({ (48...57).contains($0) }),
      end.isEmpty || !(end.first?.isLetter ?? true)
    else { return nil }
    return number
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

  /// Where each name of a person starts, titles before it included.
  private func personStarts() -> [Int: Int] {
    var starts: [Int: Int] = [:]
    for (index, names) in personNames {
      for name in names { starts[name.words.lowerBound - name.titles.count] = index }
    }
    return starts
  }

  /// Who is named by "the winner is Jane Roe" and "a docker named Jane Roe".
  private func named(by nominal: NominalMention, _ starts: [Int: Int]) -> Int? {
    let end = nominal.extent.upperBound
    let next = article.folded(end, inSentenceOf: nominal.head)
    guard
      ["named", "called"].contains(next)
        || nominal.determination == .definite && ["is", "was", "remains"].contains(next),
      !nominal.noun.isPlural, article.shareSentence(end + 1, end)
    else { return nil }
    return starts[end + 1]
  }

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
    let bodies = bodiesByNoun()
    for position in article.words.indices.dropFirst() where !isNamed[position] {
      let noun = article.words[position].folded
      guard BodyName.kinds.contains(noun), article.words[position - 1].folded == "the",
        article.shareSentence(position - 1, position),
        let index = Self.last(of: bodies[noun] ?? [], before: position)
      else { continue }
      let mention = Mention(article, kind: .nominal, words: position - 1..<position + 1)
      events.append(.known(mention, referent: index))
    }
  }

  /// For each noun the names of bodies with it, in order of the text: where, and whose.
  private func bodiesByNoun() -> [String: [(at: Int, index: Int)]] {
    var found: [String: [(at: Int, index: Int)]] = [:]
    for index in bodyWords.keys.sorted() {
      let places = (bodyWords[index] ?? []).map { (at: $0.lowerBound, index: index) }
      let names = (bodyWords[index] ?? []).compactMap { BodyName(article, mention: $0) }
      var nouns = names.reduce(into: Set<String>()) { $0.formUnion($1.parts) }
        .intersection(BodyName.kinds)
      if names.contains(where: \.isCompany) { nouns.formUnion(Self.companyNouns) }
      for noun in nouns { found[noun, default: []] += places }
    }
    return found.mapValues { $0.sorted { $0.at < $1.at } }
  }

  private static func last(of places: [(at: Int, index: Int)], before position: Int) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].at < position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1].index : nil
  }

  private static let companyNouns = ["company", "group", "firm", "corporation", "bank"]

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
