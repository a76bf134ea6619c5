import Encoder
import ModelFiles
import NumericCore
import TestSupport
import Testing

@Suite("The transformer encoder")
struct TransformerEncoderTests {
  private func randomBatch(_ count: Int, upTo length: Int, seed: UInt64) -> [[Int32]] {
    var generator = TestGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...length, using: &generator)).map { _ in
        Int32.random(in: 0..<30, using: &generator)
      }
    }
  }

  @Test(
    "hidden states are those of plain loops, however the weights are stored and multiplied",
    arguments: [LayerProducts.floats, .bytes])
  func plainLoops(products: LayerProducts) throws {
    let model = TinyModel()
    for storage in [TinyModel.Storage.float32, .float16, .int8] {
      let sequences = randomBatch(6, upTo: 48, seed: 1)
      let states = try model.encoder(storage, products: products).hiddenStates(
        of: RaggedBatch(sequences))
      let plain = PlainEncoder(model: model.restored(storage))
      let expected = sequences.flatMap { plain.hiddenStates(of: $0) }.flatMap(\.self)
      #expect(states.rows * states.columns == expected.count)
      let errors = zip(states.values, expected).map { abs(Double($0) - $1) }
      // The products of bytes round their other factor to sixteen bits.
      let isRounded = storage == .int8 && products == .bytes
      #expect((errors.max() ?? 1) < (isRounded ? 1e-3 : 2e-5))
    }
  }

  /// PyTorch 2.15.0, `Reference/encoder.py`.
  @Test("hidden states are those of PyTorch")
  func pyTorch() throws {
    let states = try TinyModel().encoder().hiddenStates(
      of: RaggedBatch([[2, 17, 3], [2, 5, 5, 29, 11, 0, 8, 3]]))
    let expected: [(row: Int, column: Int, values: [Float])] = [
      (0, 0, [2.17744, 0.772646, 0.953843, 0.907886, -0.419663, -0.880304]),
      (2, 18, [-0.172328, 1.466396, 0.266116, 0.352321, -1.35442, -0.553543]),
      (3, 0, [2.63567, 1.061558, 1.924057, 1.197666, 0.29239, -1.121931]),
      (10, 18, [-0.506244, 1.190094, 0.270214, 0.319096, -1.648168, 0.215971]),
    ]
    for (row, column, values) in expected {
      for (offset, value) in values.enumerated() {
        #expect(abs(states[row, column + offset] - value) < 1e-5)
      }
    }
  }

  @Test(
    "a sequence has the same bits alone and in any batch, for any number of threads",
    arguments: [TinyModel.Storage.float32, .int8])
  func sameBits(storage: TinyModel.Storage) throws {
    let encoder = try TinyModel().encoder(storage, products: .bytes)
    let sequences = randomBatch(60, upTo: 48, seed: 2)
    let batch = RaggedBatch(sequences)
    #expect(batch.ids.count > 1024, "several blocks")
    let states = encoder.hiddenStates(of: batch)
    for threads in [2, 5] {
      #expect(encoder.hiddenStates(of: batch, parallelism: Parallelism(threads: threads)) == states)
    }
    for (number, sequence) in sequences.enumerated() {
      let alone = encoder.hiddenStates(of: RaggedBatch([sequence]))
      let range = batch.range(of: number)
      #expect(alone.values[...] == states.values[range.lowerBound * 24..<range.upperBound * 24])
    }
    let turned = encoder.hiddenStates(of: RaggedBatch(sequences.reversed()))
    #expect(
      turned.values.suffix(sequences[0].count * 24) == states.values.prefix(sequences[0].count * 24)
    )
  }

  @Test("empty batches and empty sequences")
  func empty() throws {
    let encoder = try TinyModel().encoder()
    #expect(encoder.hiddenStates(of: RaggedBatch([])).rows == 0)
    #expect(encoder.hiddenStates(of: RaggedBatch([[], []])).rows == 0)
    let alone = encoder.hiddenStates(of: RaggedBatch([[2, 3]]))
    #expect(encoder.hiddenStates(of: RaggedBatch([[], [2, 3], []])) == alone)
  }

  @Test("a model without one of its tensors is an error that names it")
  func missingTensor() {
    for (name, _) in TinyModel.shapes {
      let folders = TinyModel().folders(without: name)
      #expect {
        try TransformerEncoder(folders.encoder, words: folders.words)
      } throws: { error in
        guard case .missingTensor(_, name, _) = error as? ModelFileError else { return false }
        return true
      }
    }
  }

  @Test(
    "a setting that does not fit is an error",
    arguments: [
      ("width", "25"), ("width", "0"), ("heads", "5"), ("layers", ""), ("layers", "3"),
      ("positions", "47"), ("vocabulary", "31"), ("window", "49"), ("layerNormEpsilon", "-1"),
      ("activation", "relu"), ("feedForwardWidth", "9999999999999999999"),
    ])
  func settings(name: String, value: String) {
    let folders = TinyModel().folders(settings: [name: value])
    #expect(throws: ModelFileError.self) {
      try TransformerEncoder(folders.encoder, words: folders.words)
    }
  }
}
