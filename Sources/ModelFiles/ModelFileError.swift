/// What can be wrong with a model file; every case names the file.
public enum ModelFileError: Error, Equatable, Sendable {
  /// The file or folder is not there or may not be read.
  case cannotRead(path: String, reason: String)
  /// The bytes end before what the header promises.
  case truncated(path: String, expectedBytes: Int, foundBytes: Int)
  /// The header is not what the format says.
  case malformed(path: String, reason: String)
  /// The bytes are not those that the manifest names.
  case altered(path: String, expectedDigest: String, foundDigest: String)
  /// The model was written by a version that this one does not know.
  case wrongVersion(path: String, expected: Int, found: Int)
  /// The folder holds a model of another kind.
  case wrongKind(path: String, expected: String, found: String)
  /// A tensor that this kind of model needs is missing or has another shape or element.
  case missingTensor(path: String, name: String, expected: String)

  /// The code to search for.
  public var code: String {
    switch self {
    case .cannotRead: "DL-M01"
    case .truncated: "DL-M02"
    case .malformed: "DL-M03"
    case .altered: "DL-M04"
    case .wrongVersion: "DL-M05"
    case .wrongKind: "DL-M06"
    case .missingTensor: "DL-M07"
    }
  }
}

extension ModelFileError: CustomStringConvertible {
  /// What is wrong, in which file, and what to do.
  public var description: String {
    switch self {
    case .cannotRead(let path, let reason):
      "cannot read the model file \(path): \(reason) [\(code)]"
    case .truncated(let path, let expected, let found):
      "\(path) ends early: \(found) bytes of \(expected); copy the model again [\(code)]"
    case .malformed(let path, let reason):
      "\(path) is not a model file: \(reason); copy or save the model again [\(code)]"
    case .altered(let path, let expected, let found):
      "\(path) was altered: its SHA-256 is \(found), its manifest says \(expected); "
        + "copy or save the model again [\(code)]"
    case .wrongVersion(let path, let expected, let found):
      "\(path) has format version \(found), this version reads \(expected); save it again [\(code)]"
    case .wrongKind(let path, let expected, let found):
      "\(path) holds a model of kind “\(found)”, not “\(expected)” [\(code)]"
    case .missingTensor(let path, let name, let expected):
      "\(path) lacks the tensor “\(name)” (\(expected)) [\(code)]"
    }
  }
}
