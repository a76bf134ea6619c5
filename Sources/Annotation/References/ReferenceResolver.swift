import TextCore

/// Goes through an article from first to last mention and says whom each stands for.
struct ReferenceResolver {
  let article: ArticleWords
  let weights: ReferenceWeights
  let quotations: [QuotedSpeech]
  private(set) var referents: [Referent]
  private var lastSpeaker: Int?
  private var speakers: [Int: Int] = [:]

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
    self.quotations = quotations
    self.referents = referents
    speakers = Self.namedSpeakers(article, quotations, referents)
  }

  /// The referents with all their mentions, those that only noun phrases stand for last.
  mutating func resolve(_ events: [Event]) -> [Referent] {
    for event in events.sorted(by: { $0.start < $1.start }) {
      switch event {
      case .known(let mention, let referent): add(mention, to: referent)
      case .nominal(let mention, let referent): resolve(mention, attachedTo: referent)
      case .pronoun(let position, let pronoun): resolve(pronoun, at: position)
      }
    }
    resolveFirstPersons(events)
    for index in referents.indices {
      referents[index].mentions.sort { $0.words.lowerBound < $1.words.lowerBound }
    }
    return referents
  }

  // MARK: Speakers

  /// Who speaks in a quotation, where exactly the names inside its source say so.
  private static func namedSpeakers(
    _ article: ArticleWords, _ quotations: [QuotedSpeech], _ referents: [Referent]
  ) -> [Int: Int] {
    var speakers: [Int: Int] = [:]
    for (index, quotation) in quotations.enumerated() {
      guard let source = quotation.source else { continue }
      let words = article.positions(overlapping: source)
      let found = referents.indices.filter { referent in
        referents[referent].names.contains { $0.overlaps(words) }
      }
      if found.count == 1 { speakers[index] = found[0] }
    }
    return speakers
  }

  private mutating func add(_ mention: Mention, to referent: Int) {
    referents[referent].mentions.append(mention)
    if let gender = mention.pronoun?.gender, mention.quotation < 0 {
      referents[referent].gathered.add(gender)
    }
    let quoting = quotations.firstIndex { quotation in
      quotation.source.map { $0.overlaps(article.range(of: mention.words)) } ?? false
    }
    let isHead =
      mention.pronoun != nil || mention.position == .subject || mention.position == .other
    if let quoting, speakers[quoting] == nil, isHead { speakers[quoting] = referent }
    if referents[referent].isPerson, isHead,
      quoting != nil || quotations.isEmpty && mention.isReporting
    {
      lastSpeaker = referent
    }
  }

  // MARK: Pronouns

  private var features: ReferenceFeatures {
    ReferenceFeatures(
      article: article, referents: referents, lastSpeaker: lastSpeaker, speakers: speakers)
  }

  private mutating func resolve(_ pronoun: Pronoun, at position: Int) {
    let mention = Mention(
      article, kind: .pronoun, words: position..<position + 1, pronoun: pronoun)
    switch pronoun.kind {
    case .singular(let gender):
      let candidates = features.candidates(
        of: mention, noun: nil, isPlural: false, gender: gender
      ).filter { $0.referent != nil }
      if let found = weights.best(of: candidates, pronoun.referenceClass)?.referent {
        add(mention, to: found)
      }
    case .plural:
      let candidates = features.candidates(of: mention, noun: nil, isPlural: true, gender: nil)
      if let found = weights.best(of: candidates, .plural)?.referent { add(mention, to: found) }
    case .relative:
      if let found = antecedentOfRelative(position) { add(mention, to: found) }
    case .neuter:
      if isSource(mention), let found = lastBody(before: mention) { add(mention, to: found) }
    case .firstSingular, .firstPlural: break
    }
  }

  /// Whom "who" stands for: the mention whose phrase ends right before it or its comma.
  private func antecedentOfRelative(_ position: Int) -> Int? {
    var end = position
    if article.folded(position - 1, inSentenceOf: position) == "," { end -= 1 }
    let found = referents.indices.compactMap { index in
      referents[index].mentions.last {
        $0.words.upperBound == end || $0.extent.upperBound == end
      }.map { (index, $0.words.lowerBound) }
    }
    return found.filter { referents[$0.0].isPerson }.max { $0.1 < $1.1 }?.0
  }

  private func isSource(_ mention: Mention) -> Bool {
    guard !quotations.isEmpty else { return mention.isReporting && mention.position == .subject }
    let range = article.range(of: mention.words)
    return quotations.contains { $0.source.map(range.overlaps) ?? false }
  }

  /// The body that was named last, one that opens a sentence before others.
  private func lastBody(before mention: Mention) -> Int? {
    func last(where holds: (Mention) -> Bool) -> Int? {
      referents.indices.filter { !referents[$0].isPerson }.compactMap { index in
        referents[index].mentions.last(where: holds).map { (index, $0.words.lowerBound) }
      }.max { $0.1 < $1.1 }?.0
    }
    return last { $0.position == .subject && mention.sentence - $0.sentence <= 1 }
      ?? last { mention.sentence - $0.sentence <= 2 }
  }

  /// I is who speaks in the quotation; we is, too, when that is a body.
  private mutating func resolveFirstPersons(_ events: [Event]) {
    for case .pronoun(let position, let pronoun) in events {
      let quotation = article.quotations[position]
      guard quotation >= 0, let speaker = speakers[quotation] else { continue }
      switch pronoun.kind {
      case .firstSingular where referents[speaker].isPerson && !referents[speaker].isPlural,
        .firstPlural where !referents[speaker].isPerson || referents[speaker].isPlural:
        let mention = Mention(
          article, kind: .pronoun, words: position..<position + 1, pronoun: pronoun)
        referents[speaker].mentions.append(mention)
      default: continue
      }
    }
  }

  // MARK: Noun phrases

  private mutating func resolve(_ nominal: NominalMention, attachedTo referent: Int?) {
    let mention = Mention(
      article, kind: .nominal, words: nominal.words, extent: nominal.extent)
    if let referent {
      add(mention, to: referent)
      return
    }
    if let found = lastWithRole(of: nominal) {
      add(mention, to: found)
      return
    }
    if nominal.determination == .definite, nominal.extent == nominal.words {
      let candidates = features.candidates(
        of: mention, noun: nominal.noun.singular, isPlural: nominal.noun.isPlural,
        gender: nominal.noun.gender)
      if let found = weights.best(of: candidates, .nominal)?.referent {
        add(mention, to: found)
        return
      }
    }
    add(mention, to: nobodySoFar(mention, nominal) ?? newReferent(nominal))
  }

  /// Whom a definite noun phrase that speaks tells the role of.
  ///
  /// "The forester said" after a sentence about somebody of whom no role was told: the named person mentioned last, at most two
  /// sentences before.
  private func nobodySoFar(_ mention: Mention, _ nominal: NominalMention) -> Int? {
    guard nominal.determination == .definite, nominal.extent == nominal.words,
      !nominal.noun.isPlural, isSource(mention)
    else { return nil }
    let fitting = referents.indices.filter { index in
      let referent = referents[index]
      guard referent.isPerson, referent.isNamed, referent.nouns.isEmpty,
        let last = referent.mentions.last
      else { return false }
      let known = (referent.stated + referent.gathered).gender
      return mention.sentence - last.sentence <= 2 && last.quotation < 0
        && (known == nil || nominal.noun.gender == nil || known == nominal.noun.gender)
    }
    return fitting.max {
      (referents[$0].mentions.last?.words.lowerBound ?? 0)
        < (referents[$1].mentions.last?.words.lowerBound ?? 0)
    }
  }

  private mutating func newReferent(_ nominal: NominalMention) -> Int {
    var new = Referent(kind: .person, isPlural: nominal.noun.isPlural, isNamed: false)
    new.stated.add(nominal.noun.gender)
    new.nouns.insert(nominal.noun.singular)
    new.phrases = [
      RolePhrase(
        place: .apposition, words: nominal.role, extent: nominal.extent, head: nominal.head,
        noun: nominal.noun.singular, isOffice: nominal.noun.isOffice)
    ]
    referents.append(new)
    return referents.count - 1
  }

  /// Who was said before to be what a definite noun phrase says.
  ///
  /// Of those with its noun and number, the one mentioned last, one with a name before others. Where something hangs on the noun
  /// ("the director of the museum"), its last word must be in what was said of the person.
  private func lastWithRole(of nominal: NominalMention) -> Int? {
    guard nominal.determination == .definite else { return nil }
    let last = article.words[nominal.extent.upperBound - 1].folded
    let found = referents.indices.filter { index in
      let referent = referents[index]
      guard referent.isPerson, referent.isPlural == nominal.noun.isPlural,
        referent.nouns.contains(nominal.noun.singular), !referent.mentions.isEmpty
      else { return false }
      return nominal.extent == nominal.words
        || referent.phrases.contains { phrase in
          phrase.words.contains { article.words[$0].folded == last }
        }
    }
    return found.max { first, second in
      let (one, other) = (referents[first], referents[second])
      if one.isNamed != other.isNamed { return other.isNamed }
      return (one.mentions.last?.words.lowerBound ?? 0)
        < (other.mentions.last?.words.lowerBound ?? 0)
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
