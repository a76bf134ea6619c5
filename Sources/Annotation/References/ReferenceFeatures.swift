import TextCore

/// Measures the features of a reference and each of its candidates.
struct ReferenceFeatures {
  let article: ArticleWords
  let referents: [Referent]
  /// Who spoke last, by the mentions so far.
  let lastSpeaker: Int?
  /// Who speaks in each quotation, where a name beside it says so.
  let speakers: [Int: Int]

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
  func candidates(
    of reference: Mention, noun: String?, isPlural: Bool, gender: Gender?
  ) -> [Candidate] {
    var nobody = Values(repeating: 0, count: ReferenceFeature.allCases.count)
    nobody[ReferenceFeature.nobody.rawValue] = 1
    var found = [Candidate(referent: nil, values: nobody)]
    let recent = recency(of: reference)
    let total = Double(referents.reduce(0) { $0 + $1.mentions.count })
    let first = referents.indices.filter { !referents[$0].mentions.isEmpty }
      .min {
        referents[$0].mentions[0].words.lowerBound < referents[$1].mentions[0].words.lowerBound
      }
    for index in referents.indices where isCandidate(index, reference, isPlural: isPlural) {
      var values = Values(repeating: 0, count: ReferenceFeature.allCases.count)
      addReferent(
        referents[index], gender: gender, isPlural: isPlural, noun: noun, total: total, to: &values)
      values[.mentionedFirst] = index == first ? 1 : 0
      if let last = referents[index].mentions.last {
        addDistance(last, reference, recency: recent[index], to: &values)
        addPositions(last, reference, to: &values)
        values[.othersBetween] = ln1p(othersBetween(last, reference, except: index))
        values[.lastOpensSentence] = opensSentence(last) ? 1 : 0
      } else {
        values[.followsInSentence] = 1
      }
      addSpeech(index, reference, to: &values)
      found.append(Candidate(referent: index, values: values))
    }
    return found
  }

  private func isCandidate(_ index: Int, _ reference: Mention, isPlural: Bool) -> Bool {
    let referent = referents[index]
    if !isPlural, !referent.isPerson || referent.isPlural { return false }
    if let last = referent.mentions.last {
      return last.words.upperBound <= reference.words.lowerBound
        && (reference.kind == .nominal || reference.sentence - last.sentence <= 40)
    }
    return reference.pronoun != nil
      && referent.names.contains {
        $0.lowerBound > reference.words.lowerBound
          && article.sentences[$0.lowerBound] == reference.sentence
      }
  }

  /// For each referent how many others were mentioned later.
  private func recency(of reference: Mention) -> [Int] {
    let last = referents.map { $0.mentions.last?.words.lowerBound ?? -1 }
    return referents.indices.map { index in
      last.indices.count { $0 != index && last[$0] > last[index] && referents[$0].isPerson }
    }
  }

  private func othersBetween(_ last: Mention, _ reference: Mention, except index: Int) -> Double {
    var count = 0
    for other in referents.indices where other != index && referents[other].isPerson {
      for mention in referents[other].mentions.reversed() {
        if mention.words.lowerBound < last.words.upperBound { break }
        count += 1
      }
    }
    return Double(count)
  }

  private func opensSentence(_ mention: Mention) -> Bool {
    !referents.contains { referent in
      referent.isPerson
        && referent.mentions.reversed().prefix(6).contains {
          $0.sentence == mention.sentence && $0.words.lowerBound < mention.words.lowerBound
        }
    }
  }

  private func addReferent(
    _ referent: Referent, gender: Gender?, isPlural: Bool, noun: String?, total: Double,
    to values: inout Values
  ) {
    let count = Double(referent.mentions.count)
    values[.mentions] = ln1p(count)
    values[.share] = total > 0 ? count / total : 0
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
    if lastSpeaker == index {
      values[.spokeLast] = 1
      values[.spokeLastAndReports] = reference.isReporting ? 1 : 0
    }
    if reference.quotation >= 0, speakers[reference.quotation] == index {
      values[.ownsQuotation] = 1
    }
    guard let last = referents[index].mentions.last else { return }
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
