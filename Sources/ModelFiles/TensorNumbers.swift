/// Numbers of tensors as 32-bit floating point.
enum TensorNumbers {
  /// The numbers of a matrix of signed bytes with scales.
  static func expanded(_ matrix: ScaledRows) -> [Float] {
    let (rows, columns) = (matrix.rows, matrix.columns)
    return unsafe [Float](unsafeUninitializedCapacity: rows * columns) { target, count in
      unsafe matrix.bytes.withUnsafeBufferPointer { bytes in
        for row in 0..<rows {
          let scale = matrix.rowScales[row]
          let range = row * columns..<(row + 1) * columns
          let source = unsafe UnsafeBufferPointer(rebasing: bytes[range])
          let output = unsafe UnsafeMutableBufferPointer(rebasing: target[range])
          if matrix.columnScales.isEmpty {
            for column in 0..<columns {
              unsafe output[column] = scale * Float(Int8(bitPattern: source[column]))
            }
          } else {
            unsafe matrix.columnScales.withUnsafeBufferPointer { factors in
              for column in 0..<columns {
                unsafe output[column] =
                  scale * factors[column] * Float(Int8(bitPattern: source[column]))
              }
            }
          }
        }
      }
      count = rows * columns
    }
  }

  /// The numbers of 32-bit floating-point bytes.
  static func single(_ bytes: [UInt8]) -> [Float] {
    converted(bytes) { (bits: UInt32) in Float(bitPattern: UInt32(littleEndian: bits)) }
  }

  /// The numbers of 16-bit floating-point bytes (IEEE 754 binary16), all of which fit exactly.
  static func half(_ bytes: [UInt8]) -> [Float] {
    converted(bytes) { (stored: UInt16) in
      let bits = UInt32(UInt16(littleEndian: stored))
      let sign = (bits & 0x8000) << 16
      let magnitude = bits & 0x7fff
      // Exponent and fraction moved to their places make the number times 2⁻¹¹²; infinity and NaN
      // keep an exponent of all ones.
      let finite = (Float(bitPattern: magnitude << 13) * 0x1p112).bitPattern
      let special = 0x7f80_0000 | magnitude << 13
      return Float(bitPattern: sign | (magnitude < 0x7c00 ? finite : special))
    }
  }

  @inline(__always)
  private static func converted<Stored: BitwiseCopyable>(
    _ bytes: [UInt8], _ number: (Stored) -> Float
  ) -> [Float] {
    let size = MemoryLayout<Stored>.size
    let numbers = bytes.count / size
    return unsafe [Float](unsafeUninitializedCapacity: numbers) { target, count in
      unsafe bytes.withUnsafeBytes { source in
        for index in 0..<numbers {
          unsafe target[index] = number(
            source.loadUnaligned(fromByteOffset: index * size, as: Stored.self))
        }
      }
      count = numbers
    }
  }
}
