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
  /// The model rests on another folder beside it, and that folder is not there.
  case missingBase(path: String, neededBy: String)
  /// The model rests on another build of the folder beside it.
  case otherBase(path: String, neededBy: String, expectedDigest: String, foundDigest: String)

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
    case .missingBase: "DL-M08"
    case .otherBase: "DL-M09"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .cannotRead: "check the folder's name and who may read it (ls -l)"
    case .truncated, .malformed, .altered, .missingTensor: "copy the model again, or save it again"
    case .wrongVersion: "save the model again with this version"
    case .wrongKind: "name the folder of a model of the right kind"
    case .missingBase: "copy that folder beside the model"
    case .otherBase: "copy both folders from the same release"
    }
  }
}

extension ModelFileError: CustomStringConvertible {
  /// What is wrong and in which file.
  public var description: String {
    switch self {
    case .cannotRead(let path, let reason):
      "\(path): the model file cannot be read: \(reason)"
    case .truncated(let path, let expected, let found):
      "\(path): ends early: \(found) bytes of \(expected)"
    case .malformed(let path, let reason):
      "\(path): is not a model file: \(reason)"
    case .altered(let path, let expected, let found):
      "\(path): was altered: its SHA-256 is \(found), its manifest says \(expected)"
    case .wrongVersion(let path, let expected, let found):
      "\(path): has format version \(found), and this version of Dateline reads \(expected)"
    case .wrongKind(let path, let expected, let found):
      "\(path): holds a model of kind “\(found)”, not “\(expected)”"
    case .missingTensor(let path, let name, let expected):
      "\(path): lacks the tensor “\(name)” (\(expected))"
    case .missingBase(let path, let model):
      "\(path): is not there, and the model \(model) rests on it"
    case .otherBase(let path, let model, let expected, let found):
      "\(path): is not the folder that the model \(model) rests on: the SHA-256 of its manifest is \(found), not \(expected)"
    }
  }
}
