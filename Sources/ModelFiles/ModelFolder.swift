public import AtomicFiles
import Digests
import Foundation

/// A model on disk: a folder with `manifest.json` and the tensor files that it names.
///
/// The manifest says what kind of model it is, in which format version, with which settings, and
/// gives size and SHA-256 of every file, all checked before a tensor is used.
public struct ModelFolder: Sendable {
  /// What the model is for, such as `topic-model`.
  public let kind: String
  /// The version of the model's format.
  public let version: Int
  /// The model's settings, as text.
  public let settings: [String: String]
  /// The tensor files by file name.
  public let files: [String: TensorFile]

  /// Makes a model's content.
  public init(
    kind: String, version: Int, settings: [String: String], files: [String: TensorFile]
  ) {
    self.kind = kind
    self.version = version
    self.settings = settings
    self.files = files
  }

  /// Writes the model; the manifest last, so that a folder with a manifest is whole.
  ///
  /// - Parameter path: The folder, made when it is not there.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public func write(to path: String) throws(AtomicFileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: path, reason: "the folder could not be made")
    }
    var records: [String: FileRecord] = [:]
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      let bytes = file.encoded
      records[name] = FileRecord(
        bytes: bytes.count, sha256: SHA256.hexadecimalDigest(of: bytes))
      try AtomicFile.write(bytes, to: "\(path)/\(name)")
    }
    let manifest = Manifest(kind: kind, version: version, settings: settings, files: records)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(manifest) else {
      throw .cannotWrite(path: path, reason: "the manifest could not be encoded")
    }
    try AtomicFile.write([UInt8](bytes) + [UInt8(ascii: "\n")], to: "\(path)/manifest.json")
  }

  /// Reads a model and checks kind, version, sizes and digests.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - kind: The kind of model that is expected.
  ///   - version: The format version that is expected.
  /// - Throws: ``ModelFileError``, which names the file that is missing, altered or of another kind.
  public init(readingFrom path: String, kind: String, version: Int) throws(ModelFileError) {
    let manifestPath = "\(path)/manifest.json"
    let manifest: Manifest
    do {
      manifest = try JSONDecoder().decode(
        Manifest.self, from: Data(try Self.bytes(ofFile: manifestPath)))
    } catch let error as ModelFileError {
      throw error
    } catch {
      throw .malformed(path: manifestPath, reason: "it is not a model's manifest")
    }
    guard manifest.kind == kind else {
      throw .wrongKind(path: path, expected: kind, found: manifest.kind)
    }
    guard manifest.version == version else {
      throw .wrongVersion(path: path, expected: version, found: manifest.version)
    }
    var files: [String: TensorFile] = [:]
    for (name, record) in manifest.files.sorted(by: { $0.key < $1.key }) {
      guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")) else {
        throw .malformed(path: manifestPath, reason: "it names a file outside the folder")
      }
      let filePath = "\(path)/\(name)"
      let bytes = try Self.bytes(ofFile: filePath)
      guard bytes.count == record.bytes else {
        throw .truncated(path: filePath, expectedBytes: record.bytes, foundBytes: bytes.count)
      }
      let digest = SHA256.hexadecimalDigest(of: bytes)
      guard digest == record.sha256 else {
        throw .altered(path: filePath, expectedDigest: record.sha256, foundDigest: digest)
      }
      files[name] = try TensorFile(decoding: bytes, path: filePath)
    }
    self.init(
      kind: manifest.kind, version: manifest.version, settings: manifest.settings, files: files)
  }

  /// The tensor of a file by name.
  ///
  /// - Throws: ``ModelFileError/missingTensor(path:name:expected:)``.
  public func tensor(
    _ name: String, in file: String, of element: TensorElement
  ) throws(ModelFileError) -> Tensor {
    guard let tensor = files[file]?.tensors[name], tensor.element == element else {
      throw .missingTensor(path: file, name: name, expected: element.rawValue)
    }
    return tensor
  }

  private static func bytes(ofFile path: String) throws(ModelFileError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      let reason =
        FileManager.default.fileExists(atPath: path)
        ? "it may not be read" : "there is no such file"
      throw .cannotRead(path: path, reason: reason)
    }
  }
}

extension ModelFolder {
  private struct Manifest: Codable {
    let kind: String
    let version: Int
    let settings: [String: String]
    let files: [String: FileRecord]
  }

  private struct FileRecord: Codable {
    let bytes: Int
    let sha256: String
  }
}
