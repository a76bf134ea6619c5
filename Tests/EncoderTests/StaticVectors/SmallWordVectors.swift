import Encoder
import ModelFiles

/// A table of four words with three numbers of three bits each.
struct SmallWordVectors {
  static let words = ["harbour", "pilot", "strike", "é"]
  static let levels: [Float] = [-4, -3, -2, -1, 0, 1, 2, 4]
  static let codes: [[UInt8]] = [[7, 4, 0], [5, 6, 7], [0, 0, 1], [4, 4, 3]]
  static let scales: [Float] = [0.5, 2, 1, 0.25]
  static let frequencies: [Float] = [3.5, 6, 4.5, 9]

  var words = Self.words
  var codes = Self.codes
  var levels = Self.levels
  var scales = Self.scales
  var lastLineEnds = true
  var settings = ["words": "4", "dimension": "3", "bits": "3"]
  var kind = StaticWordVectors.kind
  var version = StaticWordVectors.version

  /// The row of a word as it should come out.
  static func row(_ word: String) -> [Float]? {
    words.firstIndex(of: word).map { place in
      codes[place].map { levels[Int($0)] * scales[place] }
    }
  }

  var folder: ModelFolder {
    let packed = codes.flatMap { row in
      let bits = row.enumerated().reduce(UInt16(0)) { $0 | UInt16($1.element) << (3 * $1.offset) }
      return [UInt8(truncatingIfNeeded: bits), UInt8(bits >> 8)]
    }
    let tensors = [
      "words.codes": Tensor(element: .uint8, shape: [codes.count, 2], bytes: packed),
      "words.scale": Tensor(scales, shape: [scales.count]),
      "words.levels": Tensor(levels, shape: [levels.count]),
      "words.inverseDocumentFrequency": Tensor(Self.frequencies, shape: [4]),
    ]
    let text = words.joined(separator: "\n") + (lastLineEnds ? "\n" : "")
    return ModelFolder(
      kind: kind, version: version, settings: settings,
      files: ["vectors.safetensors": TensorFile(tensors: tensors)],
      plainFiles: ["words.txt": Array(text.utf8)])
  }

  /// What making word vectors of this folder throws.
  func error() -> ModelFileError? {
    do throws(ModelFileError) {
      _ = try StaticWordVectors(folder)
      return nil
    } catch {
      return error
    }
  }
}
