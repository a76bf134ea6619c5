/// A model on disk: a folder with `manifest.json` and the files that it names.
///
/// The manifest says what kind of model it is, in which format version, with which settings, and
/// gives size and SHA-256 of every file, all checked before a tensor is used. It also names the
/// folders beside it that the model needs, such as a word table that several models share.
public struct ModelFolder: Sendable {
  /// What the model is for, such as `topic-model`.
  public let kind: String
  /// The version of the model's format.
  public let version: Int
  /// The model's settings, as text.
  public let settings: [String: String]
  /// The tensor files (`….safetensors`) by file name.
  public let files: [String: TensorFile]
  /// The bytes of all other files by file name, such as a vocabulary.
  public let plainFiles: [String: [UInt8]]
  /// The folders beside this one that the model needs, each with the SHA-256 of its manifest.
  public let restsOn: [String: String]
  /// Where the model was read from, when it was.
  public let path: String?
  /// The SHA-256 of the manifest that was read, which stands for every byte of the model.
  public let manifestDigest: String?

  /// Makes a model's content; tensor files are named `….safetensors`, plain files otherwise.
  public init(
    kind: String, version: Int, settings: [String: String], files: [String: TensorFile],
    plainFiles: [String: [UInt8]] = [:], restsOn: [String: String] = [:]
  ) {
    precondition(files.keys.allSatisfy(Self.holdsTensors), "tensor files are named ….safetensors")
    precondition(!plainFiles.keys.contains(where: Self.holdsTensors), "a plain file holds tensors")
    self.init(
      kind: kind, version: version, settings: settings, files: files, plainFiles: plainFiles,
      restsOn: restsOn, path: nil, manifestDigest: nil)
  }

  init(
    kind: String, version: Int, settings: [String: String], files: [String: TensorFile],
    plainFiles: [String: [UInt8]], restsOn: [String: String], path: String?,
    manifestDigest: String?
  ) {
    self.kind = kind
    self.version = version
    self.settings = settings
    self.files = files
    self.plainFiles = plainFiles
    self.restsOn = restsOn
    self.path = path
    self.manifestDigest = manifestDigest
  }

  static func holdsTensors(_ name: String) -> Bool { name.hasSuffix(".safetensors") }

  /// The file's path as errors name it.
  func location(of file: String) -> String { path.map { "\($0)/\(file)" } ?? file }

  /// The tensor of a file by name.
  ///
  /// - Throws: ``ModelFileError/missingTensor(path:name:expected:)``.
  public func tensor(
    _ name: String, in file: String, of element: TensorElement
  ) throws(ModelFileError) -> Tensor {
    guard let tensor = files[file]?.tensors[name], tensor.element == element else {
      throw .missingTensor(path: location(of: file), name: name, expected: element.rawValue)
    }
    return tensor
  }

  /// The bytes of a file that holds no tensors.
  ///
  /// - Throws: ``ModelFileError/malformed(path:reason:)`` when the manifest does not name it.
  public func plainFile(_ name: String) throws(ModelFileError) -> [UInt8] {
    guard let bytes = plainFiles[name] else {
      throw .malformed(
        path: location(of: "manifest.json"), reason: "it does not name the file “\(name)”")
    }
    return bytes
  }

  /// A setting that is an integer in a range.
  ///
  /// - Throws: ``ModelFileError/malformed(path:reason:)`` when it is missing or out of the range.
  public func integerSetting(
    _ name: String, in range: ClosedRange<Int>
  ) throws(ModelFileError) -> Int {
    guard let value = settings[name].flatMap({ Int($0) }), range.contains(value) else {
      throw .malformed(
        path: location(of: "manifest.json"),
        reason:
          "the setting “\(name)” is not an integer from \(range.lowerBound) to \(range.upperBound)"
      )
    }
    return value
  }

  /// A setting that is a positive number.
  ///
  /// - Throws: ``ModelFileError/malformed(path:reason:)`` when it is missing or not positive.
  public func positiveSetting(_ name: String) throws(ModelFileError) -> Double {
    guard let value = settings[name].flatMap({ Double($0) }), value > 0, value.isFinite else {
      throw .malformed(
        path: location(of: "manifest.json"),
        reason: "the setting “\(name)” is not a positive number")
    }
    return value
  }
}
