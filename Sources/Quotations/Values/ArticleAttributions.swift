public import Annotation

/// What one reading of an article tells: its words, its people and who said what.
public struct ArticleAttributions: Sendable {
  /// The words with tags and names.
  public let annotation: ArticleAnnotation
  /// The persons and bodies.
  public let people: ArticlePeople
  /// The quotations by the start of their content.
  public let quotations: [AttributedQuotation]

  /// Joins what is known of an article.
  public init(
    annotation: ArticleAnnotation, people: ArticlePeople, quotations: [AttributedQuotation]
  ) {
    self.annotation = annotation
    self.people = people
    self.quotations = quotations
  }
}
