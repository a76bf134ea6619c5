import TextCore

/// Gives names back the words at their ends that a tagger has left out.
///
/// A person’s name of a single word, or one that ends or begins with an initial, takes in the capitalised
/// word next to it that belongs to no other name and is neither a title nor a word that opens a
/// sentence. A body’s name takes in such words after it: "Civil Aviation" becomes "Civil Aviation
/// Office".
struct NameGrowth {
  let article: ArticleWords
  let vocabulary: ArticleVocabulary

  func grown(_ spans: [NameSpan]) -> [NameSpan] {
    var isTaken = [Bool](repeating: false, count: article.count)
    for span in spans { for position in span.words { isTaken[position] = true } }
    return spans.map { span in
      var (start, end) = (span.words.lowerBound, span.words.upperBound)
      if span.kind == .organization {
        while !article.words[end - 1].isPossessive, isPart(end, of: start, isTaken, ofBody: true) {
          isTaken[end] = true
          end += 1
        }
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
