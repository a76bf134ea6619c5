public import NumericCore

/// The vectors that the articles of a run were compared by, a row for each.
///
/// It can be written to a file and taken in place of encoding in a later run.
public struct VectorTable: Sendable {
  /// What the articles were compared by: `lsa`, `encoder` or `mixed`.
  public let kind: String
  /// The articles' identifiers, a row each.
  public let ids: [String]
  /// Unit or zero rows, articles × width.
  public let vectors: DenseMatrix<Float>
  /// What the encoder gave, where one was used.
  let encoded: EncodedArticles?
  /// The file that the table was read from.
  let path: String?

  init(
    kind: String, ids: [String], vectors: DenseMatrix<Float>, encoded: EncodedArticles?,
    path: String? = nil
  ) {
    precondition(ids.count == vectors.rows, "every article has a row")
    self.kind = kind
    self.ids = ids
    self.vectors = vectors
    self.encoded = encoded
    self.path = path
  }

  /// The name of the encoder's model, where one was used.
  public var model: String? { encoded?.model }
  /// The SHA-256 of the manifest of the encoder's model, where one was used.
  public var modelDigest: String? { encoded?.modelDigest }
}
