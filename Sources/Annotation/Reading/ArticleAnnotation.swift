public import TextCore

/// What a language model tells of the words of a text: parts of speech and names.
public struct ArticleAnnotation: Sendable, Equatable {
  /// The text with its tokens and sentences.
  public let document: Document
  /// The words that tags and names are told of.
  public let words: TreebankWords
  /// The universal part of speech of each word; `other` for a word that was not read.
  public let universalTags: [UniversalPartOfSpeech]
  /// The Penn Treebank's tag of each word; empty for a word that was not read.
  public let pennTags: [String]
  /// The names in order.
  public let entities: [EntityMention]

  /// Joins columns.
  ///
  /// - Precondition: Each word has its tags.
  public init(
    document: Document, words: TreebankWords, universalTags: [UniversalPartOfSpeech],
    pennTags: [String], entities: [EntityMention]
  ) {
    precondition(universalTags.count == words.count && pennTags.count == words.count)
    self.document = document
    self.words = words
    self.universalTags = universalTags
    self.pennTags = pennTags
    self.entities = entities
  }

  /// The parts of speech of the document's tokens: of a token of two words those of the first.
  public var tokenTags: TokenTags {
    var universal = [UniversalPartOfSpeech](repeating: .other, count: document.tokenCount)
    var penn = [String](repeating: "", count: document.tokenCount)
    for word in (0..<words.count).reversed() where words.tokens[word] < document.tokenCount {
      universal[words.tokens[word]] = universalTags[word]
      penn[words.tokens[word]] = pennTags[word]
    }
    return TokenTags(universal: universal, penn: penn)
  }
}
