import Encoder
import ModelFiles
import NumericCore
import TestSupport
import Testing

@Suite("Features of pieces")
struct PieceFeatureTests {
  private let model = TinyModel()
  private let table: [Float] = (0..<3 * 24).map { Float($0 % 7) / 5 - 0.6 }

  private func encoder(features: Int) throws -> TransformerEncoder {
    let folders = model.folders(
      adding: ["embeddings.features.weight": Tensor(table, shape: [3, 24])],
      settings: ["features": "\(features)"])
    return try TransformerEncoder(folders.encoder, words: folders.words)
  }

  /// The encoder whose token type is that of a model plus a row of the table.
  private func encoder(withTypeOfFeature feature: Int) throws -> TransformerEncoder {
    var types = try #require(model.weights["embeddings.type"])
    for column in 0..<24 { types[column] += table[feature * 24 + column] }
    let folders = model.folders(
      without: "embeddings.type", adding: ["embeddings.type": Tensor(types, shape: [2, 24])])
    return try TransformerEncoder(folders.encoder, words: folders.words)
  }

  @Test("a feature is added to its piece's embedding, as a token type is")
  func asTypes() throws {
    let sequences: [[Int32]] = [[2, 5, 9, 3], [2, 3], [2, 7, 7, 7, 12, 3]]
    let batch = RaggedBatch(sequences)
    let features = sequences.enumerated().flatMap { Array(repeating: UInt8($0), count: $1.count) }
    let states = try encoder(features: 3).hiddenStates(
      of: RaggedBatch(ids: batch.ids, features: features, starts: batch.starts))
    for (feature, sequence) in sequences.enumerated() {
      let expected = try encoder(withTypeOfFeature: feature)
        .hiddenStates(of: RaggedBatch([sequence]))
      let first = batch.starts[feature] * 24
      for (index, value) in expected.values.enumerated() {
        #expect(abs(states.values[first + index] - value) < 1e-5)
      }
    }
  }

  @Test("each piece has its own feature, the same bits in any batch")
  func byPiece() throws {
    let encoder = try encoder(features: 3)
    let one = RaggedBatch(ids: [2, 5, 9, 3], features: [0, 1, 2, 0], starts: [0, 4])
    let states = encoder.hiddenStates(of: one)
    let other = RaggedBatch(ids: [2, 5, 9, 3], features: [0, 2, 1, 0], starts: [0, 4])
    #expect(encoder.hiddenStates(of: other) != states)
    let both = RaggedBatch(
      ids: other.ids + one.ids, features: other.features + one.features, starts: [0, 4, 8])
    #expect(encoder.hiddenStates(of: both).values.suffix(4 * 24) == states.values[...])
  }

  @Test("a table of another shape, or none, is an error that names it")
  func wrongTable() throws {
    for features in ["2", "0x3", "257"] {
      let folders = model.folders(
        adding: ["embeddings.features.weight": Tensor(table, shape: [3, 24])],
        settings: ["features": features])
      #expect(throws: ModelFileError.self) {
        try TransformerEncoder(folders.encoder, words: folders.words)
      }
    }
    let folders = model.folders(settings: ["features": "3"])
    #expect(throws: ModelFileError.self) {
      try TransformerEncoder(folders.encoder, words: folders.words)
    }
  }
}
