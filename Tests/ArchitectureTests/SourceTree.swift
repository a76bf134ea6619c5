import Foundation
import TestSupport

/// A source file of the package, as text.
struct SourceFile: Sendable {
  let module: String
  let path: String
  let lines: [String]

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
        words[..<keyword].allSatisfy({ Self.importModifiers.contains(String($0)) })
      else { return nil }
      return words[keyword + 1].split(separator: ".").first.map(String.init)
    }
  }

  private static let importModifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "@preconcurrency", "@testable",
  ]
}

/// The package's own sources, found from this file's place.
enum SourceTree {
  /// Every Swift file under `Sources`.
  static func swiftFiles() throws -> [SourceFile] {
    let sources = PackageFolder.root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      return SourceFile(
        module: String(path.prefix { $0 != "/" }), path: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
