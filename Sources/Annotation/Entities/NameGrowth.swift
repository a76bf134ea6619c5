import TextCore

/// Gives names back the words at their ends that a tagger has left out.
///
/// A person’s name of a single word, or one that ends or begins with an initial, takes in the capitalised
/// word next to it that belongs to no other name and is neither a title nor a word that opens a
/// sentence. Two names of persons with nothing between them are one. A body’s name takes in such words
/// after it ("Civil Aviation" becomes "Civil Aviation Office"), and, where it ends with the noun for a kind
/// of body, "of" with such words: "Regional Court" becomes "Regional Court of Calder".
struct NameGrowth {
  let article: ArticleWords
  let vocabulary: ArticleVocabulary

  func grown(_ spans: [NameSpan]) -> [NameSpan] {
    var isTaken = [Bool](repeating: false, count: article.count)
    for span in spans { for position in span.words { isTaken[position] = true } }
    return joined(spans).map { span in
      var (start, end) = (span.words.lowerBound, span.words.upperBound)
      if span.kind == .organization {
        while !article.words[end - 1].isPossessive, isPart(end, of: start, isTaken, ofBody: true) {
          isTaken[end] = true
          end += 1
        }
        end = afterSeat(of: start..<end, &isTaken)
        start = beforeOf(start, &isTaken)
        return NameSpan(kind: .organization, words: start..<end)
      }
      guard span.kind == .person else { return span }
      let isShort = span.words.count == 1
      if isShort || article.words[start].isInitial, isPart(start - 1, of: start, isTaken) {
        start -= 1
        isTaken[start] = true
      } else if isShort || article.words[end - 1].isInitial, isPart(end, of: start, isTaken),
        !article.words[end - 1].isPossessive
      {
        isTaken[end] = true
        end += 1
      }
      return NameSpan(kind: .person, words: start..<end)
    }
  }

  /// Neighbouring names of persons as one: "Oluwaseun" and "Drey".
  private func joined(_ spans: [NameSpan]) -> [NameSpan] {
    var joined: [NameSpan] = []
    for span in spans {
      guard let last = joined.last, last.kind == .person, span.kind == .person,
        last.words.upperBound == span.words.lowerBound, last.words.count + span.words.count <= 4,
        article.shareSentence(last.words.lowerBound, span.words.lowerBound),
        !article.words[last.words.upperBound - 1].isPossessive
      else {
        joined.append(span)
        continue
      }
      joined[joined.count - 1].words = last.words.lowerBound..<span.words.upperBound
    }
    return joined
  }

  /// The end of a body’s name with where it sits: "of Calder" after a court, a ministry, a bank.
  private func afterSeat(of name: Range<Int>, _ isTaken: inout [Bool]) -> Int {
    let end = name.upperBound
    guard BodyName.kinds.contains(article.words[end - 1].folded),
      article.words[end - 1].isCapitalized,
      article.folded(end, inSentenceOf: name.lowerBound) == "of", !isTaken[end]
    else { return end }
    var last = end + 1
    while last < article.count, article.shareSentence(last, name.lowerBound),
      article.words[last].kind == .word, article.words[last].isCapitalized,
      !article.words[last].isPossessive
    {
      last += 1
    }
    guard last > end + 1 else { return end }
    for position in end..<last { isTaken[position] = true }
    return last
  }

  /// The start of a body’s name with the words before its "of": "the Register of Lost Works".
  private func beforeOf(_ start: Int, _ isTaken: inout [Bool]) -> Int {
    guard article.folded(start - 1, inSentenceOf: start) == "of", !isTaken[start - 1] else {
      return start
    }
    var first = start - 1
    while isPart(first - 1, of: start, isTaken, ofBody: true) { first -= 1 }
    guard first < start - 1, article.folded(first - 1, inSentenceOf: start) == "the" else {
      return start
    }
    for position in first..<start { isTaken[position] = true }
    return first
  }

  private func isPart(
    _ position: Int, of name: Int, _ isTaken: [Bool], ofBody isBody: Bool = false
  ) -> Bool {
    guard article.shareSentence(position, name), !isTaken[position] else { return false }
    let word = article.words[position]
    guard word.kind == .word, word.letterCase == .capitalized,
      position > name || !word.isPossessive,
      !WordLists.isClosed(word.folded), !WordLists.openers.contains(word.folded),
      !NameTables.titles.contains(word.folded), !NameTables.isHonorific(word.folded),
      isBody || !BodyName.kinds.contains(word.folded) && !BodyName.isLegalForm(word.folded),
      isBody || !RoleModifiers.words.contains(word.folded), RoleNouns.entry(word.folded) == nil
    else { return false }
    return !(article.startsSentence(position) && vocabulary.holdsInLowerCase(word.folded))
  }
}
