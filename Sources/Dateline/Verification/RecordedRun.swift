public import AnalysisReports
import Foundation

/// What a folder's `run.json` says of the run that made it: what was read, by which models, how to do it
/// again, and what came out.
public struct RecordedRun: Sendable {
  /// The name of the file in a folder.
  public static let fileName = "run.json"

  /// The version of Dateline.
  public let version: String
  /// The arguments that repeat the run; nil where it was started by a program of its own.
  public let arguments: [String]?
  /// The files that were read.
  public let inputs: [RunRecord.Input]
  /// The trained models that were used.
  public let models: [RunRecord.Model]
  /// The files that were written beside the record: name, and SHA-256.
  public let outputs: [(name: String, sha256: String)]
  /// What the bytes of numbers and of a database may depend on: the kernels of the processor, the
  /// version of SQLite.
  public let machine: (kernels: String?, sqlite: String?)
  /// The record without what tells of the machine, its members in the order of their names.
  let comparable: Data

  /// Reads the record of a folder.
  ///
  /// - Throws: ``VerificationError/noRecord(path:)`` or ``VerificationError/damagedRecord(path:reason:)``.
  public init(readingFrom folder: String) throws(VerificationError) {
    let path = folder.hasSuffix("/") ? folder + Self.fileName : "\(folder)/\(Self.fileName)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .noRecord(path: path)
    }
    do {
      let content = try JSONDecoder().decode(Content.self, from: bytes)
      version = content.dateline
      arguments = content.arguments
      inputs = content.inputs.map {
        RunRecord.Input(path: $0.path, bytes: $0.bytes, sha256: $0.sha256)
      }
      models = (content.models ?? []).map { RunRecord.Model(name: $0.name, sha256: $0.sha256) }
      outputs = (content.outputs ?? []).map { ($0.path, $0.sha256) }
      machine = (content.machine?.blasKernels, content.machine?.sqlite)
      var members = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
      members["machine"] = nil
      comparable = try JSONSerialization.data(withJSONObject: members, options: .sortedKeys)
    } catch {
      throw .damagedRecord(path: path, reason: "it is not the record that a run writes")
    }
  }

  private struct Content: Decodable {
    struct File: Decodable {
      let path: String
      let bytes: Int?
      let sha256: String?
    }

    struct Output: Decodable {
      let path: String
      let sha256: String
    }

    struct Model: Decodable {
      let name: String
      let sha256: String
    }

    struct Machine: Decodable {
      let blasKernels: String?
      let sqlite: String?

      enum CodingKeys: String, CodingKey {
        case blasKernels = "blas_kernels"
        case sqlite
      }
    }

    let dateline: String
    let arguments: [String]?
    let inputs: [File]
    let models: [Model]?
    let outputs: [Output]?
    let machine: Machine?
  }
}
