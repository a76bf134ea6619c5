extension ModelFolder {
  /// Numbers in 32-bit or 16-bit floating point, of a given shape.
  ///
  /// - Parameters:
  ///   - name: The tensor's name, such as `embeddings.position`.
  ///   - file: The file's name in the folder.
  ///   - shape: The shape that it must have.
  /// - Returns: The numbers, row after row.
  /// - Throws: ``ModelFileError/missingTensor(path:name:expected:)`` when it is missing or has another
  ///   shape or element, ``ModelFileError/malformed(path:reason:)`` when a number is not finite.
  public func floats(
    _ name: String, in file: String, shape: [Int]
  ) throws(ModelFileError) -> [Float] {
    guard let tensor = files[file]?.tensors[name], tensor.shape == shape,
      let numbers = tensor.floats
    else {
      throw .missingTensor(
        path: location(of: file), name: name, expected: "F32 or F16, shape \(shape)")
    }
    guard numbers.allSatisfy(\.isFinite) else {
      throw .malformed(
        path: location(of: file), reason: "the tensor “\(name)” holds a number that is not finite")
    }
    return numbers
  }

  /// A matrix of signed bytes, `NAME.weight`, with a factor for every row in `NAME.scale`, or with
  /// factors for rows and columns in `NAME.rowScale` and `NAME.columnScale`.
  ///
  /// - Throws: The errors of ``floats(_:in:shape:)``.
  public func scaledRows(
    _ name: String, in file: String, rows: Int, columns: Int
  ) throws(ModelFileError) -> ScaledRows {
    guard let weight = files[file]?.tensors["\(name).weight"], weight.element == .int8,
      weight.shape == [rows, columns]
    else {
      throw .missingTensor(
        path: location(of: file), name: "\(name).weight", expected: "I8, shape \([rows, columns])")
    }
    let hasColumns = files[file]?.tensors["\(name).columnScale"] != nil
    let rowScales = try floats(
      hasColumns ? "\(name).rowScale" : "\(name).scale", in: file, shape: [rows])
    let columnScales =
      hasColumns ? try floats("\(name).columnScale", in: file, shape: [columns]) : []
    return ScaledRows(
      rows: rows, columns: columns, bytes: weight.bytes, rowScales: rowScales,
      columnScales: columnScales)
  }

  /// A matrix as 32-bit floating-point numbers, row after row, however the file holds it: signed bytes
  /// with scales (``scaledRows(_:in:rows:columns:)``) or floating point.
  ///
  /// - Parameters:
  ///   - name: The matrix's name without `.weight`, such as `layers.0.attention.query`.
  ///   - file: The file's name in the folder.
  ///   - rows: The number of rows that it must have.
  ///   - columns: The number of columns that it must have.
  /// - Returns: rows · columns numbers.
  /// - Throws: The errors of ``floats(_:in:shape:)``.
  /// - Complexity: O(rows · columns).
  public func matrix(
    _ name: String, in file: String, rows: Int, columns: Int
  ) throws(ModelFileError) -> [Float] {
    if files[file]?.tensors["\(name).weight"]?.element == .int8 {
      return try scaledRows(name, in: file, rows: rows, columns: columns).floats
    }
    return try floats("\(name).weight", in: file, shape: [rows, columns])
  }
}
