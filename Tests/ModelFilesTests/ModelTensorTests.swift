import ModelFiles
import TestSupport
import Testing

@Suite("Tensors of a model")
struct ModelTensorTests {
  static let file = "encoder.safetensors"

  @Test("matrices and vectors are read as floating point, whatever the file holds")
  func numbers() throws {
    try withTemporaryFolder { folder in
      let small = try SmallModel(in: folder)
      let model = try ModelFolder(readingFrom: small.encoder, kind: "encoder", version: 1)
      let words = try model.readBase("words", kind: "word-table", version: 1)
      #expect(
        try words.matrix("word", in: "words.safetensors", rows: 2, columns: 3)
          == [0.5, -0.5, 63.5, -254, 0, 8])
      #expect(try model.matrix("layer", in: Self.file, rows: 2, columns: 2) == [2, 0.5, -60, 10])
      #expect(try model.matrix("other", in: Self.file, rows: 1, columns: 2) == [1, 2])
      #expect(try model.floats("layer.bias", in: Self.file, shape: [2]) == [1, -2])
      #expect(try words.plainFile("vocabulary.txt") == Array("a\nb\n".utf8))
      try model.check(base: words, named: "words")
    }
  }

  @Test("another shape, another element and a missing tensor are errors that name file and tensor")
  func shapes() throws {
    try withTemporaryFolder { folder in
      let small = try SmallModel(in: folder)
      let model = try ModelFolder(readingFrom: small.encoder, kind: "encoder", version: 1)
      func expect(_ name: String, _ code: String, _ body: () throws(ModelFileError) -> [Float]) {
        do throws(ModelFileError) {
          _ = try body()
          Issue.record("\(name) was read")
        } catch {
          #expect(error.code == code)
          #expect(error.description.contains("\(small.encoder)/\(Self.file)"))
          #expect(error.description.contains(name))
        }
      }
      expect("layer.weight", "DL-M07") { () throws(ModelFileError) in
        try model.matrix("layer", in: Self.file, rows: 2, columns: 3)
      }
      expect("layer.weight", "DL-M07") { () throws(ModelFileError) in
        try model.floats("layer.weight", in: Self.file, shape: [2, 2])
      }
      expect("layers.weight", "DL-M07") { () throws(ModelFileError) in
        try model.matrix("layers", in: Self.file, rows: 2, columns: 2)
      }
      expect("broken", "DL-M03") { () throws(ModelFileError) in
        try model.floats("broken", in: Self.file, shape: [2])
      }
    }
  }

  @Test("settings are read in their range")
  func settings() throws {
    let model = ModelFolder(
      kind: "encoder", version: 1, settings: ["layers": "6", "epsilon": "1e-12", "width": "-3"],
      files: [:])
    #expect(try model.integerSetting("layers", in: 1...99) == 6)
    #expect(try model.positiveSetting("epsilon") == 1e-12)
    #expect(throws: ModelFileError.self) { try model.integerSetting("layers", in: 1...5) }
    #expect(throws: ModelFileError.self) { try model.integerSetting("heads", in: 1...5) }
    #expect(throws: ModelFileError.self) { try model.positiveSetting("width") }
  }

  @Test("tensors that overlap or leave a gap are an error")
  func overlaps() {
    for (first, second) in [("0,4", "0,4"), ("0,4", "2,6"), ("0,4", "5,9"), ("4,8", "0,4")] {
      let header =
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[\#(first)]},"#
        + #""b":{"dtype":"F32","shape":[1],"data_offsets":[\#(second)]}}"#
      let bytes =
        [UInt8(header.utf8.count)] + [UInt8](repeating: 0, count: 7) + Array(header.utf8)
        + [UInt8](repeating: 0, count: 8)
      let file = try? TensorFile(decoding: bytes, path: "overlap")
      #expect((file != nil) == (first == "4,8"), "\(first) and \(second)")
    }
  }
}
