import AnalysisReports
public import AtomicFiles
import Digests
import Foundation
import ModelFiles
import NumericCore

/// A table of vectors as a `.safetensors` file.
///
/// The tensor `vectors` holds the rows that the articles were compared by, `encoded` those of the
/// encoder where they are not the same. The header's texts say the format (`dateline_vectors`), the
/// kind, the ids (a JSON array), the model with the SHA-256 of its manifest, the SHA-256 of the texts
/// that were encoded and that of the tensors' bytes.
extension VectorTable {
  private enum Key {
    static let (format, kind, ids) = ("dateline_vectors", "kind", "ids")
    static let (model, modelDigest) = ("model", "model_sha256")
    static let (textsDigest, tensorsDigest) = ("texts_sha256", "tensors_sha256")
    static let (vectors, encoded) = ("vectors", "encoded")
  }

  /// The version of the format.
  ///
  /// It grows, too, when the same model encodes articles otherwise than before.
  private static let format = "1"

  /// Writes the table, whole or not at all.
  ///
  /// - Parameter path: The file, which appears in a folder that is there.
  /// - Throws: `AtomicFileError`.
  public func write(to path: String) throws(AtomicFileError) {
    var tensors = [Key.vectors: Self.tensor(vectors)]
    if let encoded, encoded.vectors != vectors {
      tensors[Key.encoded] = Self.tensor(encoded.vectors)
    }
    var metadata = [
      Key.format: Self.format, Key.kind: kind, Key.ids: Self.json(ids),
      Key.tensorsDigest: Self.digest(of: tensors),
    ]
    if let encoded {
      metadata[Key.model] = encoded.model
      metadata[Key.modelDigest] = encoded.modelDigest
      metadata[Key.textsDigest] = encoded.textsDigest
    }
    try TensorFile(tensors: tensors, metadata: metadata).write(to: path)
  }

  /// Reads a table that was written before.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``AnalysisError/unusableVectors(path:reason:)``, which says what is wrong with it.
  public init(readingFrom path: String) throws(AnalysisError) {
    func fault(_ reason: String) -> AnalysisError { .unusableVectors(path: path, reason: reason) }
    let file: TensorFile
    do {
      file = try TensorFile(readingFrom: path)
    } catch {
      throw fault(Self.reason(error))
    }
    let texts = file.metadata
    guard let format = texts[Key.format] else { throw fault("it is not from --save-vectors") }
    guard format == Self.format else {
      throw fault("its format is \(format), and this version of Dateline reads \(Self.format)")
    }
    guard texts[Key.tensorsDigest] == Self.digest(of: file.tensors) else {
      throw fault("it was altered: the SHA-256 of its vectors is not the one in its header")
    }
    guard let kind = texts[Key.kind], let ids = texts[Key.ids].flatMap(Self.strings),
      let vectors = Self.matrix(file.tensors[Key.vectors], rows: ids.count)
    else { throw fault("the kind, the ids or the vectors are missing or do not fit together") }
    var encoded: EncodedArticles?
    if let model = texts[Key.model] {
      guard let modelDigest = texts[Key.modelDigest], let textsDigest = texts[Key.textsDigest],
        let rows = file.tensors[Key.encoded].map({ Self.matrix($0, rows: ids.count) }) ?? vectors
      else { throw fault("what it says of the encoder is not complete") }
      encoded = EncodedArticles(
        vectors: rows, model: model, modelDigest: modelDigest, textsDigest: textsDigest)
    }
    self.init(kind: kind, ids: ids, vectors: vectors, encoded: encoded, path: path)
  }

  private static func reason(_ error: ModelFileError) -> String {
    switch error {
    case .cannotRead(_, let reason): "it cannot be read: \(reason)"
    case .truncated(_, let expected, let found): "it ends early: \(found) bytes of \(expected)"
    case .malformed(_, let reason): "it is not a file of vectors: \(reason)"
    default: "\(error)"
    }
  }

  private static func tensor(_ matrix: DenseMatrix<Float>) -> Tensor {
    Tensor(matrix.values, shape: [matrix.rows, matrix.columns])
  }

  /// The matrix in a tensor, if it is one of so many rows of finite numbers.
  private static func matrix(_ tensor: Tensor?, rows: Int) -> DenseMatrix<Float>? {
    guard let tensor, tensor.element == .float32, tensor.shape.count == 2, tensor.shape[0] == rows,
      let values = tensor.floats, values.allSatisfy(\.isFinite)
    else { return nil }
    return DenseMatrix(rows: rows, columns: tensor.shape[1], values: values)
  }

  private static func digest(of tensors: [String: Tensor]) -> String {
    var digest = SHA256()
    for name in tensors.keys.sorted() { digest.update((tensors[name]?.bytes ?? [])[...]) }
    return digest.hexadecimalDigest
  }

  private static func json(_ ids: [String]) -> String {
    JSONValue.array(ids.map { .string($0) }).encoded()
  }

  private static func strings(_ json: String) -> [String]? {
    try? JSONDecoder().decode([String].self, from: Data(json.utf8))
  }
}
