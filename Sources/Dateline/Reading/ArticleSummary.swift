public import CalendarDates
public import Corpora
import TextCore

/// What is kept of an article once its text has been read: everything but the text.
public struct ArticleSummary: Sendable {
  /// The identifier.
  public let id: String
  /// The title.
  public let title: String?
  /// The day of publication.
  public let date: CalendarDay?
  /// The outlet.
  public let outlet: String?
  /// Where the record stands.
  public let location: ArticleLocation

  /// Keeps what is needed of an article.
  public init(_ article: Article) {
    id = article.id
    title = article.title ?? article.headline
    date = article.date
    outlet = article.outlet
    location = article.location
  }
}

extension Article {
  /// The text of the headline block, for records without a title of their own.
  var headline: String? {
    blocks.first { $0.kind == .headline }.map { string($0.range) }
  }

  /// The pieces of text that say what the article is about: headline and body paragraphs, without
  /// bylines, datelines, captions, credits and footers; the whole text when nothing else is there.
  var topicalBlocks: [ArticleBlock] {
    let topical = blocks.filter { $0.kind == .headline || $0.kind == .body }
    return topical.contains { $0.kind == .body }
      ? topical : topical + [ArticleBlock(kind: .body, range: ByteRange(0, text.count))]
  }
}
