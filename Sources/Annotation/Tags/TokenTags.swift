/// The parts of speech of a document's tokens, as columns beside its token columns.
public struct TokenTags: Sendable, Equatable {
  /// The universal part of speech of each token.
  public let universal: [UniversalPartOfSpeech]
  /// The tag of each token in the tag set of the Penn Treebank, such as `VBD`; empty when not known.
  public let penn: [String]

  /// Makes columns of tags.
  ///
  /// - Precondition: Both columns have one length, or `penn` is empty.
  public init(universal: [UniversalPartOfSpeech], penn: [String] = []) {
    precondition(penn.isEmpty || penn.count == universal.count, "columns have one length")
    self.universal = universal
    self.penn = penn
  }

  /// The number of tokens.
  public var count: Int { universal.count }
}
