import Foundation
import RandomModels
import TestSupport

/// A folder with all models of a report: a random one in place of the large one, so that what is found is
/// noise and is found at once.
enum RandomModelsFolder {
  /// Runs a body with a new folder that holds `models`, and removes it afterwards.
  static func with<Result>(_ body: (_ folder: String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let models = folder + "/models"
      try FileManager.default.createDirectory(
        atPath: models, withIntermediateDirectories: true)
      try RandomLanguageModel.write(into: models, outside: -4)
      for name in ["english-sentiment", "english-word-vectors"] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(models)/\(name)",
          withDestinationPath: "\(PackageFolder.root.path)/Models/\(name)")
      }
      return try body(folder)
    }
  }
}
