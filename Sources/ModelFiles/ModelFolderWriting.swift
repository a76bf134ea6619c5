public import AtomicFiles
import Digests
import Foundation

extension ModelFolder {
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
    let contents = files.mapValues(\.encoded).merging(plainFiles) { tensors, _ in tensors }
    var records: [String: ModelManifest.FileRecord] = [:]
    for (name, bytes) in contents.sorted(by: { $0.key < $1.key }) {
      records[name] = .init(bytes: bytes.count, sha256: SHA256.hexadecimalDigest(of: bytes))
      try AtomicFile.write(bytes, to: "\(path)/\(name)")
    }
    let manifest = ModelManifest(
      kind: kind, version: version, settings: settings, files: records, restsOn: restsOn)
    guard let bytes = manifest.sealedBytes else {
      throw .cannotWrite(path: path, reason: "the manifest could not be encoded")
    }
    try AtomicFile.write(bytes, to: "\(path)/manifest.json")
  }
}
