public import ModelFiles
public import NumericCore

/// A transformer encoder of the kind of BERT (Devlin et al., 2019): learned positions, layer
/// normalisation after every residual connection, exact GELU.
///
/// Its sizes come from the model's manifest. Hidden states of a sequence have the same bits whatever
/// other sequences are in the batch, for any number of threads, and on every processor with fused
/// multiply-add instructions.
public struct TransformerEncoder: Sendable {
  /// The kind of model that a folder with an encoder holds.
  public static let kind = "encoder"
  /// The kind of model that a folder with a word table holds.
  public static let wordsKind = "word-table"
  /// The format version of both.
  public static let version = 1
  static let (encoderFile, branchFile) = ("encoder.safetensors", "branch.safetensors")
  static let wordsFile = "words.safetensors"

  /// The sizes of the layers.
  public let configuration: EncoderConfiguration
  private let weights: EncoderWeights

  /// Makes an encoder of a model that was read.
  ///
  /// - Parameters:
  ///   - folder: The encoder: `encoder.safetensors`, `branch.safetensors` where it has a branch, and the
  ///     settings.
  ///   - words: The word table that it rests on: `words.safetensors`.
  ///   - products: How products with weights of bytes are computed.
  /// - Throws: ``/ModelFiles/ModelFileError`` when a setting or tensor is missing or has another
  ///   shape, or a number is not finite.
  /// - Complexity: O(weights): they are laid out for products here, once.
  public init(
    _ folder: ModelFolder, words: ModelFolder, products: LayerProducts = .floats
  ) throws(ModelFileError) {
    configuration = try EncoderConfiguration(folder)
    weights = try EncoderWeights(folder, words: words, configuration, products)
  }

  /// The hidden states of the trunk's last layer.
  ///
  /// - Parameters:
  ///   - batch: The sequences, none longer than `configuration.positions`, all ids below
  ///     `configuration.vocabulary`, all features below `configuration.features`.
  ///   - parallelism: The threads to use; the bits do not depend on them.
  /// - Returns: `pieces × width`, in the order of the pieces.
  /// - Complexity: O(pieces · layers · width · (width + feedForwardWidth + longest sequence)).
  public func hiddenStates(
    of batch: RaggedBatch, parallelism: Parallelism = .single
  ) -> DenseMatrix<Float> {
    let parts = mapBlocks(of: batch, .trunk, parallelism) { states, _, _ in states.trunk }
    return DenseMatrix(
      rows: batch.ids.count, columns: configuration.width, values: Array(parts.joined()))
  }

  /// How many pieces are worked on together; the bits do not depend on it.
  static let blockPieces = 256

  /// Runs the layers block by block and gives what a body makes of the hidden states.
  ///
  /// - Parameters:
  ///   - batch: The sequences.
  ///   - top: The highest layers that are run: the trunk's, or also the branch's.
  ///   - parallelism: The threads to use.
  ///   - body: Gets the hidden states of a block, the place of its first sequence in the batch, and
  ///     the rows of each of its sequences.
  /// - Returns: What the body gave, in block order.
  func mapBlocks<Part: Sendable>(
    of batch: RaggedBatch, _ top: EncoderTop, _ parallelism: Parallelism,
    _ body: @Sendable (BlockStates, Int, [Range<Int>]) -> Part
  ) -> [Part] {
    let blocks = batch.blocks(ofPieces: Self.blockPieces)
    return parallelism.map(blocks: blocks.count) { block in
      let start = batch.starts[blocks[block].lowerBound]
      let sequences = blocks[block].map { sequence in
        batch.starts[sequence] - start..<batch.starts[sequence + 1] - start
      }
      let end = batch.starts[blocks[block].upperBound]
      let features = batch.features.isEmpty ? [] : batch.features[start..<end]
      return body(
        hiddenStates(of: batch.ids[start..<end], features: features, sequences: sequences, top),
        blocks[block].lowerBound, sequences)
    }
  }

  /// The hidden states of one block.
  private func hiddenStates(
    of ids: ArraySlice<Int32>, features: ArraySlice<UInt8>, sequences: [Range<Int>],
    _ top: EncoderTop
  ) -> BlockStates {
    precondition(
      configuration.features == 0 || features.count == ids.count, "the encoder reads features")
    let longest = sequences.map(\.count).max() ?? 0
    precondition(longest <= configuration.positions, "a sequence has no more pieces than positions")
    var workspace = EncoderWorkspace(rows: ids.count, longest: longest, configuration)
    weights.embedding.apply(
      ids, features: features, sequences: sequences, into: &workspace.hidden)
    for layer in weights.shared { layer.apply(&workspace, sequences: sequences) }
    let hasBranch = !weights.branch.isEmpty
    let shared = hasBranch && top == .branch ? workspace.hidden : []
    for layer in weights.trunk { layer.apply(&workspace, sequences: sequences) }
    let trunk = workspace.hidden
    guard hasBranch, top == .branch else {
      return BlockStates(trunk: trunk, branch: hasBranch ? nil : trunk)
    }
    workspace.hidden = shared
    for layer in weights.branch { layer.apply(&workspace, sequences: sequences) }
    return BlockStates(trunk: trunk, branch: workspace.hidden)
  }
}
