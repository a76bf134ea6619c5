import Encoder
import NumericCore
import TextCore

/// What words mean, as vectors that were trained once and stand in a table: the same for a word in
/// every text.
public struct WordMeanings: Sendable {
  /// The table's name.
  public let name: String
  /// The SHA-256 of the table's manifest, which stands for every byte of it.
  public let digest: String
  private let table: StaticWordVectors

  /// The table for English.
  public static let english = "english-word-vectors"

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - models: Where models are looked for.
  ///   - name: The table's name.
  /// - Throws: ``AnalysisError/noModel(name:places:)``, or `ModelFileError` when the table is damaged.
  public init(
    from models: ModelLibrary = .installed(), name: String = WordMeanings.english
  ) throws {
    let path = try models.path(ofModel: name)
    table = try StaticWordVectors(readingFrom: path)
    digest = table.modelDigest ?? ""
    self.name = name
  }

  /// The vectors of terms: terms × dimensions, zeros for a term that the table does not know.
  func vectors(of terms: ByteStrings) -> DenseMatrix<Float> { table.vectors(of: terms) }
}
