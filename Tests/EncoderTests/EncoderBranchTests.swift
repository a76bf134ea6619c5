import Encoder
import ModelFiles
import NumericCore
import TestSupport
import Testing

@Suite("A branch of the encoder")
struct EncoderBranchTests {
  /// Weights for all layers from the one with a number on.
  private func branchWeights(from layer: Int, seed: UInt64) -> [String: [Float]] {
    var generator = TestGenerator(seed: seed)
    var weights: [String: [Float]] = [:]
    for (name, shape) in TinyModel.shapes
    where (layer..<2).contains(where: { name.hasPrefix("layers.\($0).") }) {
      weights[name] = (0..<shape.reduce(1, *)).map { _ in
        Float.random(in: -1...1, using: &generator)
      }
    }
    return weights
  }

  private func encoder(
    sharing layers: Int, _ branch: [String: [Float]], without missing: String? = nil
  ) throws -> TransformerEncoder {
    var tensors: [String: Tensor] = [:]
    for (name, shape) in TinyModel.shapes where name != missing {
      if let values = branch[name] { tensors[name] = Tensor(values, shape: shape) }
    }
    let folders = TinyModel().folders(
      branch: TensorFile(tensors: tensors), settings: ["sharedLayers": "\(layers)"])
    return try TransformerEncoder(folders.encoder, words: folders.words)
  }

  private let sequences: [[Int32]] = [[2, 17, 3], [2, 5, 5, 29, 11, 0, 8, 3]]

  @Test(
    "the branch is an encoder of the shared layers and its own, and the trunk does not know of it",
    arguments: [0, 1])
  func tops(shared: Int) throws {
    let others = branchWeights(from: shared, seed: 3)
    let encoder = try encoder(sharing: shared, others)
    let (plain, other) = (
      PlainEncoder(model: TinyModel()), PlainEncoder(model: TinyModel().replacing(others))
    )
    let batch = RaggedBatch(sequences)
    let found = encoder.map(batch, top: .branch, parallelism: Parallelism(threads: 2)) {
      _, states in
      [EncoderTop.trunk, .branch].map { top in
        (0..<states.count).map { states.mean(of: $0..<$0 + 1, top: top) }
      }
    }
    for (tops, ids) in zip(found, sequences) {
      for (rows, model) in zip(tops, [plain, other]) {
        let errors = zip(rows.joined(), model.hiddenStates(of: ids).joined())
          .map { abs(Double($0) - $1) }
        #expect((errors.max() ?? 1) < 2e-5)
      }
    }
    #expect(encoder.hiddenStates(of: batch) == (try TinyModel().encoder()).hiddenStates(of: batch))
  }

  @Test("a head reads the top that it names; without a branch both are the trunk")
  func heads() throws {
    let encoder = try encoder(sharing: 1, branchWeights(from: 1, seed: 4))
    @Sendable func head(_ top: EncoderTop) -> LinearHead {
      var weights = DenseMatrix<Float>(rows: 24, columns: 24)
      for row in 0..<24 { weights[row, row] = 1 }
      return LinearHead(
        name: "states", labels: (0..<24).map(String.init), weights: weights,
        bias: [Float](repeating: 0, count: 24), top: top)
    }
    for encoder in [encoder, try TinyModel().encoder()] {
      let same = encoder.map(RaggedBatch(sequences), top: .branch) { _, states in
        let (trunk, branch) = (states.scores(of: head(.trunk)), states.scores(of: head(.branch)))
        #expect(trunk.row(1).elementsEqual(states.mean(of: 1..<2)))
        #expect(branch.row(1).elementsEqual(states.mean(of: 1..<2, top: .branch)))
        return trunk == branch
      }
      #expect(same == [Bool](repeating: encoder.configuration.sharedLayers == nil, count: 2))
    }
  }

  @Test("a branch that lacks a weight, or shares all layers, is refused")
  func refused() {
    let weights = branchWeights(from: 1, seed: 5)
    #expect(throws: ModelFileError.self) {
      try encoder(sharing: 1, weights, without: "layers.1.attention.key.weight")
    }
    #expect(throws: ModelFileError.self) { try encoder(sharing: 2, weights) }
  }
}
