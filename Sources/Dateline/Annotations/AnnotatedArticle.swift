public import Annotation
public import Corpora
import TextCore

/// An article with what is told of its words: lemmas, parts of speech, names and people.
public struct AnnotatedArticle: Sendable {
  /// The article.
  public let article: Article
  /// The words with tags and names; those of the input where it gave some.
  public let annotation: ArticleAnnotation
  /// The persons and bodies.
  public let people: ArticlePeople
  /// The lemma of each word; nil for a word that was not read.
  public let lemmas: [String?]

  init(
    _ article: Article, _ annotation: ArticleAnnotation, people: ArticlePeople,
    lemmatizer: Lemmatizer
  ) {
    self.article = article
    self.annotation = annotation
    self.people = people
    lemmas = annotation.words.ranges.indices.map { word in
      guard !annotation.pennTags[word].isEmpty else { return nil }
      return lemmatizer.lemma(
        of: annotation.document.string(in: annotation.words.ranges[word]),
        annotation.universalTags[word])
    }
  }

  /// The word as it is written.
  func form(_ word: Int) -> String {
    annotation.document.string(in: annotation.words.ranges[word])
  }

  /// The label of each word in the names of the article, such as `B-PER`; nil outside of names.
  var entityLabels: [String?] {
    let words = annotation.words
    var labels = [String?](repeating: nil, count: words.count)
    for entity in annotation.entities {
      var word = words.firstWord(endingAfter: entity.range.start)
      var position = "B-"
      while word < words.count, words.ranges[word].start < entity.range.end {
        if !words.ranges[word].isEmpty {
          labels[word] = position + entity.kind.label
          position = "I-"
        }
        word += 1
      }
    }
    return labels
  }

  /// The number of the person or body, from 1, that each word mentions; nil for other words.
  ///
  /// Of mentions inside one another the shortest counts: in "her lawyer" the first word is hers.
  var wordPeople: [Int?] {
    annotation.words.ranges.map { range in
      range.isEmpty ? nil : people.person(at: range).map(Self.number)
    }
  }

  /// The number of a person or body of an article, from 1.
  static func number(of person: Person) -> Int { person.id + 1 }
}
