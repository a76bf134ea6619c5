import Foundation
import ModelFiles
import TestSupport
import Testing

@Suite("Damaged models")
struct DamagedModelTests {
  @Test("every truncation of every file is an error that names the file")
  func everyTruncation() throws {
    try withTemporaryFolder { folder in
      let model = try SmallModel(in: folder)
      #expect(model.error() == nil)
      for file in model.files {
        let bytes = try Data(contentsOf: URL(filePath: file))
        for count in 0..<bytes.count {
          try bytes.prefix(count).write(to: URL(filePath: file))
          let text = model.error().map { "\($0)" }
          #expect(text?.contains(file) == true, "\(file) cut to \(count) bytes: \(text ?? "read")")
        }
        try bytes.write(to: URL(filePath: file))
      }
      #expect(model.error() == nil)
    }
  }

  @Test("a thousand flipped bytes are errors that name the file, or the folder of another kind")
  func flippedBytes() throws {
    try withTemporaryFolder { folder in
      let model = try SmallModel(in: folder)
      let contents = try model.files.map { try Data(contentsOf: URL(filePath: $0)) }
      try forEverySeed(0..<1000) { generator, seed in
        let chosen = Int(seed) % contents.count
        let file = model.files[chosen]
        var altered = contents[chosen]
        let position = Int.random(in: 0..<altered.count, using: &generator)
        altered[position] ^= UInt8.random(in: 1...255, using: &generator)
        try altered.write(to: URL(filePath: file))
        let text = model.error().map { "\($0)" }
        let place = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
        #expect(text?.contains(place) == true, "seed \(seed), \(file): \(text ?? "read")")
        try contents[chosen].write(to: URL(filePath: file))
      }
      #expect(model.error() == nil)
    }
  }

  @Test("bytes after the end of a file are an error")
  func longerFiles() throws {
    try withTemporaryFolder { folder in
      let model = try SmallModel(in: folder)
      for file in model.files {
        let bytes = try Data(contentsOf: URL(filePath: file))
        try (bytes + [0x20]).write(to: URL(filePath: file))
        #expect(model.error()?.code == "DL-M04", "\(file)")
        try bytes.write(to: URL(filePath: file))
      }
    }
  }

  @Test("a setting that was changed by hand breaks the manifest's seal")
  func changedSetting() throws {
    try withTemporaryFolder { folder in
      let model = try SmallModel(in: folder)
      let manifest = URL(filePath: "\(model.encoder)/manifest.json")
      let text = try String(contentsOf: manifest, encoding: .utf8)
      try Data(text.replacing("1e-12", with: "1e-02").utf8).write(to: manifest)
      #expect(model.error()?.code == "DL-M04")
      #expect(model.error()?.description.contains(manifest.path) == true)
    }
  }

  @Test("a base folder that is missing, of another build or not named is an error that says so")
  func bases() throws {
    try withTemporaryFolder { folder in
      let model = try SmallModel(in: folder)
      try SmallModel.wordTable(vocabulary: "a\nc\n").write(to: model.words)
      #expect(model.error()?.code == "DL-M09")
      #expect(model.error()?.description.contains(model.words) == true)
      let encoder = try ModelFolder(readingFrom: model.encoder, kind: "encoder", version: 1)
      let other = try ModelFolder(readingFrom: model.words, kind: "word-table", version: 1)
      #expect(throws: ModelFileError.self) { try encoder.check(base: other, named: "words") }
      #expect(throws: ModelFileError.self) { try encoder.check(base: other, named: "vectors") }
      try FileManager.default.removeItem(atPath: model.words)
      #expect(
        model.error() == .missingBase(path: model.words, neededBy: model.encoder))
    }
  }
}
