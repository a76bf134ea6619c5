import TextCore

/// What pronouns say of a person's gender where only one person can be meant.
///
/// A name outside quotations votes for a gender by the first he or she after it in its sentence when
/// no other name stands between, and by one that opens the next sentence when its own holds no other
/// name. The votes of the whole article are known before its first pronoun is resolved; each counts
/// half of a pronoun that was.
struct NearbyPronouns {
  let article: ArticleWords

  func evidence(added referents: [Referent]) -> [Referent] {
    var owner = [Int](repeating: -1, count: article.count)
    for (index, referent) in referents.enumerated() where referent.isPerson {
      for words in referent.names { for position in words { owner[position] = index } }
    }
    var referents = referents
    for sentence in article.document.sentences {
      vote(sentence, owner, &referents)
    }
    return referents
  }

  private func vote(_ sentence: Range<Int>, _ owner: [Int], _ referents: inout [Referent]) {
    var last = -1
    var others = Set<Int>()
    var hasVoted = false
    for position in sentence where article.quotations[position] < 0 {
      if owner[position] >= 0 {
        hasVoted = hasVoted && owner[position] == last
        last = owner[position]
        others.insert(last)
      } else if last >= 0, !hasVoted, others.count == 1, let gender = gender(position) {
        referents[last].gathered.add(gender, 0.5)
        hasVoted = true
      }
    }
    guard others.count == 1, last >= 0, !hasVoted, sentence.upperBound < article.count,
      article.quotations[sentence.upperBound] < 0, let gender = gender(sentence.upperBound),
      owner[sentence.lowerBound..<sentence.upperBound].contains(last)
    else { return }
    referents[last].gathered.add(gender, 0.5)
  }

  private func gender(_ position: Int) -> Gender? {
    Pronoun(article.words[position].folded)?.gender
  }
}
