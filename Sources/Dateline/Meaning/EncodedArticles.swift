import Corpora
import Digests
import NumericCore

/// The vectors that an encoder gave a collection's articles, and what they were made of.
struct EncodedArticles: Sendable, Equatable {
  /// Unit rows, articles × width.
  let vectors: DenseMatrix<Float>
  /// The name of the encoder's model.
  let model: String
  /// The SHA-256 of the manifest of the encoder's model.
  let modelDigest: String
  /// The SHA-256 of what was encoded: the id and the text of each article, in order.
  let textsDigest: String
}

/// Takes in what is encoded, article after article, for a digest that tells later whether it is the
/// same: other articles, another text column or another layout of the articles make another digest.
struct EncodedTextsDigest {
  private var digest = SHA256()

  /// Takes in the next article.
  mutating func append(id: String, text: [UInt8]) {
    for part in [Array(id.utf8), text] {
      let length = UInt64(part.count)
      digest.update((0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) }[...])
      digest.update(part[...])
    }
  }

  /// The digest of all articles so far.
  var hexadecimal: String { digest.hexadecimalDigest }
}
