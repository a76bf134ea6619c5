/// Pieces as rows: word, position and type embedding summed and normalised.
struct EmbeddingLayer: Sendable {
  private let words: WordTable
  private let positions: [Float]
  private let normalization: LayerNormalization

  /// Makes the layer.
  ///
  /// - Parameters:
  ///   - words: The embedding of every piece of the vocabulary.
  ///   - positions: A row for every position, the embedding of the first type added.
  ///   - normalization: What is applied to the sums.
  init(words: WordTable, positions: [Float], normalization: LayerNormalization) {
    self.words = words
    self.positions = positions
    self.normalization = normalization
  }

  /// Embeds the pieces of sequences, each piece at its place in its sequence.
  func apply(_ ids: ArraySlice<Int32>, sequences: [Range<Int>], into hidden: inout [Float]) {
    words.copyRows(ids, to: &hidden)
    let width = words.width
    for sequence in sequences {
      let first = sequence.lowerBound * width
      for index in 0..<sequence.count * width { hidden[first + index] += positions[index] }
    }
    normalization.apply(&hidden, rows: ids.count)
  }
}
