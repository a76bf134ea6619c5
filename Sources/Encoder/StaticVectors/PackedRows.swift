internal import ModelFiles

/// A matrix whose numbers are a few bits each: a code into a short list of levels, times a factor of
/// the row.
///
/// The codes of a row follow each other without gap, the lowest bits of a byte first; every row begins
/// with a new byte. Rows are expanded when asked for, so that the matrix takes the memory of its file.
struct PackedRows: Sendable {
  let columns: Int
  private let bits: Int
  private let rowBytes: Int
  private let codes: [UInt8]
  private let scales: [Float]
  private let levels: [Float]

  /// Reads `NAME.codes`, `NAME.scale` and `NAME.levels`.
  ///
  /// - Throws: ``/ModelFiles/ModelFileError`` when one is missing or has another shape or element, or
  ///   holds a number that is not finite.
  init(
    _ name: String, in file: String, of folder: ModelFolder, rows: Int, columns: Int, bits: Int
  ) throws(ModelFileError) {
    let rowBytes = (columns * bits + 7) / 8
    let tensor = try folder.tensor("\(name).codes", in: file, of: .uint8)
    guard tensor.shape == [rows, rowBytes] else {
      throw .missingTensor(
        path: folder.path.map { "\($0)/\(file)" } ?? file, name: "\(name).codes",
        expected: "U8, shape \([rows, rowBytes])")
    }
    scales = try folder.floats("\(name).scale", in: file, shape: [rows])
    levels = try folder.floats("\(name).levels", in: file, shape: [1 << bits])
    codes = tensor.bytes
    self.columns = columns
    self.bits = bits
    self.rowBytes = rowBytes
  }

  /// Adds a row, times a factor, to numbers in an array.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - factor: What it is multiplied by.
  ///   - target: What it is added to.
  ///   - start: The place of the row's first number in the target.
  func addRow(_ row: Int, times factor: Float, to target: inout MutableSpan<Float>, at start: Int) {
    let source = codes.span.extracting(row * rowBytes..<(row + 1) * rowBytes)
    let levels = levels.span
    let scale = factor * scales[row]
    let mask = levels.count - 1
    var (waiting, held, next) = (0, 0, 0)
    for column in 0..<columns {
      if held < bits {
        waiting |= Int(source[next]) << held
        held += 8
        next += 1
      }
      target[start + column] += scale * levels[waiting & mask]
      waiting >>= bits
      held -= bits
    }
  }
}
