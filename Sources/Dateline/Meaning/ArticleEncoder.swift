import Corpora
import Encoder
import NumericCore

/// Turns articles into vectors of what they mean, by a trained text encoder.
public struct ArticleEncoder: Sendable {
  /// The model's name.
  public let name: String
  /// The SHA-256 of the model's manifest, which stands for every byte of the model.
  public let digest: String
  private let texts: TextEncoder
  /// Vectors of an earlier run and the file that holds them, to be taken in place of encoding.
  private var saved: (vectors: EncodedArticles, ids: [String], path: String)?

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
    texts = try TextEncoder(readingFrom: path, longTexts: .articles)
    digest = texts.modelDigest ?? ""
    self.name = name
  }

  /// The same encoder that takes the articles' vectors from a table of an earlier run.
  ///
  /// - Parameter table: The table, read from a file.
  /// - Returns: An encoder that encodes queries, and no articles.
  /// - Throws: ``AnalysisError/unusableVectors(path:reason:)`` when the table has no vectors of an
  ///   encoder, ``AnalysisError/vectorsOfOtherModel(path:saved:model:)`` when they are of another.
  public func taking(_ table: VectorTable) throws(AnalysisError) -> ArticleEncoder {
    let path = table.path ?? "the vectors"
    guard let encoded = table.encoded else {
      throw .unusableVectors(
        path: path, reason: "its vectors are those of --vectors \(table.kind), not of an encoder")
    }
    guard encoded.modelDigest == digest,
      encoded.vectors.columns == texts.encoder.configuration.width
    else {
      throw .vectorsOfOtherModel(
        path: path, saved: "\(encoded.model) \(encoded.modelDigest)", model: "\(name) \(digest)")
    }
    var encoder = self
    encoder.saved = (encoded, table.ids, path)
    return encoder
  }

  /// The vectors of a collection's articles: title and body, as ``/Encoder/LongTexts/articles`` has it.
  ///
  /// The collection is read once more; no more texts than those of a batch are held. Where vectors of
  /// an earlier run were given, the reading only finds out that they are of the same texts.
  ///
  /// - Parameters:
  ///   - articles: The articles as they were read before.
  ///   - pass: The collection, and how it is read.
  /// - Returns: Unit rows, articles × width.
  /// - Throws: ``AnalysisError/changedInput(path:)`` when the collection is not what it was,
  ///   ``AnalysisError/vectorsOfOtherArticles(path:reason:)`` when the vectors of the earlier run are
  ///   of others, ``AnalysisError/interrupted``, or what the reading throws.
  func vectors(
    of articles: [ArticleSummary], in pass: CollectionPass
  ) throws -> EncodedArticles {
    if let saved { try Self.check(ids: saved.ids, of: articles, path: saved.path) }
    let width = texts.encoder.configuration.width
    var values: [Float] = []
    if saved == nil { values.reserveCapacity(articles.count * width) }
    var digest = EncodedTextsDigest()
    var done = 0
    try pass.forEachBatch(again: articles, during: nil) { batch in
      for start in stride(from: 0, to: batch.articles.count, by: Self.articlesPerStep) {
        try pass.observer.continueOrThrow()
        let step = batch.articles[start...].prefix(Self.articlesPerStep)
        let encoded = step.map(\.encodedText)
        for (article, text) in zip(step, encoded) { digest.append(id: article.id, text: text) }
        if saved == nil {
          values += texts.vectors(of: encoded, parallelism: pass.parallelism).values
        }
        done += step.count
        pass.observer.progressed(
          to: AnalysisProgress(
            stage: .encoding, completed: done, total: articles.count, unit: "articles"))
      }
    }
    guard let saved else {
      return EncodedArticles(
        vectors: DenseMatrix(rows: done, columns: width, values: values), model: name,
        modelDigest: self.digest, textsDigest: digest.hexadecimal)
    }
    guard saved.vectors.textsDigest == digest.hexadecimal else {
      throw AnalysisError.vectorsOfOtherArticles(
        path: saved.path, reason: "the ids are those of this run, but the texts are not")
    }
    return saved.vectors
  }

  /// Compares the ids of an earlier run with those of this one.
  private static func check(
    ids: [String], of articles: [ArticleSummary], path: String
  ) throws(AnalysisError) {
    for (place, (id, article)) in zip(ids, articles).enumerated() where id != article.id {
      let row = place + 1
      throw .vectorsOfOtherArticles(
        path: path,
        reason: "its row \(row) is of “\(id)”, and article \(row) here is “\(article.id)”")
    }
    guard ids.count == articles.count else {
      throw .vectorsOfOtherArticles(
        path: path,
        reason: "it has vectors of \(ids.count) articles, and this run has \(articles.count)")
    }
  }

  /// The vector of a text: one row, zeros for a text without a word.
  func vector(of text: String) -> DenseMatrix<Float> {
    let bytes = Array(text.utf8)
    guard texts.pieces(of: bytes).count > 0 else {
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
