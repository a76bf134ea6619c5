import Encoder
import Foundation
import ModelFiles
import NumericCore
import TestSupport
import Testing

@Suite("Link heads")
struct LinkHeadTests {
  private let width = 24
  private let size = 5

  private func part(seed: UInt64) -> (weights: DenseMatrix<Float>, bias: [Float]) {
    var generator = TestGenerator(seed: seed)
    func numbers(_ count: Int) -> [Float] {
      (0..<count).map { _ in Float.random(in: -0.5...0.5, using: &generator) }
    }
    return (
      DenseMatrix(rows: 2 * size, columns: width, values: numbers(2 * size * width)),
      numbers(2 * size)
    )
  }

  /// The mean of the rows' log-softmax of q · k / √size, by plain loops in double precision.
  private func expected(
    _ states: DenseMatrix<Float>, from pieces: Range<Int>, kind: Int
  ) -> [Double] {
    let (queries, keys) = (part(seed: 1), part(seed: 2))
    func entry(
      _ part: (weights: DenseMatrix<Float>, bias: [Float]), _ row: Int, _ index: Int
    ) -> Double {
      (0..<width).reduce(Double(part.bias[index])) {
        $0 + Double(states[row, $1]) * Double(part.weights[index, $1])
      }
    }
    var means = [Double](repeating: 0, count: states.rows)
    for piece in pieces {
      let scores = (0..<states.rows).map { target in
        (kind * size..<(kind + 1) * size).reduce(0.0) {
          $0 + entry(queries, piece, $1) * entry(keys, target, $1)
        } / Double(size).squareRoot()
      }
      let logarithm = log(scores.reduce(0) { $0 + exp($1) })
      for target in means.indices {
        means[target] += (scores[target] - logarithm) / Double(pieces.count)
      }
    }
    return means
  }

  @Test("links are scaled products of queries and keys", arguments: [0, 1])
  func links(kind: Int) throws {
    let head = LinkHead(kinds: ["cue", "source"], queries: part(seed: 1), keys: part(seed: 2))
    let encoder = try TinyModel().encoder()
    let batch = RaggedBatch([[2, 8, 3], [2, 5, 5, 29, 11, 0, 8, 3]])
    let states = encoder.hiddenStates(of: RaggedBatch([[2, 5, 5, 29, 11, 0, 8, 3]]))
    let found = encoder.map(batch) { place, states in
      place == 0 ? [] : states.links(of: head).meanLogProbabilities(from: 2..<5, kind: kind)
    }[1]
    let expected = expected(states, from: 2..<5, kind: kind)
    #expect(found.count == expected.count)
    for (value, wanted) in zip(found, expected) { #expect(abs(value - wanted) < 1e-5) }
  }

  @Test("a head is read from a model that was written")
  func reading() throws {
    var tensors = ["heads.links.labels": Tensor(Array("cue\nsource".utf8))]
    for (name, seed) in [("query", 1), ("key", 2)] as [(String, UInt64)] {
      let part = part(seed: seed)
      tensors["heads.links.\(name).weight"] = Tensor(
        part.weights.values, shape: [2 * size, width])
      tensors["heads.links.\(name).bias"] = Tensor(part.bias, shape: [2 * size])
    }
    let model = ModelFolder(
      kind: "heads", version: 1, settings: [:],
      files: ["heads.safetensors": TensorFile(tensors: tensors)])
    func head(size: Int) throws -> LinkHead {
      try LinkHead(
        readingNamed: "links", from: model, file: "heads.safetensors", size: size, width: width)
    }
    #expect(try head(size: 5).kinds == ["cue", "source"])
    #expect(throws: ModelFileError.self) { try head(size: 4) }
  }

  @Test("the mean of a mention's states is that of its rows")
  func mean() throws {
    let encoder = try TinyModel().encoder()
    let states = encoder.hiddenStates(of: RaggedBatch([[2, 8, 9, 3]]))
    let mean = encoder.map(RaggedBatch([[], [2, 8, 9, 3]])) { place, states in
      place == 0 ? [] : states.mean(of: 1..<3)
    }[1]
    for column in 0..<width {
      #expect(abs(mean[column] - (states[1, column] + states[2, column]) / 2) < 1e-6)
    }
  }
}
