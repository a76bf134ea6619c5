/// One layer of the encoder: attention, then the feed-forward layers.
struct TransformerLayer: Sendable {
  let attention: AttentionLayer
  let feedForward: FeedForwardLayer

  /// Runs the layer over the hidden states of a block.
  ///
  /// - Parameters:
  ///   - workspace: The rows.
  ///   - sequences: The rows of each sequence.
  func apply(_ workspace: inout EncoderWorkspace, sequences: [Range<Int>]) {
    attention.apply(&workspace, sequences: sequences)
    feedForward.apply(&workspace)
  }
}
