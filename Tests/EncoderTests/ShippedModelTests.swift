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
}

@Suite("A damaged text encoder")
struct DamagedEncoderTests {
  /// Reads a copy of the shipped model that a body changed; gives the error.
  private func error(
    after change: (_ encoder: String, _ words: String) throws -> Void
  ) throws -> ModelFileError? {
    try withTemporaryFolder { folder -> ModelFileError? in
      let (encoder, words) = ("\(folder)/english-vectors", "\(folder)/english-words")
      try FileManager.default.copyItem(atPath: ShippedModel.path, toPath: encoder)
      try FileManager.default.copyItem(atPath: ShippedModel.wordsPath, toPath: words)
      try change(encoder, words)
      do {
        _ = try TextEncoder(readingFrom: encoder)
        return nil
      } catch let error as ModelFileError {
        return error
      }
    }
  }

  private func shorten(_ path: String, by count: Int) throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.dropLast(count).write(to: URL(filePath: path))
  }

  @Test("a copy is read, a shortened file is an error that names it")
  func truncated() throws {
    #expect(try error { _, _ in } == nil)
    for count in [1, 11_000_000] {
      let encoder = try error { encoder, _ in
        try shorten("\(encoder)/encoder.safetensors", by: count)
      }
      #expect(encoder?.code == "DL-M02")
      #expect(encoder?.description.contains("encoder.safetensors") == true)
      let words = try error { _, words in try shorten("\(words)/words.safetensors", by: count) }
      #expect(words?.code == "DL-M02")
      #expect(words?.description.contains("words.safetensors") == true)
    }
    let vocabulary = try error { _, words in try shorten("\(words)/vocabulary.txt", by: 9) }
    #expect(vocabulary?.code == "DL-M02")
  }

  @Test("a missing file or word table is an error that names it")
  func missing() throws {
    let file = try error { encoder, _ in
      try FileManager.default.removeItem(atPath: "\(encoder)/encoder.safetensors")
    }
    #expect(file?.code == "DL-M01")
    let table = try error { _, words in try FileManager.default.removeItem(atPath: words) }
    #expect(table?.code == "DL-M08")
    #expect(table?.description.contains("english-words") == true)
  }

  @Test("a word table of another build, or whose vocabulary does not fit, is an error")
  func otherWords() throws {
    /// Writes the word table again with another vocabulary, and the encoder so that it rests on it.
    func replace(
      _ words: String, _ encoder: String, vocabulary: (String) -> String, resting: Bool
    ) throws {
      let table = try ModelFolder(readingFrom: words, kind: "word-table", version: 1)
      let text = vocabulary(String(decoding: try table.plainFile("vocabulary.txt"), as: UTF8.self))
      try ModelFolder(
        kind: table.kind, version: table.version, settings: table.settings, files: table.files,
        plainFiles: ["vocabulary.txt": Array(text.utf8)]
      ).write(to: words)
      guard resting else { return }
      let digest = try ModelFolder(readingFrom: words, kind: "word-table", version: 1)
        .manifestDigest
      let folder = try ModelFolder(readingFrom: encoder, kind: "encoder", version: 1)
      try ModelFolder(
        kind: folder.kind, version: folder.version, settings: folder.settings, files: folder.files,
        restsOn: ["english-words": try #require(digest)]
      ).write(to: encoder)
    }
    let other = try error {
      try replace($1, $0, vocabulary: { $0.replacing("\nthe\n", with: "\nthé\n") }, resting: false)
    }
    #expect(other?.code == "DL-M09")
    let shorter = try error {
      try replace($1, $0, vocabulary: { $0.replacing("\nthe\n", with: "\n") }, resting: true)
    }
    #expect(shorter?.code == "DL-M03")
    #expect(shorter?.description.contains("30521 pieces") == true)
    let repeated = try error {
      try replace($1, $0, vocabulary: { $0.replacing("\nthe\n", with: "\nport\n") }, resting: true)
    }
    #expect(repeated?.code == "DL-M03")
    #expect(repeated?.description.contains("“port”") == true)
  }
}
