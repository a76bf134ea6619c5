import Foundation
import Testing

/// Texts that were looked at once and must not change unnoticed.
///
/// `RECORD_GOLDEN=1 swift test` writes them anew and fails, so that nobody records by accident. They
/// hold what is the same on every processor: names, headers, sizes, dates, and weights that come from
/// counts alone. Labels, confidences and coordinates are not in them: BLAS kernels differ between
/// processor families in the last bits.
enum Golden {
  /// Compares a text with the golden one of a name.
  static func expect(
    _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded Golden/\(name)", sourceLocation: sourceLocation)
      return
    }
    let golden = try BuiltCommand.text(ofFile: file.path)
    guard text != golden else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(lines, expected).enumerated().first { $1.0 != $1.1 }
    Issue.record(
      """
      Golden/\(name) differs at line \((place?.offset ?? min(lines.count, expected.count)) + 1):
      expected \(place.map { String($0.element.1) } ?? "\(expected.count) lines")
      found    \(place.map { String($0.element.0) } ?? "\(lines.count) lines")
      """, sourceLocation: sourceLocation)
  }
}
