internal import ModelFiles

/// The layers of an encoder, their weights laid out for products.
struct EncoderWeights: Sendable {
  let embedding: EmbeddingLayer
  /// The layers below the place where the branch leaves the trunk; all of them without a branch.
  let shared: [TransformerLayer]
  /// The trunk's layers above that place.
  let trunk: [TransformerLayer]
  /// The branch's layers above that place; none without a branch.
  let branch: [TransformerLayer]

  /// Reads the weights.
  ///
  /// - Parameters:
  ///   - folder: The encoder: everything but the word table.
  ///   - words: The word table, in `embeddings.word`.
  ///   - configuration: The sizes.
  ///   - products: How products with weights of bytes are computed.
  /// - Throws: ``/ModelFiles/ModelFileError`` when a tensor is missing, has another shape or holds a
  ///   number that is not finite.
  init(
    _ folder: ModelFolder, words: ModelFolder, _ configuration: EncoderConfiguration,
    _ products: LayerProducts
  ) throws(ModelFileError) {
    func reader(_ file: String) -> LayerReader {
      LayerReader(folder: folder, file: file, configuration: configuration, products: products)
    }
    let main = reader(TransformerEncoder.encoderFile)
    let split = configuration.sharedLayers ?? configuration.layers
    embedding = try main.embedding(words: words)
    shared = try main.layers(0..<split)
    trunk = try main.layers(split..<configuration.layers)
    branch = try reader(TransformerEncoder.branchFile).layers(split..<configuration.layers)
  }
}

/// Reads layers by the names of their tensors.
private struct LayerReader {
  let folder: ModelFolder
  let file: String
  let configuration: EncoderConfiguration
  let products: LayerProducts

  func embedding(words: ModelFolder) throws(ModelFileError) -> EmbeddingLayer {
    let width = configuration.width
    var positions = try folder.floats(
      "embeddings.position", in: file, shape: [configuration.positions, width])
    let types = try folder.floats(
      "embeddings.type", in: file, shape: [configuration.typeVocabulary, width])
    for index in positions.indices { positions[index] += types[index % width] }
    let features =
      configuration.features == 0
      ? []
      : try folder.floats(
        "embeddings.features.weight", in: file, shape: [configuration.features, width])
    return EmbeddingLayer(
      words: try WordTable(words, configuration), positions: positions,
      features: features, normalization: try normalization("embeddings.norm"))
  }

  func layers(_ numbers: Range<Int>) throws(ModelFileError) -> [TransformerLayer] {
    var layers: [TransformerLayer] = []
    for number in numbers {
      layers.append(
        TransformerLayer(
          attention: try attention("layers.\(number).attention"),
          feedForward: try feedForward("layers.\(number).feedforward")))
    }
    return layers
  }

  func attention(_ name: String) throws(ModelFileError) -> AttentionLayer {
    let width = configuration.width
    var projections: [LinearLayer] = []
    for part in ["query", "key", "value"] {
      projections.append(try linear("\(name).\(part)", inputs: width, outputs: width))
    }
    return AttentionLayer(
      heads: configuration.heads, projections: projections,
      output: try linear("\(name).output", inputs: width, outputs: width),
      normalization: try normalization("\(name).norm"))
  }

  func feedForward(_ name: String) throws(ModelFileError) -> FeedForwardLayer {
    let (width, inner) = (configuration.width, configuration.feedForwardWidth)
    return FeedForwardLayer(
      input: try linear("\(name).input", inputs: width, outputs: inner),
      output: try linear("\(name).output", inputs: inner, outputs: width),
      normalization: try normalization("\(name).norm"))
  }

  private func linear(
    _ name: String, inputs: Int, outputs: Int
  ) throws(ModelFileError) -> LinearLayer {
    try folder.linearLayer(
      name, in: file, inputs: inputs, outputs: outputs, products: products)
  }

  private func normalization(_ name: String) throws(ModelFileError) -> LayerNormalization {
    LayerNormalization(
      gain: try vector("\(name).weight", count: configuration.width),
      shift: try vector("\(name).bias", count: configuration.width),
      epsilon: configuration.layerNormEpsilon)
  }

  private func vector(_ name: String, count: Int) throws(ModelFileError) -> [Float] {
    try folder.floats(name, in: file, shape: [count])
  }
}
