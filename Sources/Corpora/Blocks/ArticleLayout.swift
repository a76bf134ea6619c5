public import TextCore

/// Finds the typed blocks of an article's text.
public struct ArticleLayout: Sendable {
  let title: String?
  let authors: [String]
  let captions: [ByteRange]

  /// Makes a layout for an article with what is known of it.
  public init(title: String? = nil, authors: [String] = [], captions: [ByteRange] = []) {
    self.title = title
    self.authors = authors
    self.captions = captions
  }

  /// The blocks of a text, ascending and disjoint.
  public func blocks(of text: [UInt8]) -> [ArticleBlock] { [] }
}
