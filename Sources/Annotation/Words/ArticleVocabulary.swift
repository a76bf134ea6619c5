/// The words of an article that stand in it with a small first letter.
struct ArticleVocabulary {
  private let lowerCase: Set<String>

  init(_ article: ArticleWords) {
    lowerCase = Set(article.words.lazy.filter { $0.letterCase == .lower }.map(\.folded))
  }

  /// Whether a folded word does, so that a capital at the start of a sentence makes it no name.
  func holdsInLowerCase(_ folded: String) -> Bool { lowerCase.contains(folded) }
}
