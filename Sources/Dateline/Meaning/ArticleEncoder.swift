import Corpora
import Encoder
import ModelFiles
import NumericCore
import TextCore

/// Turns articles into vectors of what they mean, by a trained text encoder.
public struct ArticleEncoder: Sendable {
  /// The model's name.
  public let name: String
  /// The SHA-256 of the model's manifest, which stands for every byte of the model.
  public let digest: String
  private let texts: TextEncoder

  /// The model for English.
  public static let english = "english-vectors"

  /// Reads a model.
  ///
  /// - Parameters:
  ///   - models: Where models are looked for.
  ///   - name: The model's name.
  /// - Throws: ``AnalysisError/noModel(name:places:)``, or `ModelFileError` when the model is damaged.
  public init(
    from models: ModelLibrary = .installed(), name: String = ArticleEncoder.english
  ) throws {
    let path = try models.path(ofModel: name)
    texts = try TextEncoder(readingFrom: path)
    digest = try ModelLibrary.digest(ofModelAt: path)
    self.name = name
  }

  /// The vectors of a collection's articles: title and body, as far as the encoder's window goes.
  ///
  /// The collection is read once more; no more texts than those of a batch are held.
  ///
  /// - Parameters:
  ///   - articles: The articles as they were read before.
  ///   - pass: The collection, and how it is read.
  /// - Returns: Unit rows, articles × width.
  /// - Throws: ``AnalysisError/changedInput(path:)`` when the collection is not what it was,
  ///   ``AnalysisError/interrupted``, or what the reading throws.
  func vectors(
    of articles: [ArticleSummary], in pass: CollectionPass
  ) throws -> DenseMatrix<Float> {
    let width = texts.encoder.configuration.width
    var values: [Float] = []
    values.reserveCapacity(articles.count * width)
    var done = 0
    try pass.forEachBatch(during: nil) { batch in
      for start in stride(from: 0, to: batch.articles.count, by: Self.articlesPerStep) {
        try pass.observer.continueOrThrow()
        let step = batch.articles[start...].prefix(Self.articlesPerStep)
        for (place, article) in zip(done..., step)
        where place >= articles.count || articles[place].location != article.location {
          throw AnalysisError.changedInput(path: article.location.path)
        }
        values += texts.vectors(of: step.map(\.encodedText), parallelism: pass.parallelism).values
        done += step.count
        pass.observer.progressed(
          to: AnalysisProgress(
            stage: .encoding, completed: done, total: articles.count, unit: "articles"))
      }
    }
    guard done == articles.count else {
      throw AnalysisError.changedInput(path: articles[done].location.path)
    }
    return DenseMatrix(rows: done, columns: width, values: values)
  }

  /// The vector of a text: one row, zeros for a text without a word.
  func vector(of text: String) -> DenseMatrix<Float> {
    let bytes = Array(text.utf8)
    let pieces = texts.tokenizer.pieces(of: bytes, in: ByteRange(0, bytes.count))
    guard pieces.count > 0 else {
      return DenseMatrix(rows: 1, columns: texts.encoder.configuration.width)
    }
    return texts.vectors(of: [bytes])
  }

  /// How many articles are encoded before the observer hears of it.
  private static let articlesPerStep = 64
}

extension Article {
  /// What the encoder reads of the article: headline or title, then the body's paragraphs.
  fileprivate var encodedText: [UInt8] {
    let topical = topicalBlocks
    let parts = topical.filter { $0.kind == .headline } + topical.filter { $0.kind != .headline }
    var encoded: [UInt8] = []
    if parts.first?.kind != .headline, let title {
      encoded = Array(title.utf8) + [UInt8(ascii: "\n")]
    }
    for part in parts { encoded += text[part.range.indices] + [UInt8(ascii: "\n")] }
    return encoded
  }
}
