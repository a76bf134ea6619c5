import Foundation

/// A file of the folder `Reference` beside the tests.
enum ReferenceTable {
  /// The lines of a file, without those that begin with `#`, split at a separator.
  ///
  /// A file that is not there stops the test run: no test may pass for want of its references.
  static func rows(_ file: String, separator: Character = ",") -> [[Substring]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "Reference/\(file)")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else {
      preconditionFailure("there is no \(path.path)")
    }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: separator) }
  }
}
