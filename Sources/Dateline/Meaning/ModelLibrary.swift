import Digests
import Foundation

/// The places where trained models are looked for.
public struct ModelLibrary: Sendable, Equatable {
  /// The folders that may hold models, a folder each; the first that has a model counts.
  public let folders: [String]

  /// Looks in these folders and nowhere else.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// The models that a user has: those of a named folder; or else of the folder that the environment
  /// names as `DATELINE_MODELS`; or else those that came with the command.
  ///
  /// - Parameter folder: A folder of models that the user named, if any.
  /// - Returns: The places, in the order in which they are looked through.
  public static func installed(named folder: String? = nil) -> ModelLibrary {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return ModelLibrary(
      named: folder, environment: ProcessInfo.processInfo.environment,
      executable: executable ?? CommandLine.arguments[0])
  }

  /// The places for a named folder, an environment and an executable.
  package init(named folder: String?, environment: [String: String], executable: String) {
    if let named = folder ?? environment["DATELINE_MODELS"].flatMap({ $0.isEmpty ? nil : $0 }) {
      folders = [named]
      return
    }
    let file = URL(filePath: executable).standardizedFileURL
    let beside = file.deletingLastPathComponent()
    var places = [
      beside.deletingLastPathComponent().appending(path: "share/dateline/models"),
      beside.appending(path: "models"),
    ]
    // An executable that was built and not installed stands in `.build`, beside the sources' `Models`.
    var folder = beside
    while folder.pathComponents.count > 1 {
      if folder.lastPathComponent == ".build" {
        places.append(folder.deletingLastPathComponent().appending(path: "Models"))
      }
      folder.deleteLastPathComponent()
    }
    folders = places.map { $0.path(percentEncoded: false) }
  }

  /// The folder of a model.
  ///
  /// - Parameter name: The model's name, such as `english-vectors`.
  /// - Returns: The path of the first folder of that name that holds a manifest.
  /// - Throws: ``AnalysisError/noModel(name:places:)``, which names all places.
  public func path(ofModel name: String) throws(AnalysisError) -> String {
    let places = folders.map { $0.hasSuffix("/") ? $0 + name : "\($0)/\(name)" }
    let found = places.first { FileManager.default.fileExists(atPath: $0 + "/manifest.json") }
    guard let found else { throw .noModel(name: name, places: places) }
    return found
  }

  /// The SHA-256 of a model's manifest, which stands for every byte of the model.
  static func digest(ofModelAt path: String) throws -> String {
    let manifest = try Data(contentsOf: URL(filePath: path + "/manifest.json"))
    return SHA256.hexadecimalDigest(of: [UInt8](manifest))
  }
}
