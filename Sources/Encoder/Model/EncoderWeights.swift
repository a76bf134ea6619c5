internal import ModelFiles

/// The layers of an encoder, their weights expanded to floats and laid out for products.
struct EncoderWeights: Sendable {
  let embedding: EmbeddingLayer
  let layers: [(attention: AttentionLayer, feedForward: FeedForwardLayer)]

  /// Reads the weights.
  ///
  /// - Parameters:
  ///   - encoder: The tensors of everything but the word table.
  ///   - words: The tensors of the word table, `embeddings.word.weight` and, of bytes, `….scale`.
  ///   - configuration: The sizes.
  /// - Throws: ``/ModelFiles/ModelFileError/missingTensor(path:name:expected:)``.
  init(
    encoder: StoredWeights, words: StoredWeights, _ configuration: EncoderConfiguration
  ) throws(ModelFileError) {
    let reader = LayerReader(stored: encoder, configuration: configuration)
    embedding = try reader.embedding(words: words)
    var layers: [(attention: AttentionLayer, feedForward: FeedForwardLayer)] = []
    for number in 0..<configuration.layers {
      layers.append(
        (
          try reader.attention("layers.\(number).attention"),
          try reader.feedForward("layers.\(number).feedforward")
        ))
    }
    self.layers = layers
  }
}

/// Reads layers by the names of their tensors.
private struct LayerReader {
  let stored: StoredWeights
  let configuration: EncoderConfiguration

  func embedding(words: StoredWeights) throws(ModelFileError) -> EmbeddingLayer {
    let width = configuration.width
    var positions = try stored.matrix(
      "embeddings.position", rows: configuration.positions, columns: width)
    let types = try stored.matrix(
      "embeddings.type", rows: configuration.typeVocabulary, columns: width)
    for index in positions.indices { positions[index] += types[index % width] }
    return EmbeddingLayer(
      words: try words.matrix(
        "embeddings.word.weight", rows: configuration.vocabulary, columns: width),
      positions: positions, normalization: try normalization("embeddings.norm"), width: width)
  }

  func attention(_ name: String) throws(ModelFileError) -> AttentionLayer {
    let width = configuration.width
    var weights: [Float] = []
    var bias: [Float] = []
    for part in ["query", "key", "value"] {
      weights += try stored.matrix("\(name).\(part).weight", rows: width, columns: width)
      bias += try stored.vector("\(name).\(part).bias", count: width)
    }
    return AttentionLayer(
      heads: configuration.heads,
      projection: LinearLayer(weights: weights, bias: bias, inputs: width),
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
    LinearLayer(
      weights: try stored.matrix("\(name).weight", rows: outputs, columns: inputs),
      bias: try stored.vector("\(name).bias", count: outputs), inputs: inputs)
  }

  private func normalization(_ name: String) throws(ModelFileError) -> LayerNormalization {
    LayerNormalization(
      gain: try stored.vector("\(name).weight", count: configuration.width),
      shift: try stored.vector("\(name).bias", count: configuration.width),
      epsilon: configuration.layerNormEpsilon)
  }
}
