import ModelFiles
import TestSupport
import Testing

@Suite("Tensor files")
struct TensorFileTests {
  static let sample = TensorFile(tensors: [
    "vectors": Tensor([0, -1.5, .pi, 1e-30, 4, 5] as [Float], shape: [2, 3]),
    "singular values": Tensor([3.25, 1e-300] as [Double], shape: [2]),
    "offsets": Tensor([0, -7, .max] as [Int64]),
    "bytes": Tensor(Array("déjà".utf8)),
  ])

  static let described = TensorFile(
    tensors: sample.tensors,
    metadata: [
      "kind": "encoder", "ids": #"["a\"b","c\\d"]"#, "shape": "odd",
      "odd “name”": "line\n\u{1}\u{7F}\0",
    ])

  @Test("what is written is read back")
  func roundTrip() throws {
    let read = try TensorFile(decoding: Self.sample.encoded, path: "sample")
    #expect(read == Self.sample)
    #expect(read.tensors["vectors"]?.floats == [0, -1.5, .pi, 1e-30, 4, 5])
    #expect(read.tensors["singular values"]?.doubles == [3.25, 1e-300])
    #expect(read.tensors["offsets"]?.integers == [0, -7, .max])
    #expect(read.tensors["offsets"]?.floats == nil)
    #expect(read.metadata.isEmpty)
  }

  @Test("texts in the header are read back; one that is no text is an error")
  func metadata() throws {
    let bytes = Self.described.encoded
    #expect(try TensorFile(decoding: bytes, path: "described") == Self.described)
    #expect(bytes.count % 8 == Self.sample.encoded.count % 8)
    for metadata in [#"{"a":1}"#, #"{"a":null}"#, "[]", "1", #""text""#] {
      let header = Array(#"{"__metadata__":\#(metadata)}"#.utf8)
      #expect(throws: ModelFileError.self, "\(metadata)") {
        try TensorFile(
          decoding: [UInt8(header.count), 0, 0, 0, 0, 0, 0, 0] + header, path: "odd")
      }
    }
  }

  @Test("a file on the disk has the same bytes; one that is not there is an error")
  func disk() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/described.safetensors"
      try Self.described.write(to: path)
      #expect(try TensorFile(readingFrom: path) == Self.described)
      #expect(throws: ModelFileError.cannotRead(path: "nowhere", reason: "there is no such file")) {
        try TensorFile(readingFrom: "nowhere")
      }
    }
  }

  @Test("every truncation is an error, never a trap")
  func everyTruncation() {
    let bytes = Self.described.encoded
    for count in 0..<bytes.count {
      #expect(throws: ModelFileError.self, "\(count) bytes") {
        try TensorFile(decoding: Array(bytes[..<count]), path: "cut")
      }
    }
  }

  @Test("a thousand flipped bytes are an error or another file, never a trap")
  func flippedBytes() {
    let bytes = Self.described.encoded
    forEverySeed(0..<1000) { generator, _ in
      var altered = bytes
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      altered[position] ^= UInt8.random(in: 1...255, using: &generator)
      let read = try? TensorFile(decoding: altered, path: "altered")
      #expect(read != Self.described)
    }
  }
}
