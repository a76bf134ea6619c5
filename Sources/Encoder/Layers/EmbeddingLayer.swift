/// Pieces as rows: word, position and type embedding summed and normalised.
struct EmbeddingLayer: Sendable {
  private let words: [Float]
  private let positions: [Float]
  private let normalization: LayerNormalization
  private let width: Int

  /// Makes the layer.
  ///
  /// - Parameters:
  ///   - words: A row of `width` entries for every piece of the vocabulary.
  ///   - positions: A row for every position, the embedding of the first type added.
  ///   - normalization: What is applied to the sums.
  ///   - width: The length of a row.
  init(words: [Float], positions: [Float], normalization: LayerNormalization, width: Int) {
    self.words = words
    self.positions = positions
    self.normalization = normalization
    self.width = width
  }

  /// Embeds pieces at their places in their sequences.
  func apply(_ ids: ArraySlice<Int32>, at places: [Int32], into hidden: inout [Float]) {
    TransformerKernels.embed(
      ids, at: places, words: words, positions: positions, width: width, into: &hidden)
    normalization.apply(&hidden, rows: ids.count)
  }
}
