import TextCore

/// Goes through an article from first to last mention and says whom each stands for.
struct ReferenceResolver {
  let article: ArticleWords
  let weights: ReferenceWeights
  let places: QuotedPlaces
  let hasQuotations: Bool
  private(set) var discourse: Discourse
  private(set) var speakers: [Int: Int] = [:]
  let firstNames: [(start: Int, referent: Int)]

  /// A mention whose referent is found, or is to be found.
  enum Event {
    case known(Mention, referent: Int)
    case nominal(NominalMention, referent: Int?)
    case pronoun(Int, Pronoun)

    var start: Int {
      switch self {
      case .known(let mention, _): mention.words.lowerBound
      case .nominal(let mention, _): mention.words.lowerBound
      case .pronoun(let position, _): position
      }
    }
  }

  init(
    article: ArticleWords, weights: ReferenceWeights, quotations: [QuotedSpeech],
    referents: [Referent]
  ) {
    self.article = article
    self.weights = weights
    hasQuotations = !quotations.isEmpty
    places = QuotedPlaces(article, quotations)
    discourse = Discourse(referents, sentences: article.sentences)
    firstNames = Self.firstNames(article, referents)
    speakers = namedSpeakers(referents)
  }

  /// The referents with all their mentions, those that only noun phrases stand for last.
  mutating func resolve(_ events: [Event]) -> [Referent] {
    let order = events.indices.sorted { (events[$0].start, $0) < (events[$1].start, $1) }
    for event in order.map({ events[$0] }) {
      switch event {
      case .known(let mention, let referent): add(mention, to: referent)
      case .nominal(let mention, let referent): resolve(mention, attachedTo: referent)
      case .pronoun(let position, let pronoun): resolve(pronoun, at: position)
      }
    }
    resolveFirstPersons(events)
    return discourse.referents.map { referent in
      var referent = referent
      referent.mentions.sort { $0.words.lowerBound < $1.words.lowerBound }
      return referent
    }
  }

  // MARK: Speakers

