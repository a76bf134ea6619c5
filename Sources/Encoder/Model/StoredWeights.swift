internal import ModelFiles

/// The numbers of a tensor file, as floats of the shapes that a model needs.
///
/// A tensor is stored as 32-bit or 16-bit floating point, or a matrix `….weight` (or any name with
/// that last part) as signed bytes with a factor for every row in `….scale`.
struct StoredWeights {
  private let tensors: [String: Tensor]
  private let path: String

  /// Reads from a file; its name is for errors.
  init(_ file: TensorFile, path: String) {
    tensors = file.tensors
    self.path = path
  }

  /// Reads from a file of a folder.
  init(_ folder: ModelFolder, file name: String) throws(ModelFileError) {
    let path = folder.path.map { "\($0)/\(name)" } ?? name
    guard let file = folder.files[name] else {
      throw .malformed(
        path: folder.path ?? "manifest.json", reason: "the model has no file “\(name)”")
    }
    self.init(file, path: path)
  }

  /// The numbers of a vector.
  func vector(_ name: String, count: Int) throws(ModelFileError) -> [Float] {
    try floats(name, shape: [count])
  }

  /// The numbers of a matrix, row after row.
  func matrix(_ name: String, rows: Int, columns: Int) throws(ModelFileError) -> [Float] {
    guard let tensor = tensors[name], tensor.element == .int8 else {
      return try floats(name, shape: [rows, columns])
    }
    guard tensor.shape == [rows, columns] else { throw missing(name, [rows, columns]) }
    let stem = name.hasSuffix(".weight") ? String(name.dropLast(7)) : name
    return WeightExpansion.floats(
      bytes: tensor.bytes, scales: try vector("\(stem).scale", count: rows))
  }

  private func floats(_ name: String, shape: [Int]) throws(ModelFileError) -> [Float] {
    guard let tensor = tensors[name], tensor.shape == shape,
      let floats = WeightExpansion.floats(tensor)
    else { throw missing(name, shape) }
    return floats
  }

  private func missing(_ name: String, _ shape: [Int]) -> ModelFileError {
    let sizes = shape.map(String.init).joined(separator: " × ")
    return .missingTensor(path: path, name: name, expected: sizes)
  }
}
