import AnalysisReports
import Annotation

/// How much was found in the words of a collection.
public struct AnnotationCounts: Sendable {
  /// The articles that were read.
  public private(set) var articles = 0
  /// Their sentences.
  public private(set) var sentences = 0
  /// Their words, signs among them.
  public private(set) var words = 0
  /// Their names.
  public private(set) var names = 0
  /// The persons and bodies that articles name, each article for itself.
  public private(set) var people = 0

  mutating func add(_ article: AnnotatedArticle) {
    articles += 1
    sentences += article.annotation.words.sentences.count
    words += article.annotation.words.count
    names += article.annotation.entities.count
    people += article.people.people.count { $0.name != nil }
  }

  /// What a run's record says of them.
  var recordMembers: [(name: String, value: JSONValue)] {
    [
      ("sentences", .integer(sentences)), ("words", .integer(words)), ("names", .integer(names)),
      ("people", .integer(people)),
    ]
  }
}

/// What was counted in a collection; the annotations themselves were handed out while it was read.
public struct AnnotationAnalysis: Sendable {
  /// How much was found.
  public let counts: AnnotationCounts
  /// What was read, and how.
  public let run: CollectionRun
}
