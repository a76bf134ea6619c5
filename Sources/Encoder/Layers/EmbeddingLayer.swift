/// Pieces as rows: word, position, type and feature embedding summed and normalised.
struct EmbeddingLayer: Sendable {
  private let words: WordTable
  private let positions: [Float]
  private let features: [Float]
  private let normalization: LayerNormalization

  /// Makes the layer.
  ///
  /// - Parameters:
  ///   - words: The embedding of every piece of the vocabulary.
  ///   - positions: A row for every position, the embedding of the first type added.
  ///   - features: A row for every feature; empty where pieces have none.
  ///   - normalization: What is applied to the sums.
  init(
    words: WordTable, positions: [Float], features: [Float], normalization: LayerNormalization
  ) {
    self.words = words
    self.positions = positions
    self.features = features
    self.normalization = normalization
  }

  /// Embeds the pieces of sequences, each piece at its place in its sequence.
  ///
  /// - Precondition: `pieceFeatures` has a feature for each piece, or the layer has none.
  func apply(
    _ ids: ArraySlice<Int32>, features pieceFeatures: ArraySlice<UInt8>, sequences: [Range<Int>],
    into hidden: inout [Float]
  ) {
    words.copyRows(ids, to: &hidden)
    let width = words.width
    for sequence in sequences {
      let first = sequence.lowerBound * width
      for index in 0..<sequence.count * width { hidden[first + index] += positions[index] }
    }
    if !features.isEmpty {
      for (row, feature) in zip(0..<ids.count, pieceFeatures) {
        let (target, source) = (row * width, Int(feature) * width)
        for column in 0..<width { hidden[target + column] += features[source + column] }
      }
    }
    normalization.apply(&hidden, rows: ids.count)
  }
}
