import AtomicFiles
import Foundation
import TestSupport
import Testing

@Suite("Atomic files")
struct AtomicFileTests {
  @Test("a committed file holds every byte and leaves nothing else behind")
  func committed() throws {
    try withTemporaryFolder { folder in
      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      var file = try AtomicFile(path: "\(folder)/table.csv")
      for start in stride(from: 0, to: bytes.count, by: 999) {
        try file.append(Array(bytes[start..<min(start + 999, bytes.count)]))
      }
      try file.commit()
      #expect(try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/table.csv"))) == bytes)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["table.csv"])
    }
  }

  @Test("a dropped writer leaves the old file as it was")
  func dropped() throws {
    try withTemporaryFolder { folder in
      try AtomicFile.write(Array("old".utf8), to: "\(folder)/table.csv")
      func abandon() throws {
        var file = try AtomicFile(path: "\(folder)/table.csv")
        try file.append(Array("half of the new".utf8))
      }
      try abandon()
      #expect(try String(contentsOfFile: "\(folder)/table.csv", encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["table.csv"])
    }
  }

  @Test("a folder that does not exist is named in the error")
  func missingFolder() {
    #expect(throws: AtomicFileError.self) {
      try AtomicFile.write([], to: "/nonexistent-folder/table.csv")
    }
  }
}
