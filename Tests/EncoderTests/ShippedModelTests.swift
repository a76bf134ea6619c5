import Encoder
import Foundation
import ModelFiles
import NumericCore
import TestSupport
import Testing
import TextCore

@Suite("The shipped text encoder")
struct ShippedModelTests {
  private let model: TextEncoder
  private let reference: ShippedModel

  init() throws {
    model = try ShippedModel.encoder.get()
    reference = try ShippedModel.reference.get()
    try #require(reference.texts.count == 13 && reference.hiddenStates.count > 40)
  }

  /// The pieces of a text with `[CLS]` and `[SEP]`, as many as the window holds.
  private func sequence(_ text: [UInt8]) -> [Int32] {
    let vocabulary = model.tokenizer.vocabulary
    let pieces = model.tokenizer.pieces(of: text, in: ByteRange(0, text.count)).ids
    let room = model.encoder.configuration.window - 2
    return [vocabulary.sequenceStart] + pieces.prefix(room) + [vocabulary.sequenceEnd]
  }

  private func cosine(_ vectors: DenseMatrix<Float>, _ first: Int, _ second: Int) -> Float {
    zip(vectors.row(first), vectors.row(second)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  @Test("has the sizes of its manifest")
  func configuration() {
    let configuration = model.encoder.configuration
    #expect(
      configuration
        == EncoderConfiguration(
          layers: 6, width: 384, heads: 12, feedForwardWidth: 1536, positions: 512,
          vocabulary: 30_522, typeVocabulary: 2, layerNormEpsilon: 1e-12, window: 256))
    #expect(model.tokenizer.vocabulary.count == 30_522)
  }

  @Test("hidden states are those of PyTorch")
  func hiddenStates() {
    let batch = RaggedBatch(reference.texts.map(sequence))
    let states = model.encoder.hiddenStates(of: batch)
    for expected in reference.hiddenStates {
      let row = batch.range(of: expected.text).lowerBound + expected.row
      for (place, entry) in expected.entries.enumerated() {
        #expect(
          abs(states[row, place * ShippedModel.stride] - entry) < 2e-5,
          "row \(expected.row) of text \(expected.text)")
      }
    }
  }

  @Test("vectors and their cosines are those of PyTorch")
  func vectors() {
    let vectors = model.vectors(of: reference.texts)
    for (text, entries) in reference.vectors.enumerated() {
      for (place, entry) in entries.enumerated() {
        #expect(abs(vectors[text, place * ShippedModel.stride] - entry) < 2e-6, "text \(text)")
      }
      for (other, expected) in reference.cosines[text].enumerated() {
        #expect(abs(cosine(vectors, text, other) - expected) < 5e-6, "texts \(text), \(other)")
      }
    }
  }

  @Test("rounding moves no cosine by more than a fiftieth")
  func rounding() {
    let vectors = model.vectors(of: reference.texts)
    for (text, expected) in reference.originalCosines.enumerated() {
      for (other, exact) in expected.enumerated() {
        #expect(abs(cosine(vectors, text, other) - exact) < 0.02, "texts \(text), \(other)")
      }
    }
  }

  @Test("a text has the same bits in any batch and for any number of threads")
  func sameBits() {
    let texts = reference.texts + reference.texts.prefix(7)
    let vectors = model.vectors(of: texts)
    for threads in [2, 3] {
      #expect(model.vectors(of: texts, parallelism: Parallelism(threads: threads)) == vectors)
    }
    let width = model.encoder.configuration.width
    for size in [1, 3, 8] {
      var values: [Float] = []
      for start in stride(from: 0, to: texts.count, by: size) {
        let batch = Array(texts[start..<min(start + size, texts.count)])
        values += model.vectors(of: batch, parallelism: Parallelism(threads: 2)).values
      }
      #expect(DenseMatrix(rows: texts.count, columns: width, values: values) == vectors)
    }
  }

  @Test("what is near in meaning is near")
  func meaning() {
    let vectors = model.vectors(
      of: [
        "Harbour pilots stopped work over pay.", "Port staff went on strike for higher wages.",
        "The goalkeeper saved a penalty in the final.",
      ].map { Array($0.utf8) })
    #expect(cosine(vectors, 0, 1) > cosine(vectors, 0, 2) + 0.2)
  }

  @Test("is an error that names the file when a file of a copy ends early")
  func truncated() throws {
    try withTemporaryFolder { folder in
      let (encoder, words) = ("\(folder)/english-vectors", "\(folder)/english-words")
      try FileManager.default.copyItem(atPath: ShippedModel.path, toPath: encoder)
      try FileManager.default.copyItem(atPath: ShippedModel.wordsPath, toPath: words)
      for file in ["\(words)/words.safetensors", "\(encoder)/encoder.safetensors"] {
        let bytes = try Data(contentsOf: URL(filePath: file))
        try bytes.dropLast(1).write(to: URL(filePath: file))
        #expect {
          try TextEncoder(readingFrom: encoder)
        } throws: { error in
          let error = error as? ModelFileError
          return error?.code == "DL-M02" && error?.description.contains(file) == true
        }
      }
    }
  }
}
