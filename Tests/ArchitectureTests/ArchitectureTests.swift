import Foundation
import TestSupport
import Testing

@Suite("Architecture")
struct ArchitectureTests {
  @Test("an import only points down")
  func imports() throws {
    let files = try SourceTree.swiftFiles()
    #expect(files.count > 50, "the sources were found")
    for file in files {
      let allowed = try #require(
        Layers.allowedImports[file.module], "\(file.path): the module has no layer")
      for name in file.imports {
        if let importers = Layers.outside[name] {
          #expect(
            importers?.contains(file.module) ?? true, "\(file.path) may not import \(name)")
        } else {
          #expect(allowed.contains(name), "\(file.path) may not import \(name)")
        }
      }
    }
  }

  @Test("Package.swift declares the same arrows")
  func manifest() throws {
    let manifest = try String(
      contentsOf: PackageFolder.root.appending(path: "Package.swift"), encoding: .utf8)
    for module in Layers.allowedImports.keys {
      #expect(manifest.contains("\"\(module)\""), "\(module) is not in Package.swift")
    }
  }

  @Test("a file has one subject: at most 300 lines")
  func fileLength() throws {
    for file in try SourceTree.swiftFiles() {
      #expect(file.lines.count <= 300, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("there is no drawer: no file or folder is called for what does not belong anywhere")
  func drawers() throws {
    let drawers = [
      "util", "utils", "utilities", "helper", "helpers", "common", "misc", "extensions",
    ]
    for file in try SourceTree.swiftFiles() {
      let parts = file.path.lowercased().replacing(".swift", with: "").split(separator: "/")
      #expect(!parts.contains { drawers.contains(String($0)) }, "\(file.path)")
    }
  }

  @Test("nothing traps on purpose but a precondition, and nothing is left for later")
  func traps() throws {
    let forbidden = ["fatal" + "Error(", "try" + "!", "as" + "! ", "TO" + "DO", "FIX" + "ME"]
    for file in try SourceTree.swiftFiles() {
      for (number, line) in file.lines.enumerated() {
        for word in forbidden {
          #expect(!line.contains(word), "\(file.path):\(number + 1) has \(word)")
        }
      }
    }
  }

  @Test("only the command prints")
  func printing() throws {
    for file in try SourceTree.swiftFiles() where file.module != "DatelineCommand" {
      for (number, line) in file.lines.enumerated() {
        let code = line.drop { $0 == " " }
        #expect(!code.hasPrefix("print("), "\(file.path):\(number + 1) prints")
      }
    }
  }

  @Test("no public type bears its module's name")
  func moduleNames() throws {
    for file in try SourceTree.swiftFiles() {
      for line in file.lines {
        for kind in ["struct", "enum", "class", "protocol", "actor"] {
          #expect(!line.hasPrefix("public \(kind) \(file.module) "), "\(file.path): \(line)")
        }
      }
    }
  }

  @Test("unsafe code stands only where C is called or memory is laid out")
  func unsafeCode() throws {
    for file in try SourceTree.swiftFiles() {
      let isWrapper = Layers.unsafePlaces.contains { file.path.hasPrefix($0) }
      guard !isWrapper else { continue }
      for (number, line) in file.lines.enumerated() {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        #expect(
          !line.contains("unsafe ") && !line.contains("Unsafe"),
          "\(file.path):\(number + 1) is unsafe outside of \(Layers.unsafePlaces)")
      }
    }
  }
}
