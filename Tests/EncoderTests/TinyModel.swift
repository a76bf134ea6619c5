import Encoder
import ModelFiles

/// A small encoder with weights from a linear congruential generator, the same as in
/// `Reference/encoder.py`.
struct TinyModel {
  enum Storage { case float32, float16, int8 }

  static let configuration = EncoderConfiguration(
    layers: 2, width: 24, heads: 3, feedForwardWidth: 40, positions: 48, vocabulary: 30,
    typeVocabulary: 2, layerNormEpsilon: 1e-12, window: 12)

  static let settings = [
    "layers": "2", "width": "24", "heads": "3", "feedForwardWidth": "40", "positions": "48",
    "vocabulary": "30", "typeVocabulary": "2", "layerNormEpsilon": "1e-12", "window": "12",
    "activation": "gelu-erf",
  ]

  /// The pieces of its vocabulary.
  static let pieces = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "port", "pilots", "walk", "##ed", "out", ".", ",",
    "ship", "##s", "wait", "at", "dawn", "no", "one", "came", "harbour", "was", "still", "and",
    "cold", "they", "said", "we", "will", "stay",
  ]

  /// Row-major entries by name.
  let weights: [String: [Float]]
  /// The shapes by name.
  static let shapes: [(name: String, shape: [Int])] = {
    var shapes: [(String, [Int])] = [
      ("embeddings.word.weight", [30, 24]), ("embeddings.position", [48, 24]),
      ("embeddings.type", [2, 24]), ("embeddings.norm.weight", [24]),
      ("embeddings.norm.bias", [24]),
    ]
    for layer in 0..<2 {
      for part in ["query", "key", "value", "output"] {
        shapes.append(("layers.\(layer).attention.\(part).weight", [24, 24]))
        shapes.append(("layers.\(layer).attention.\(part).bias", [24]))
      }
      shapes.append(("layers.\(layer).attention.norm.weight", [24]))
      shapes.append(("layers.\(layer).attention.norm.bias", [24]))
      shapes.append(("layers.\(layer).feedforward.input.weight", [40, 24]))
      shapes.append(("layers.\(layer).feedforward.input.bias", [40]))
      shapes.append(("layers.\(layer).feedforward.output.weight", [24, 40]))
      shapes.append(("layers.\(layer).feedforward.output.bias", [24]))
      shapes.append(("layers.\(layer).feedforward.norm.weight", [24]))
      shapes.append(("layers.\(layer).feedforward.norm.bias", [24]))
    }
    return shapes
  }()

  init() {
    var state: UInt64 = 20_310_204
    var weights: [String: [Float]] = [:]
    for (name, shape) in Self.shapes {
      let isGain = name.hasSuffix("norm.weight")
      weights[name] = (0..<shape.reduce(1, *)).map { _ in
        state = (state * 1_103_515_245 + 12_345) % (1 << 31)
        let uniform = Float(state >> 7) / Float(1 << 24) - 0.5
        return isGain ? 1 + uniform : uniform
      }
    }
    self.weights = weights
  }

  /// The model in a folder's form, without one weight or with others if asked.
  func folders(
    _ storage: Storage = .float32, without missing: String? = nil,
    adding added: [String: Tensor] = [:], branch: TensorFile? = nil,
    settings: [String: String] = [:]
  ) -> (encoder: ModelFolder, words: ModelFolder) {
    var tensors = added
    for (name, shape) in Self.shapes where name != missing {
      let values = weights[name] ?? []
      if storage == .int8, shape.count == 2, name.hasSuffix(".weight") {
        let (bytes, scales) = Self.rounded(values, columns: shape[1])
        tensors[name] = Tensor(element: .int8, shape: shape, bytes: bytes)
        tensors["\(name.dropLast(7)).scale"] = Tensor(scales, shape: [shape[0]])
      } else if storage == .float16 {
        let bytes = values.flatMap { value in
          let bits = Float16(value).bitPattern
          return [UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8)]
        }
        tensors[name] = Tensor(element: .float16, shape: shape, bytes: bytes)
      } else {
        tensors[name] = Tensor(values, shape: shape)
      }
    }
    func folder(_ kind: String, _ file: String, words: Bool) -> ModelFolder {
      var files = [
        file: TensorFile(tensors: tensors.filter { $0.key.hasPrefix("embeddings.word") == words })
      ]
      if !words, let branch { files["branch.safetensors"] = branch }
      return ModelFolder(
        kind: kind, version: TransformerEncoder.version,
        settings: Self.settings.merging(settings) { $1 }, files: files)
    }
    return (
      folder(TransformerEncoder.kind, "encoder.safetensors", words: false),
      folder(TransformerEncoder.wordsKind, "words.safetensors", words: true)
    )
  }

  /// The encoder of the model.
  func encoder(
    _ storage: Storage = .float32, products: LayerProducts = .floats
  ) throws -> TransformerEncoder {
    let folders = folders(storage)
    return try TransformerEncoder(folders.encoder, words: folders.words, products: products)
  }

  /// The weights as they are after a storage rounded them.
  func restored(_ storage: Storage) -> TinyModel {
    var restored = weights
    for (name, shape) in Self.shapes {
      let values = weights[name] ?? []
      if storage == .int8, shape.count == 2, name.hasSuffix(".weight") {
        let (bytes, scales) = Self.rounded(values, columns: shape[1])
        restored[name] = bytes.enumerated().map {
          Float(Int8(bitPattern: $1)) * scales[$0 / shape[1]]
        }
      } else if storage == .float16 {
        restored[name] = values.map { Float(Float16($0)) }
      }
    }
    return TinyModel(weights: restored)
  }

  /// The model with other weights in some layers, as an encoder whose layers they are would have.
  func replacing(_ others: [String: [Float]]) -> TinyModel {
    TinyModel(weights: weights.merging(others) { $1 })
  }

  private init(weights: [String: [Float]]) { self.weights = weights }

  private static func rounded(
    _ values: [Float], columns: Int
  ) -> (bytes: [UInt8], scales: [Float]) {
    var bytes: [UInt8] = []
    var scales: [Float] = []
    for start in stride(from: 0, to: values.count, by: columns) {
      let row = values[start..<start + columns]
      let scale = (row.map(abs).max() ?? 1) / 127
      scales.append(scale)
      bytes += row.map { UInt8(bitPattern: Int8(($0 / scale).rounded())) }
    }
    return (bytes, scales)
  }
}
