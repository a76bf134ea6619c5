import Encoder
import Foundation
import ModelFiles
import TestSupport
import Testing

@Suite("Reading a text encoder")
struct TextEncoderReadingTests {
  /// The tiny model in two folders.
  private struct Folders {
    let encoder: String
    let words: String

    init(in folder: String) throws {
      (encoder, words) = ("\(folder)/vectors", "\(folder)/words")
      try writeWords()
      try writeEncoder()
    }

    /// Writes the word table with a vocabulary of its own.
    func writeWords(
      _ pieces: [String] = TinyModel.pieces, tokenizer: String = "wordpiece-uncased"
    ) throws {
      let table = TinyModel().folders(.int8, settings: ["tokenizer": tokenizer]).words
      try ModelFolder(
        kind: table.kind, version: table.version, settings: table.settings, files: table.files,
        plainFiles: ["vocabulary.txt": Array(pieces.joined(separator: "\n").utf8)]
      ).write(to: words)
    }

    /// Writes the encoder so that it rests on the word table as it is now.
    func writeEncoder(pooling: String = "mean", bases: [String] = ["words"]) throws {
      let table = try ModelFolder(
        readingFrom: words, kind: TransformerEncoder.wordsKind, version: TransformerEncoder.version)
      let digest = try #require(table.manifestDigest)
      let layers = TinyModel().folders(.int8, settings: ["pooling": pooling]).encoder
      try ModelFolder(
        kind: layers.kind, version: layers.version, settings: layers.settings, files: layers.files,
        restsOn: Dictionary(uniqueKeysWithValues: bases.map { ($0, digest) })
      ).write(to: encoder)
    }

    func shorten(_ file: String, by count: Int) throws {
      let bytes = try Data(contentsOf: URL(filePath: file))
      try bytes.dropLast(count).write(to: URL(filePath: file))
    }

    /// What reading the encoder throws.
    func error() -> ModelFileError? {
      do throws(ModelFileError) {
        _ = try TextEncoder(readingFrom: encoder)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test("gives what its parts give")
  func parts() throws {
    try withTemporaryFolder { folder in
      let folders = try Folders(in: folder)
      let read = try TextEncoder(readingFrom: folders.encoder)
      let made = TextEncoder(try TinyModel().encoder(.int8), tokenizer: read.tokenizer)
      let text = Array("The pilots walked out at dawn.".utf8)
      #expect(read.vectors(of: [text]) == made.vectors(of: [text]))
      let model = try ModelFolder(
        readingFrom: folders.encoder, kind: TransformerEncoder.kind,
        version: TransformerEncoder.version)
      #expect(read.modelDigest != nil && read.modelDigest == model.manifestDigest)
      #expect(made.modelDigest == nil)
    }
  }

  @Test("is an error that names the file when one is shortened or missing")
  func truncated() throws {
    try withTemporaryFolder { folder in
      for name in [
        "vectors/encoder.safetensors", "words/words.safetensors", "words/vocabulary.txt",
      ] {
        for count in [1, 40] {
          let folders = try Folders(in: folder)
          try folders.shorten("\(folder)/\(name)", by: count)
          #expect(folders.error()?.code == "DL-M02")
          #expect(folders.error()?.description.contains(name) == true)
        }
        let folders = try Folders(in: folder)
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        #expect(folders.error()?.code == "DL-M01")
        #expect(folders.error()?.description.contains(name) == true)
      }
    }
  }

  @Test("is an error when the word table is missing or of another build")
  func otherWords() throws {
    try withTemporaryFolder { folder in
      let folders = try Folders(in: folder)
      try folders.writeWords(TinyModel.pieces.dropLast() + ["go"])
      #expect(folders.error()?.code == "DL-M09")
      try FileManager.default.removeItem(atPath: folders.words)
      #expect(folders.error()?.code == "DL-M08")
      #expect(folders.error()?.description.contains(folders.words) == true)
    }
  }

  @Test("is an error when the parts are whole and do not fit")
  func misfit() throws {
    try withTemporaryFolder { folder in
      let folders = try Folders(in: folder)
      try folders.writeWords(TinyModel.pieces.dropLast())
      try folders.writeEncoder()
      #expect(folders.error()?.code == "DL-M03")
      #expect(folders.error()?.description.contains("29 pieces") == true)
      try folders.writeWords(TinyModel.pieces.dropLast() + ["ship"])
      try folders.writeEncoder()
      #expect(folders.error()?.code == "DL-M03")
      #expect(folders.error()?.description.contains("“ship”") == true)
      try folders.writeWords(tokenizer: "sentencepiece")
      try folders.writeEncoder()
      #expect(folders.error()?.code == "DL-M03")
      try folders.writeWords()
      try folders.writeEncoder(pooling: "cls")
      #expect(folders.error()?.code == "DL-M03")
      for bases in [[], ["words", "other"]] {
        try folders.writeEncoder(bases: bases)
        #expect(folders.error()?.code == "DL-M03")
      }
      try folders.writeEncoder()
      #expect(folders.error() == nil)
    }
  }
}
