import Foundation
import ModelFiles
import TestSupport
import Testing

@Suite("Model folders")
struct ModelFolderTests {
  static let model = ModelFolder(
    kind: "topic-model", version: 1, settings: ["rank": "2"],
    files: ["space.safetensors": TensorFileTests.sample])

  @Test("what is written is read back")
  func roundTrip() throws {
    try withTemporaryFolder { folder in
      try Self.model.write(to: "\(folder)/model")
      let read = try ModelFolder(
        readingFrom: "\(folder)/model", kind: "topic-model", version: 1)
      #expect(read.settings == ["rank": "2"])
      #expect(read.files == Self.model.files)
      #expect(throws: ModelFileError.self) {
        try read.tensor("vectors", in: "space.safetensors", of: .float64)
      }
    }
  }

  @Test("an altered, shortened or missing file is named")
  func damaged() throws {
    try withTemporaryFolder { folder in
      try Self.model.write(to: folder)
      let path = "\(folder)/space.safetensors"
      let bytes = try Data(contentsOf: URL(filePath: path))
      func error() -> ModelFileError? {
        do throws(ModelFileError) {
          _ = try ModelFolder(readingFrom: folder, kind: "topic-model", version: 1)
          return nil
        } catch {
          return error
        }
      }
      var altered = bytes
      altered[altered.count - 1] ^= 1
      try altered.write(to: URL(filePath: path))
      #expect(error()?.code == "DL-M04")
      try bytes.dropLast().write(to: URL(filePath: path))
      #expect(error()?.code == "DL-M02")
      try FileManager.default.removeItem(atPath: path)
      #expect(error() == .cannotRead(path: path, reason: "there is no such file"))
    }
  }

  @Test("another kind or version is refused")
  func otherModels() throws {
    try withTemporaryFolder { folder in
      try Self.model.write(to: folder)
      #expect(
        throws: ModelFileError.wrongKind(path: folder, expected: "encoder", found: "topic-model")
      ) { try ModelFolder(readingFrom: folder, kind: "encoder", version: 1) }
      #expect(throws: ModelFileError.wrongVersion(path: folder, expected: 2, found: 1)) {
        try ModelFolder(readingFrom: folder, kind: "topic-model", version: 2)
      }
    }
  }
}
