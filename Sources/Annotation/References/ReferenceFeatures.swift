import TextCore

/// Measures the features of a reference and each of its candidates.
struct ReferenceFeatures {
  let article: ArticleWords
  let discourse: Discourse
  /// Who speaks in each quotation, where a name beside it says so.
  let speakers: [Int: Int]
  let places: QuotedPlaces

  typealias Values = [Double]

  /// A candidate with its features; nil stands for nobody.
  struct Candidate {
    let referent: Int?
    let values: Values
  }

  /// The candidates of a reference with their features, nobody first.
  ///
  /// - Parameters:
  ///   - reference: The pronoun or noun phrase.
  ///   - noun: Its singular role noun, for a noun phrase.
  ///   - isPlural: Whether it is plural.
  ///   - gender: Its gender, if it shows one.
  /// - Returns: Nobody, then the candidates in order of the referents.
  /// - Complexity: O(referents within ``Discourse/window`` sentences).
  func candidates(
    of reference: Mention, noun: String?, isPlural: Bool, gender: Gender?
  ) -> [Candidate] {
    var nobody = Values(repeating: 0, count: ReferenceFeature.allCases.count)
    nobody[ReferenceFeature.nobody.rawValue] = 1
    var found = [Candidate(referent: nil, values: nobody)]
    let focus = NewsFocus(article: article, discourse: discourse, places: places).referent(
      of: reference, isPlural: isPlural, gender: gender
    ) { _ in true }
    for (index, recency) in referents(for: reference, isPlural: isPlural) {
      let referent = discourse.referents[index]
      var values = Values(repeating: 0, count: ReferenceFeature.allCases.count)
      addReferent(referent, gender: gender, isPlural: isPlural, noun: noun, to: &values)
      values[.mentionedFirst] = index == discourse.first ? 1 : 0
      values[.isFocus] = index == focus ? 1 : 0
      if let last = referent.mentions.last {
        addDistance(last, reference, recency: recency, to: &values)
        addPositions(last, reference, to: &values)
        values[.othersBetween] = ln1p(Double(discourse.personMentions(from: last.words.upperBound)))
        values[.lastOpensSentence] = discourse.opensSentence(last) ? 1 : 0
      } else {
        values[.followsInSentence] = 1
      }
      addSpeech(index, reference, to: &values)
      found.append(Candidate(referent: index, values: values))
    }
    return found
  }

  /// The referents that can be meant, in their order, and how many persons were mentioned since.
  private func referents(
    for reference: Mention, isPlural: Bool
  ) -> [(index: Int, recency: Int)] {
    var found: [(index: Int, recency: Int)] = []
    var persons = 0
    for index in discourse.mentioned(before: reference.sentence) {
      let referent = discourse.referents[index]
      let isBefore =
        referent.mentions.last.map { $0.words.upperBound <= reference.words.lowerBound } ?? false
      if isBefore, isPlural || referent.isPerson && !referent.isPlural {
        found.append((index, persons))
      }
      if referent.isPerson { persons += 1 }
    }
    if reference.pronoun != nil {
      let sentence = reference.sentence
      for index in discourse.named(in: sentence, after: reference.words.lowerBound)
      where isPlural || discourse.referents[index].isPerson && !discourse.referents[index].isPlural
      {
        found.append((index, persons))
      }
    }
    return found.sorted { $0.index < $1.index }
  }

  private func addReferent(
    _ referent: Referent, gender: Gender?, isPlural: Bool, noun: String?, to values: inout Values
  ) {
    let count = Double(referent.mentions.count)
    values[.mentions] = ln1p(count)
    values[.share] = discourse.total > 0 ? count / Double(discourse.total) : 0
    values[.isUnnamed] = referent.isNamed ? 0 : 1
    values[.isBody] = referent.isPerson ? 0 : 1
    values[.otherNumber] = referent.isPlural == isPlural ? 0 : 1
    if let gender {
      values[.statedGender] = referent.stated.agreement(with: gender)
      values[.gatheredGender] = referent.gathered.agreement(with: gender)
      let known = (referent.stated + referent.gathered).gender
      values[.noGender] = known == nil ? 1 : 0
      values[.otherGender] = known != nil && known != gender ? 1 : 0
    }
    if let noun {
      values[.sameNoun] = referent.nouns.contains(noun) ? 1 : 0
      values[.knownOtherNoun] = !referent.nouns.isEmpty && !referent.nouns.contains(noun) ? 1 : 0
    }
  }

