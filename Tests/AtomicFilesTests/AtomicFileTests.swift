import AtomicFiles
import Foundation
import Glibc
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

  @Test("a folder can be made with the file, and not before it")
  func newFolder() throws {
    try withTemporaryFolder { folder in
      for place in ["new/deep", "new/deep", "new"] {
        var file = try AtomicFile(path: "\(folder)/\(place)/table.csv", makesFolder: true)
        let wasThere = FileManager.default.fileExists(atPath: "\(folder)/new/deep")
        try file.append(Array(place.utf8))
        #expect(FileManager.default.fileExists(atPath: "\(folder)/new/deep") == wasThere)
        try file.commit()
        let text = try String(contentsOfFile: "\(folder)/\(place)/table.csv", encoding: .utf8)
        #expect(text == place)
      }
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      #expect(files == ["new", "new/deep", "new/deep/table.csv", "new/table.csv"])
    }
  }

  @Test("two files of one name that wait in one folder do not meet")
  func sameName() throws {
    try withTemporaryFolder { folder in
      var one = try AtomicFile(path: "\(folder)/a/table.csv", makesFolder: true)
      var other = try AtomicFile(path: "\(folder)/b/table.csv", makesFolder: true)
      try one.append(Array("one".utf8))
      try other.append(Array("other".utf8))
      try one.commit()
      try other.commit()
      #expect(try String(contentsOfFile: "\(folder)/a/table.csv", encoding: .utf8) == "one")
      #expect(try String(contentsOfFile: "\(folder)/b/table.csv", encoding: .utf8) == "other")
    }
  }

  @Test("a link stays and the file that it points to is replaced")
  func link() throws {
    try withTemporaryFolder { folder in
      try AtomicFile.write(Array("old".utf8), to: "\(folder)/table.csv")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link.csv", withDestinationPath: "table.csv")
      try AtomicFile.write(Array("new".utf8), to: "\(folder)/link.csv")
      #expect(try String(contentsOfFile: "\(folder)/table.csv", encoding: .utf8) == "new")
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link.csv")
      #expect(target == "table.csv")
    }
  }

  @Test("a pipe is written to and never replaced")
  func pipe() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/pipe"
      #expect(unsafe mkfifo(path, 0o600) == 0)
      let reader = unsafe open(path, O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      try AtomicFile.write(Array("through".utf8), to: path)
      let received = try FileHandle(fileDescriptor: reader).readToEnd()
      #expect(received.map { String(decoding: $0, as: UTF8.self) } == "through")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.type] as? FileAttributeType != .typeRegular)
    }
  }

  @Test("a folder is no place for a file's bytes")
  func folder() throws {
    _ = try withTemporaryFolder { folder in
      let expected = AtomicFileError.cannotCreate(path: folder, reason: "is a directory")
      #expect(throws: expected) { try AtomicFile.write([], to: folder) }
    }
  }

  @Test("a folder that does not exist is named in the error")
  func missingFolder() {
    #expect(throws: AtomicFileError.self) {
      try AtomicFile.write([], to: "/nonexistent-folder/table.csv")
    }
  }
}
