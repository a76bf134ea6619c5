import Annotation
public import TaggedText

extension AnnotatedArticle {
  /// The sentences as CoNLL-U.
  ///
  /// Sentences that the input gave keep all they have; in their words LEMMA, UPOS and XPOS are filled,
  /// and `Entity` and `Person` in MISC.
  public var conllu: [CoNLLUSentence] {
    let cells = CoNLLUCells(self)
    return article.conllu.map { cells.filled($0) } ?? cells.sentences
  }
}

/// Writes the words of an article into the fields of CoNLL-U.
private struct CoNLLUCells {
  private let article: AnnotatedArticle
  private let labels: [String?]
  private let people: [Int?]

  init(_ article: AnnotatedArticle) {
    self.article = article
    labels = article.entityLabels
    people = article.wordPeople
  }

  /// The sentences of a running text.
  var sentences: [CoNLLUSentence] {
    let document = article.annotation.document
    var paragraph: Int?
    return article.annotation.words.sentences.enumerated().map { number, words in
      var sentence = CoNLLUSentence(tokens: tokens(words))
      if number == 0 { sentence[comment: "newdoc id"] = article.article.id }
      let held = document.paragraph(at: article.annotation.words.ranges[words.lowerBound].start)
      if number == 0 || held != paragraph { sentence.comments.append("# newpar") }
      paragraph = held
      sentence[comment: "sent_id"] = "\(article.article.id)-\(number + 1)"
      sentence[comment: "text"] = CoNLLUText([sentence]).string
      return sentence
    }
  }

  private func tokens(_ words: Range<Int>) -> [CoNLLUToken] {
    let ranges = article.annotation.words.ranges
    return words.map { word in
      var token = CoNLLUToken(
        id: .word(word - words.lowerBound + 1), form: article.form(word))
      fill(&token, word)
      if word + 1 < ranges.count, ranges[word + 1].start == ranges[word].end {
        token.misc["SpaceAfter"] = "No"
      }
      return token
    }
  }

  /// Given sentences with their words filled.
  func filled(_ text: CoNLLUText) -> [CoNLLUSentence] {
    var word = 0
    return text.sentences.map { sentence in
      var filled = sentence
      for place in sentence.tokens.indices where sentence.tokens[place].isWord {
        fill(&filled.tokens[place], word)
        word += 1
      }
      return filled
    }
  }

  private func fill(_ token: inout CoNLLUToken, _ word: Int) {
    let penn = article.annotation.pennTags[word]
    token.lemma = article.lemmas[word]
    token.upos = penn.isEmpty ? nil : article.annotation.universalTags[word].label
    token.xpos = penn.isEmpty ? nil : penn
    token.misc["Entity"] = labels[word]
    token.misc["Person"] = people[word].map(String.init)
  }
}
