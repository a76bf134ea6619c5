internal import CKernels
internal import ModelFiles

/// Stored numbers as floats.
enum WeightExpansion {
  /// The numbers of a tensor of 32-bit or 16-bit floating point, or nil for another element.
  static func floats(_ tensor: Tensor) -> [Float]? {
    let count = tensor.bytes.count / tensor.element.byteCount
    switch tensor.element {
    case .float32:
      return unsafe [Float](unsafeUninitializedCapacity: count) { floats, initialized in
        unsafe tensor.bytes.withUnsafeBytes { bytes in
          for index in 0..<count {
            let bits = unsafe bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
            unsafe floats[index] = Float(bitPattern: UInt32(littleEndian: bits))
          }
        }
        initialized = count
      }
    case .float16:
      let halves = unsafe tensor.bytes.withUnsafeBytes { bytes in
        (0..<count).map { index in
          unsafe UInt16(
            littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self))
        }
      }
      return unsafe [Float](unsafeUninitializedCapacity: count) { floats, initialized in
        unsafe expand_halves(halves, count, floats.baseAddress)
        initialized = count
      }
    default:
      return nil
    }
  }

  /// `floats[i, j] = scales[i] · bytes[i, j]`, the bytes signed.
  ///
  /// - Parameters:
  ///   - bytes: Rows of signed bytes, of one length, as many as there are scales.
  ///   - scales: What each row is multiplied with.
  /// - Returns: The products, row after row.
  static func floats(bytes: [UInt8], scales: [Float]) -> [Float] {
    guard !scales.isEmpty, !bytes.isEmpty else { return [] }
    precondition(bytes.count.isMultiple(of: scales.count))
    return unsafe [Float](unsafeUninitializedCapacity: bytes.count) { floats, initialized in
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe expand_byte_rows(
          bytes.bindMemory(to: Int8.self).baseAddress, scales, scales.count,
          bytes.count / scales.count, floats.baseAddress)
      }
      initialized = bytes.count
    }
  }
}
