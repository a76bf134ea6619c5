import Digests
import Foundation

extension ModelFolder {
  /// Reads a model and checks kind, version, seal, sizes and digests.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - kind: The kind of model that is expected.
  ///   - version: The format version that is expected.
  /// - Throws: ``ModelFileError``, which names the file that is missing, altered or of another kind.
  public init(readingFrom path: String, kind: String, version: Int) throws(ModelFileError) {
    let manifestPath = "\(path)/manifest.json"
    let manifestBytes = try TensorFile.bytes(ofFile: manifestPath)
    let manifest = try ModelManifest(decoding: manifestBytes, path: manifestPath)
    guard manifest.kind == kind else {
      throw .wrongKind(path: path, expected: kind, found: manifest.kind)
    }
    guard manifest.version == version else {
      throw .wrongVersion(path: path, expected: version, found: manifest.version)
    }
    try manifest.checkSeal(of: manifestBytes, path: manifestPath)
    var files: [String: TensorFile] = [:]
    var plainFiles: [String: [UInt8]] = [:]
    for (name, record) in manifest.files.sorted(by: { $0.key < $1.key }) {
      let filePath = "\(path)/\(name)"
      let bytes = try TensorFile.bytes(ofFile: filePath)
      guard bytes.count >= record.bytes else {
        throw .truncated(path: filePath, expectedBytes: record.bytes, foundBytes: bytes.count)
      }
      let digest = SHA256.hexadecimalDigest(of: bytes)
      guard digest == record.sha256 else {
        throw .altered(path: filePath, expectedDigest: record.sha256, foundDigest: digest)
      }
      if Self.holdsTensors(name) {
        files[name] = try TensorFile(decoding: bytes, path: filePath)
      } else {
        plainFiles[name] = bytes
      }
    }
    self.init(
      kind: manifest.kind, version: manifest.version, settings: manifest.settings, files: files,
      plainFiles: plainFiles, restsOn: manifest.restsOn, path: path,
      manifestDigest: SHA256.hexadecimalDigest(of: manifestBytes))
  }

  /// Reads a folder beside this one that the model rests on.
  ///
  /// - Parameters:
  ///   - name: The folder's name, as the manifest gives it.
  ///   - kind: The kind of model that is expected there.
  ///   - version: The format version that is expected there.
  /// - Returns: The folder's content.
  /// - Throws: ``ModelFileError``: that the folder is missing, is another build, or what is wrong in it.
  public func readBase(
    _ name: String, kind: String, version: Int
  ) throws(ModelFileError) -> ModelFolder {
    let place = try locationOfBase(name)
    guard FileManager.default.fileExists(atPath: place) else {
      throw .missingBase(path: place, neededBy: path ?? self.kind)
    }
    let base = try ModelFolder(readingFrom: place, kind: kind, version: version)
    try check(base: base, named: name)
    return base
  }

  /// Checks that a folder that was read already is the one that this model rests on.
  ///
  /// So several models share one word table in memory.
  ///
  /// - Throws: ``ModelFileError/otherBase(path:neededBy:expectedDigest:foundDigest:)``, or
  ///   ``ModelFileError/malformed(path:reason:)`` when the model does not rest on that name.
  public func check(base: ModelFolder, named name: String) throws(ModelFileError) {
    let place = try locationOfBase(name)
    let expected = restsOn[name] ?? ""
    guard base.manifestDigest == expected else {
      throw .otherBase(
        path: base.path ?? place, neededBy: path ?? kind, expectedDigest: expected,
        foundDigest: base.manifestDigest ?? "none")
    }
  }

  private func locationOfBase(_ name: String) throws(ModelFileError) -> String {
    guard restsOn[name] != nil else {
      throw .malformed(
        path: location(of: "manifest.json"), reason: "it does not rest on the folder “\(name)”")
    }
    guard let path else { return name }
    return URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
      .appending(path: name).path(percentEncoded: false)
  }
}
