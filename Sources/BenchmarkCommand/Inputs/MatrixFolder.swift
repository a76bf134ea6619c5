import Foundation
import NumericCore

/// Matrices that all sides read: raw little-endian arrays, their shape in `matrix.json`.
struct MatrixFolder {
  private struct Shape: Decodable {
    let rows: Int
    let columns: Int
  }

  let path: String

  /// Reads a sparse matrix.
  func sparseMatrix() throws -> SparseMatrix {
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    let shape = try JSONDecoder().decode(
      Shape.self, from: Data(contentsOf: folder.appending(path: "matrix.json")))
    let rowStarts: [Int64] = try RawArray.read(folder.appending(path: "row_starts.i64"))
    let columns: [Int32] = try RawArray.read(folder.appending(path: "column_indices.i32"))
    return SparseMatrix(
      rows: shape.rows, columns: shape.columns, rowStarts: rowStarts, columnIndices: columns,
      values: try RawArray.floats(folder.appending(path: "values.f32")))
  }
}

/// Files that hold nothing but little-endian numbers.
enum RawArray {
  /// Reads whole numbers.
  static func read<Element: FixedWidthInteger>(_ file: URL) throws -> [Element] {
    let bytes = [UInt8](try Data(contentsOf: file))
    let width = Element.bitWidth / 8
    let span = bytes.span
    return (0..<bytes.count / width).map { index in
      var element: Element = 0
      for offset in 0..<width {
        element |= Element(truncatingIfNeeded: span[index * width + offset]) << (8 * offset)
      }
      return element
    }
  }

  /// Reads single-precision numbers.
  static func floats(_ file: URL) throws -> [Float] {
    let patterns: [UInt32] = try read(file)
    return patterns.map(Float.init(bitPattern:))
  }

  /// Reads double-precision numbers.
  static func doubles(_ file: URL) throws -> [Double] {
    let patterns: [UInt64] = try read(file)
    return patterns.map(Double.init(bitPattern:))
  }

  /// Writes double-precision numbers.
  static func write(_ elements: [Double], to file: URL) throws {
    let bytes = elements.flatMap { element in
      (0..<8).map { UInt8(truncatingIfNeeded: element.bitPattern >> (8 * $0)) }
    }
    try Data(bytes).write(to: file)
  }

  /// Writes single-precision numbers.
  static func write(_ elements: [Float], to file: URL) throws {
    try write(elements.map { Int32(bitPattern: $0.bitPattern) }, to: file)
  }

  /// Writes whole numbers.
  static func write(_ elements: [Int32], to file: URL) throws {
    let bytes = elements.flatMap { element in
      (0..<4).map { UInt8(truncatingIfNeeded: element >> (8 * $0)) }
    }
    try Data(bytes).write(to: file)
  }
}
