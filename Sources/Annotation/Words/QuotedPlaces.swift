/// What quotations say of each word of an article.
struct QuotedPlaces: Sendable {
  /// The quotation in whose source a word lies, or -1.
  let sources: [Int]
  /// The quotation whose content, verbatim or not, holds a word, or -1.
  let contents: [Int]

  init(_ article: ArticleWords, _ quotations: [QuotedSpeech]) {
    sources = QuotedWords.sources(of: article, in: quotations)
    contents = QuotedWords.contents(of: article, in: quotations)
  }
}
