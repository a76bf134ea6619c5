import Foundation

/// Runs a body with the path of a new, empty folder and removes the folder afterwards.
///
/// - Parameter body: What to do with the folder's path.
/// - Returns: What the body returns.
/// - Throws: What the body throws.
public func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "dateline-tests-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}