  /// Who speaks in a quotation, where exactly the names inside its source say so.
  private func namedSpeakers(_ referents: [Referent]) -> [Int: Int] {
    var found: [Int: Set<Int>] = [:]
    for (index, referent) in referents.enumerated() {
      for words in referent.names {
        for quotation in Set(places.sources[words]) where quotation >= 0 {
          found[quotation, default: []].insert(index)
        }
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private mutating func add(_ mention: Mention, to referent: Int) {
    let quoting = places.sources[mention.words].first { $0 >= 0 }
    let isHead =
      mention.pronoun != nil || mention.position == .subject || mention.position == .other
    if let quoting, speakers[quoting] == nil, isHead { speakers[quoting] = referent }
    let speaks = isHead && (quoting != nil || !hasQuotations && mention.isReporting)
    discourse.add(mention, to: referent, speaks: speaks)
  }

  private func isSource(_ mention: Mention) -> Bool {
    mention.words.contains { places.sources[$0] >= 0 }
  }

  /// Whether somebody speaks by a mention, which must not be spoken of in a quotation.
  func speaks(_ mention: Mention) -> Bool {
    hasQuotations
      ? isSource(mention) && mention.quotation < 0
      : mention.isReporting && mention.position == .subject
  }

  // MARK: Pronouns

  private var features: ReferenceFeatures {
    ReferenceFeatures(
      article: article, discourse: discourse, speakers: speakers, places: places)
  }

  var focus: NewsFocus { NewsFocus(article: article, discourse: discourse, places: places) }

  private mutating func resolve(_ pronoun: Pronoun, at position: Int) {
    let mention = Mention(
      article, kind: .pronoun, words: position..<position + 1, pronoun: pronoun)
    switch pronoun.kind {
    case .singular(let gender):
      let candidates = features.candidates(
        of: mention, noun: nil, isPlural: false, gender: gender
      ).filter { $0.referent != nil }
      let kind = hasQuotations && speaks(mention) ? .source : pronoun.referenceClass
      if let found = weights.best(of: candidates, kind)?.referent { add(mention, to: found) }
    case .plural:
      let candidates = features.candidates(of: mention, noun: nil, isPlural: true, gender: nil)
      if let found = weights.best(of: candidates, .plural)?.referent { add(mention, to: found) }
    case .relative:
      if let found = antecedentOfRelative(position) { add(mention, to: found) }
    case .neuter:
      if isSource(mention) || !hasQuotations && speaks(mention),
        let found = lastBody(before: mention)
      {
        add(mention, to: found)
      }
    case .firstSingular, .firstPlural: break
    }
  }

  /// Whom "who" stands for: the mention whose phrase ends right before it or its comma.
  private func antecedentOfRelative(_ position: Int) -> Int? {
    var end = position
    if article.folded(position - 1, inSentenceOf: position) == "," { end -= 1 }
    return discourse.ending(at: end).filter { discourse.referents[$0.referent].isPerson }
      .max { ($0.start, $1.referent) < ($1.start, $0.referent) }?.referent
  }

  /// The body that was named last, one that opens a sentence before others.
  private func lastBody(before mention: Mention) -> Int? {
    var last: Int?
    for (index, other) in discourse.history.reversed() {
      guard mention.sentence - other.sentence <= 2 else { break }
      guard !discourse.referents[index].isPerson else { continue }
      if other.position == .subject, mention.sentence - other.sentence <= 1 { return index }
      last = last ?? index
    }
    return last
  }

  /// I is who speaks in the quotation; we is, too, when that is a body.
  private mutating func resolveFirstPersons(_ events: [Event]) {
    for case .pronoun(let position, let pronoun) in events {
      let quotation = article.quotations[position]
      guard quotation >= 0, let speaker = speakers[quotation] else { continue }
      let referent = discourse.referents[speaker]
      switch pronoun.kind {
      case .firstSingular where referent.isPerson && !referent.isPlural,
        .firstPlural where !referent.isPerson || referent.isPlural:
        let mention = Mention(
          article, kind: .pronoun, words: position..<position + 1, pronoun: pronoun)
        discourse.addLate(mention, to: speaker)
      default: continue
      }
    }
  }

  // MARK: Noun phrases

  private mutating func resolve(_ nominal: NominalMention, attachedTo referent: Int?) {
    let mention = Mention(
      article, kind: .nominal, words: nominal.words, extent: nominal.extent)
    let found =
      referent ?? lastWithRole(of: nominal) ?? named(later: mention, nominal)
      ?? spokenOf(mention, nominal) ?? scored(mention, nominal)
    if referent == nil, let found { learn(nominal, of: found) }
    add(mention, to: found ?? discourse.add(Referent(nominal)))
  }

  /// Takes "the goalkeeper" as the role of somebody of whom none was told.
  private mutating func learn(_ nominal: NominalMention, of index: Int) {
    let referent = discourse.referents[index]
    let noun = nominal.noun
    guard nominal.determination == .definite, referent.isPerson, referent.isNamed,
      referent.phrases.allSatisfy({ $0.place == .affiliation }),
      noun.isOffice || noun.gender == nil, !noun.singular.hasSuffix("-year-old"),
      !["person", "teenager", "child", "adult"].contains(noun.singular)
    else { return }
    discourse.add(RolePhrase(nominal), to: index)
  }

  private func scored(_ mention: Mention, _ nominal: NominalMention) -> Int? {
    guard nominal.determination == .definite, nominal.extent == nominal.words else { return nil }
    let candidates = features.candidates(
      of: mention, noun: nominal.noun.singular, isPlural: nominal.noun.isPlural,
      gender: nominal.noun.gender)
    return weights.best(of: candidates, .nominal)?.referent
  }

  /// Who was said before to be what a definite noun phrase says.
  ///
  /// Of those with its noun and number, the one mentioned last, one with a name before others.
  /// Where something hangs on the noun ("the director of the museum"), its last word must be in
  /// what was said of the person.
  private func lastWithRole(of nominal: NominalMention) -> Int? {
    guard nominal.determination == .definite else { return nil }
    let last = article.words[nominal.extent.upperBound - 1].folded
    let found = discourse.referents(
      withNoun: nominal.noun.singular, before: article.sentences[nominal.head]
    ).filter { index in
      let referent = discourse.referents[index]
      guard referent.isPerson, referent.isPlural == nominal.noun.isPlural,
        !referent.mentions.isEmpty
      else { return false }
      return nominal.extent == nominal.words
        || referent.phrases.contains { phrase in
          phrase.words.contains { article.words[$0].folded == last }
        }
    }
    return found.max { first, second in
      let (one, other) = (discourse.referents[first], discourse.referents[second])
      if one.isNamed != other.isNamed { return other.isNamed }
      let starts = [one, other].map { $0.mentions.last?.words.lowerBound ?? 0 }
      return (starts[0], second) < (starts[1], first)
    }
  }
}

extension Pronoun {
  var referenceClass: ReferenceClass {
    switch kind {
    case .plural: .plural
    default:
      switch form {
      case .subject: .subject
      case .object, .reflexive: .object
      case .possessive: .possessive
      }
    }
  }
}
