import Foundation
import Testing

extension BuiltCommand {
  /// Runs the command for a report in a folder of its own and expects success.
  ///
  /// - Parameters:
  ///   - arguments: What follows the command's name, without `--output`.
  ///   - folder: Where it runs; the report is written into a new folder in it.
  ///   - environment: Variables set beside those of the tests.
  /// - Returns: Everything it wrote, by the names of the files, without what `run.json` says of the
  ///   machine.
  /// - Throws: What starting the process or reading the report throws.
  static func report(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let path = folder + "/" + UUID().uuidString
    let outcome = try run(arguments + ["-qo", path], in: folder, environment: environment)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      contents[name] = try Data(contentsOf: URL(filePath: path + "/" + name))
    }
    var record = try JSONFile.object(path + "/run.json")
    record["machine"] = nil
    contents["run.json"] = try JSONSerialization.data(
      withJSONObject: record, options: [.sortedKeys])
    return contents
  }
}
