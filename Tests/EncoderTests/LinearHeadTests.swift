import Encoder
import ModelFiles
import NumericCore
import Testing

@Suite("Linear heads")
struct LinearHeadTests {
  private let states = DenseMatrix<Float>(rows: 2, columns: 3, values: [1, 2, 3, -1, 0, 1])

  @Test("scores are the products with the weights, and the bias")
  func scores() {
    let head = LinearHead(
      name: "tone", labels: ["calm", "loud"],
      weights: DenseMatrix(rows: 2, columns: 3, values: [1, 0, 2, 0, -1, 0.5]), bias: [0.25, 1])
    #expect(
      head.scores(of: states)
        == DenseMatrix(rows: 2, columns: 2, values: [7.25, 0.5, 1.25, 1.5]))
  }

  @Test("a head is read from a model that was written")
  func reading() throws {
    let tensors = TensorFile(tensors: [
      "heads.tone.weight": Tensor(
        element: .int8, shape: [2, 3], bytes: [1, 0, 2, 0, 0xFF, 1]),
      "heads.tone.scale": Tensor([1, 2] as [Float], shape: [2]),
      "heads.tone.bias": Tensor([0.5, 0] as [Float], shape: [2]),
      "heads.tone.labels": Tensor(Array("calm\nlaut und schrill".utf8)),
    ])
    let file = "heads.safetensors"
    let model = ModelFolder(
      kind: "heads", version: 1, settings: [:],
      files: [file: try TensorFile(decoding: tensors.encoded, path: file)])
    let head = try LinearHead(readingNamed: "tone", from: model, file: file, width: 3)
    #expect(head.labels == ["calm", "laut und schrill"])
    #expect(
      head.scores(of: states) == DenseMatrix(rows: 2, columns: 2, values: [7.5, 2, 1.5, 2]))
    #expect(throws: ModelFileError.self) {
      try LinearHead(readingNamed: "tone", from: model, file: file, width: 4)
    }
    #expect(throws: ModelFileError.self) {
      try LinearHead(readingNamed: "voice", from: model, file: file, width: 3)
    }
    #expect(throws: ModelFileError.self) {
      try LinearHead(readingNamed: "tone", from: model, file: "other.safetensors", width: 3)
    }
  }
}
