import Digests
import Foundation

/// What `manifest.json` says of a model.
///
/// Its seal is the SHA-256 of the file's bytes with 64 zeros in the seal's place, so that no byte of
/// the manifest changes unseen.
struct ModelManifest: Codable {
  let kind: String
  let version: Int
  let settings: [String: String]
  let files: [String: FileRecord]
  let restsOn: [String: String]
  private(set) var seal = Self.blankSeal

  struct FileRecord: Codable {
    let bytes: Int
    let sha256: String
  }

  private static let blankSeal = String(repeating: "0", count: 64)

  init(
    kind: String, version: Int, settings: [String: String], files: [String: FileRecord],
    restsOn: [String: String]
  ) {
    self.kind = kind
    self.version = version
    self.settings = settings
    self.files = files
    self.restsOn = restsOn
  }

  /// The manifest's bytes with its seal; nothing when the settings cannot be encoded.
  var sealedBytes: [UInt8]? {
    var manifest = self
    manifest.seal = Self.blankSeal
    guard let blank = manifest.encoded else { return nil }
    manifest.seal = SHA256.hexadecimalDigest(of: blank)
    return manifest.encoded
  }

  private var encoded: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(self) else { return nil }
    return [UInt8](bytes) + [UInt8(ascii: "\n")]
  }

  /// Reads a manifest; its seal is checked by ``checkSeal(of:path:)``.
  init(decoding bytes: [UInt8], path: String) throws(ModelFileError) {
    guard let manifest = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
      throw .malformed(path: path, reason: "it is not a model's manifest")
    }
    for name in manifest.files.keys.sorted() where !Self.isPlainName(name) {
      throw .malformed(path: path, reason: "it names a file outside the folder")
    }
    for name in manifest.restsOn.keys.sorted() where !Self.isPlainName(name) {
      throw .malformed(path: path, reason: "it rests on a folder that is not beside it")
    }
    self = manifest
  }

  /// Compares the manifest's bytes with its seal.
  ///
  /// - Throws: ``ModelFileError/altered(path:expectedDigest:foundDigest:)``.
  func checkSeal(of bytes: [UInt8], path: String) throws(ModelFileError) {
    let seal = Array(seal.utf8)
    guard seal.count == Self.blankSeal.utf8.count, let place = bytes.firstRange(of: seal) else {
      throw .malformed(path: path, reason: "its seal is not a SHA-256")
    }
    let blank = bytes[..<place.lowerBound] + Self.blankSeal.utf8 + bytes[place.upperBound...]
    let found = SHA256.hexadecimalDigest(of: Array(blank))
    guard found == self.seal else {
      throw .altered(path: path, expectedDigest: self.seal, foundDigest: found)
    }
  }

  private static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/"))
      && !name.utf8.contains(0)
  }
}