  private func addDistance(
    _ last: Mention, _ reference: Mention, recency: Int, to values: inout Values
  ) {
    switch reference.sentence - last.sentence {
    case ...0: values[.sameSentence] = 1
    case 1: values[.previousSentence] = 1
    case 2: values[.twoSentencesBack] = 1
    case 3...5: values[.threeToFiveSentencesBack] = 1
    default: break
    }
    values[.wordsBetween] = ln1p(Double(reference.words.lowerBound - last.words.upperBound))
    values[.mostRecent] = recency == 0 ? 1 : 0
    values[.secondMostRecent] = recency == 1 ? 1 : 0
  }

  private func addPositions(_ last: Mention, _ reference: Mention, to values: inout Values) {
    values[.lastIsSubject] = last.position == .subject ? 1 : 0
    values[.lastIsOblique] = last.position == .oblique ? 1 : 0
    values[.lastIsPossessive] = last.position == .possessive ? 1 : 0
    values[.bothSubjects] = last.position == .subject && reference.position == .subject ? 1 : 0
    values[.bothOblique] = last.position == .oblique && reference.position == .oblique ? 1 : 0
    values[.lastIsName] = last.kind == .name ? 1 : 0
    values[.lastIsPronoun] = last.kind == .pronoun ? 1 : 0
    values[.lastIsSamePronoun] =
      last.pronoun?.gender != nil && last.pronoun?.gender == reference.pronoun?.gender ? 1 : 0
    values[.lastReports] = last.isReporting ? 1 : 0
    guard last.sentence == reference.sentence, isOneClause(last, reference) else { return }
    if reference.pronoun?.form == .object, last.position == .subject {
      values[.sameClauseObject] = 1
    }
    if reference.pronoun?.form == .possessive { values[.sameClausePossessive] = 1 }
  }

  /// Whether no comma, conjunction, relative or mark stands between two mentions of a sentence.
  private func isOneClause(_ last: Mention, _ reference: Mention) -> Bool {
    guard last.words.upperBound <= reference.words.lowerBound else { return false }
    return !(last.words.upperBound..<reference.words.lowerBound).contains {
      let word = article.words[$0]
      return word.kind == .punctuation || WordLists.conjunctions.contains(word.folded)
        || WordLists.reporting.contains(word.folded)
        || ["who", "which", "to", "that"].contains(word.folded)
    }
  }

  private func addSpeech(_ index: Int, _ reference: Mention, to values: inout Values) {
    if discourse.lastSpeaker == index {
      values[.spokeLast] = 1
      values[.spokeLastAndReports] = reference.isReporting ? 1 : 0
    }
    if reference.quotation >= 0, speakers[reference.quotation] == index {
      values[.ownsQuotation] = 1
    }
    guard let last = discourse.referents[index].mentions.last else { return }
    if reference.quotation >= 0, last.quotation == reference.quotation {
      values[.sharesQuotation] = 1
    }
    values[.crossesQuotation] = (last.quotation >= 0) != (reference.quotation >= 0) ? 1 : 0
  }
}

extension [Double] {
  fileprivate subscript(feature: ReferenceFeature) -> Double {
    get { self[feature.rawValue] }
    set { self[feature.rawValue] = newValue }
  }
}

/// The natural logarithm of 1 + count, of whole counts up to 255 without a library.
private func ln1p(_ count: Double) -> Double {
  logarithms[Swift.min(Swift.max(Int(count), 0), logarithms.count - 1)]
}

/// ln(1), ln(2), … by ln(n + 1) = ln(n) + 2 artanh(1 / (2n + 1)).
private let logarithms: [Double] = {
  var values = [0.0]
  for n in 1...255 {
    let x = 1 / Double(2 * n + 1)
    var (term, sum) = (x, 0.0)
    for odd in stride(from: 1, through: 41, by: 2) {
      sum += term / Double(odd)
      term *= x * x
    }
    values.append(values[n - 1] + 2 * sum)
  }
  return values
}()
