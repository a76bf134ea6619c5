public import ModelFiles

/// The sizes of an encoder, as its manifest gives them.
public struct EncoderConfiguration: Sendable, Equatable {
  /// The number of transformer layers.
  public let layers: Int
  /// How many of them, from the lowest, the branch shares with the trunk; nil without a branch.
  public let sharedLayers: Int?
  /// The length of a hidden state.
  public let width: Int
  /// The number of attention heads, a divisor of the width.
  public let heads: Int
  /// The length of the inner rows of the feed-forward layers.
  public let feedForwardWidth: Int
  /// The number of learned positions: no sequence may be longer.
  public let positions: Int
  /// The number of pieces of the vocabulary.
  public let vocabulary: Int
  /// The number of token types; all pieces are of the first.
  public let typeVocabulary: Int
  /// The number of features that a piece may have beside its word, none with 0.
  public let features: Int
  /// What is added to the variance in layer normalisation.
  public let layerNormEpsilon: Double
  /// The number of pieces, `[CLS]` and `[SEP]` among them, up to which the encoder was trained.
  public let window: Int

  /// Makes a configuration.
  ///
  /// - Parameters:
  ///   - layers: The number of layers, at least 1.
  ///   - sharedLayers: The lowest layers that a branch shares, fewer than all; nil without a branch.
  ///   - width: The length of a hidden state, a multiple of `heads`.
  ///   - heads: The number of attention heads, at least 1.
  ///   - feedForwardWidth: The length of an inner row, at least 1.
  ///   - positions: The number of positions, at least 2.
  ///   - vocabulary: The number of pieces, at least 1.
  ///   - typeVocabulary: The number of token types, at least 1.
  ///   - layerNormEpsilon: A positive number.
  ///   - features: The number of rows of the feature table, from 0 to 256.
  ///   - window: From 3 pieces to `positions`; without it, `positions`.
  public init(
    layers: Int, sharedLayers: Int? = nil, width: Int, heads: Int, feedForwardWidth: Int,
    positions: Int, vocabulary: Int,
    typeVocabulary: Int, layerNormEpsilon: Double, features: Int = 0, window: Int? = nil
  ) {
    let window = window ?? positions
    precondition(min(layers, width, heads, feedForwardWidth, vocabulary, typeVocabulary) >= 1)
    precondition(width.isMultiple(of: heads), "heads are of one size")
    precondition(3...positions ~= window, "a window has a piece and a position for each")
    precondition(layerNormEpsilon > 0)
    precondition(0...256 ~= features, "a feature is a byte")
    precondition(0..<layers ~= sharedLayers ?? 0, "a branch has layers of its own")
    self.layers = layers
    self.sharedLayers = sharedLayers
    self.width = width
    self.heads = heads
    self.feedForwardWidth = feedForwardWidth
    self.positions = positions
    self.vocabulary = vocabulary
    self.typeVocabulary = typeVocabulary
    self.layerNormEpsilon = layerNormEpsilon
    self.features = features
    self.window = window
  }

  /// Reads the configuration of a model from its settings.
  ///
  /// - Parameter folder: The model's folder.
  /// - Throws: ``/ModelFiles/ModelFileError/malformed(path:reason:)``, which names the setting that
  ///   is missing or out of range.
  public init(_ folder: ModelFolder) throws(ModelFileError) {
    let heads = try folder.integerSetting("heads", in: 1...1024)
    let width = try folder.integerSetting("width", in: 1...65_536)
    let positions = try folder.integerSetting("positions", in: 3...65_536)
    let path = folder.path.map { "\($0)/manifest.json" } ?? "manifest.json"
    guard width.isMultiple(of: heads) else {
      throw .malformed(path: path, reason: "the width \(width) is not a multiple of \(heads) heads")
    }
    if let activation = folder.settings["activation"], activation != "gelu-erf" {
      throw .malformed(path: path, reason: "the activation “\(activation)” is not “gelu-erf”")
    }
    let layers = try folder.integerSetting("layers", in: 1...1024)
    self.init(
      layers: layers,
      sharedLayers: folder.settings["sharedLayers"] == nil
        ? nil : try folder.integerSetting("sharedLayers", in: 0...layers - 1),
      width: width, heads: heads,
      feedForwardWidth: try folder.integerSetting("feedForwardWidth", in: 1...1_048_576),
      positions: positions,
      vocabulary: try folder.integerSetting("vocabulary", in: 1...16_777_216),
      typeVocabulary: try folder.integerSetting("typeVocabulary", in: 1...1024),
      layerNormEpsilon: try folder.positiveSetting("layerNormEpsilon"),
      features: folder.settings["features"] == nil
        ? 0 : try folder.integerSetting("features", in: 0...256),
      window: folder.settings["window"] == nil
        ? nil : try folder.integerSetting("window", in: 3...positions))
  }
}
