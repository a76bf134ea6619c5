import Foundation
import ModelFiles

/// A word table of two pieces and an encoder of one matrix that rests on it.
struct SmallModel {
  let folder: String

  var words: String { "\(folder)/words" }
  var encoder: String { "\(folder)/encoder" }

  static let table = TensorFile(tensors: [
    "word.weight": Tensor(element: .int8, shape: [2, 3], bytes: [1, 255, 127, 129, 0, 4]),
    "word.scale": Tensor([0.5, 2] as [Float], shape: [2]),
  ])

  static let layers = TensorFile(tensors: [
    "layer.weight": Tensor(element: .int8, shape: [2, 2], bytes: [1, 2, 253, 4]),
    "layer.rowScale": Tensor([1, 10] as [Float], shape: [2]),
    "layer.columnScale": Tensor([2, 0.25] as [Float], shape: [2]),
    "layer.bias": Tensor(element: .float16, shape: [2], bytes: [0x00, 0x3c, 0x00, 0xc0]),
    "other.weight": Tensor([1, 2] as [Float], shape: [1, 2]),
    "broken": Tensor([1, .nan] as [Float], shape: [2]),
  ])

  /// Writes both folders.
  init(in folder: String) throws {
    self.folder = folder
    try Self.wordTable(vocabulary: "a\nb\n").write(to: words)
    let digest = try ModelFolder(readingFrom: words, kind: "word-table", version: 1).manifestDigest
    try ModelFolder(
      kind: "encoder", version: 1, settings: ["layers": "1", "epsilon": "1e-12"],
      files: ["encoder.safetensors": Self.layers], restsOn: ["words": digest ?? ""]
    ).write(to: encoder)
  }

  static func wordTable(vocabulary: String) -> ModelFolder {
    ModelFolder(
      kind: "word-table", version: 1, settings: ["width": "3"],
      files: ["words.safetensors": table], plainFiles: ["vocabulary.txt": Array(vocabulary.utf8)])
  }

  /// Every file of both folders, sorted.
  var files: [String] {
    [
      "\(encoder)/encoder.safetensors", "\(encoder)/manifest.json", "\(words)/manifest.json",
      "\(words)/vocabulary.txt", "\(words)/words.safetensors",
    ]
  }

  /// Reads the encoder and then the table that it rests on; nothing when all is well.
  func error() -> ModelFileError? {
    do throws(ModelFileError) {
      let encoder = try ModelFolder(readingFrom: encoder, kind: "encoder", version: 1)
      let words = try encoder.readBase("words", kind: "word-table", version: 1)
      _ = try words.plainFile("vocabulary.txt")
      return nil
    } catch {
      return error
    }
  }
}
