import Encoder
import Foundation
import ModelFiles
import NumericCore
import TestSupport
import Testing

@Suite("Damaged word vectors")
struct DamagedWordVectorsTests {
  private static let files = ["manifest.json", "vectors.safetensors", "words.txt"]

  private func error(_ folder: String) -> ModelFileError? {
    do throws(ModelFileError) {
      _ = try StaticWordVectors(readingFrom: folder)
      return nil
    } catch {
      return error
    }
  }

  @Test("every truncation of every file is an error that names the file")
  func truncations() throws {
    try withTemporaryFolder { folder in
      try SmallWordVectors().folder.write(to: folder)
      #expect(error(folder) == nil)
      for file in Self.files {
        let place = URL(filePath: "\(folder)/\(file)")
        let bytes = try Data(contentsOf: place)
        for count in 0..<bytes.count {
          try bytes.prefix(count).write(to: place)
          let text = error(folder)?.description
          #expect(text?.contains(file) == true, "cut to \(count): \(text ?? "read")")
        }
        try bytes.write(to: place)
      }
    }
  }

  @Test("a thousand flipped bytes are errors that name the folder")
  func flippedBytes() throws {
    try withTemporaryFolder { folder in
      try SmallWordVectors().folder.write(to: folder)
      try forEverySeed(0..<1000) { generator, seed in
        let place = URL(filePath: "\(folder)/\(Self.files[Int(seed) % Self.files.count])")
        let bytes = try Data(contentsOf: place)
        var altered = bytes
        let position = Int.random(in: 0..<altered.count, using: &generator)
        altered[position] ^= UInt8.random(in: 1...255, using: &generator)
        try altered.write(to: place)
        let text = error(folder)?.description
        #expect(text?.contains(folder) == true, "seed \(seed): \(text ?? "read")")
        try bytes.write(to: place)
      }
      #expect(error(folder) == nil)
    }
  }

  @Test("flipped bits that the digests do not guard are errors or other numbers, never traps")
  func flippedTensors() throws {
    let whole = SmallWordVectors().folder
    let encoded = try #require(whole.files["vectors.safetensors"]).encoded
    forEverySeed(0..<1000) { generator, _ in
      var altered = encoded
      let position = Int.random(in: 0..<altered.count, using: &generator)
      altered[position] ^= UInt8.random(in: 1...255, using: &generator)
      let vectors = Result { () throws(ModelFileError) in
        try StaticWordVectors(
          ModelFolder(
            kind: whole.kind, version: whole.version, settings: whole.settings,
            files: ["vectors.safetensors": TensorFile(decoding: altered, path: "vectors")],
            plainFiles: whole.plainFiles)
        ).vectors(of: SmallWordVectors.words).values
      }
      switch vectors {
      case .success(let values): #expect(values.allSatisfy { !$0.isNaN })
      case .failure(let error): #expect(["DL-M02", "DL-M03", "DL-M07"].contains(error.code))
      }
    }
  }

  @Test("another kind, another version and a folder that is not there say so")
  func otherModels() throws {
    try withTemporaryFolder { folder in
      var small = SmallWordVectors()
      small.kind = "encoder"
      try small.folder.write(to: folder)
      #expect(error(folder)?.code == "DL-M06")
      small.kind = StaticWordVectors.kind
      small.version += 1
      try small.folder.write(to: folder)
      #expect(error(folder)?.code == "DL-M05")
      #expect(error("\(folder)/none")?.code == "DL-M01")
    }
  }

  @Test("words out of order, twice, empty or too few are errors that name the line")
  func words() {
    var small = SmallWordVectors()
    #expect(small.error() == nil)
    for (words, reason) in [
      (["harbour", "strike", "pilot", "é"], "line 3 does not come after"),
      (["harbour", "pilot", "pilot", "é"], "line 3 does not come after"),
      (["harbour", "", "strike", "é"], "line 2 is empty"),
      (["", "pilot", "strike", "é"], "line 1 is empty"),
      (["harbour", "pilot", "strike"], "it has 3 words, and the table 4"),
    ] {
      small.words = words
      #expect(small.error()?.code == "DL-M03")
      #expect(small.error()?.description.contains("words.txt") == true)
      #expect(small.error()?.description.contains(reason) == true, "\(words)")
    }
    small = SmallWordVectors()
    small.lastLineEnds = false
    #expect(small.error()?.description.contains("line 4 has no line feed") == true)
  }

  @Test("settings and tensors that do not fit are errors")
  func misfit() {
    for (name, value, code) in [
      ("words", "5", "DL-M07"), ("words", "0", "DL-M03"), ("words", "many", "DL-M03"),
      ("dimension", "6", "DL-M07"), ("dimension", "-3", "DL-M03"), ("bits", "4", "DL-M07"),
      ("bits", "0", "DL-M03"), ("bits", "9", "DL-M03"),
    ] {
      var small = SmallWordVectors()
      small.settings[name] = value
      #expect(small.error()?.code == code, "\(name) \(value)")
    }
    for name in ["words", "dimension", "bits"] {
      var small = SmallWordVectors()
      small.settings[name] = nil
      #expect(small.error()?.code == "DL-M03", "without \(name)")
    }
    var small = SmallWordVectors()
    small.levels[2] = .nan
    #expect(small.error()?.code == "DL-M03")
    small = SmallWordVectors()
    small.scales.removeLast()
    #expect(small.error()?.code == "DL-M07")
  }
}
