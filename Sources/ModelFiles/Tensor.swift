/// The kind of number that a tensor holds, by its name in the safetensors format.
public enum TensorElement: String, Sendable, CaseIterable {
  /// 32-bit floating point.
  case float32 = "F32"
  /// 64-bit floating point.
  case float64 = "F64"
  /// 16-bit floating point.
  case float16 = "F16"
  /// Signed bytes.
  case int8 = "I8"
  /// Signed 32-bit integers.
  case int32 = "I32"
  /// Signed 64-bit integers.
  case int64 = "I64"
  /// Bytes.
  case uint8 = "U8"

  /// The size of one number in bytes.
  public var byteCount: Int {
    switch self {
    case .int8, .uint8: 1
    case .float16: 2
    case .float32, .int32: 4
    case .float64, .int64: 8
    }
  }
}

/// A named array of numbers in a model file: little-endian bytes and a shape.
public struct Tensor: Sendable, Equatable {
  /// The kind of number.
  public let element: TensorElement
  /// The length along each dimension.
  public let shape: [Int]
  /// The numbers, row after row, little-endian.
  public let bytes: [UInt8]

  /// Makes a tensor from its bytes; their count must follow from the shape.
  public init(element: TensorElement, shape: [Int], bytes: [UInt8]) {
    precondition(bytes.count == shape.reduce(element.byteCount, *), "shape and bytes disagree")
    self.element = element
    self.shape = shape
    self.bytes = bytes
  }

  /// Makes a tensor of 32-bit floating point numbers.
  public init(_ values: [Float], shape: [Int]) {
    self.init(element: .float32, shape: shape, bytes: Self.encoded(values.map(\.bitPattern)))
  }

  /// Makes a tensor of 64-bit floating point numbers.
  public init(_ values: [Double], shape: [Int]) {
    self.init(element: .float64, shape: shape, bytes: Self.encoded(values.map(\.bitPattern)))
  }

  /// Makes a one-dimensional tensor of 64-bit integers.
  public init(_ values: [Int64]) {
    self.init(element: .int64, shape: [values.count], bytes: Self.encoded(values))
  }

  /// Makes a one-dimensional tensor of bytes.
  public init(_ values: [UInt8]) {
    self.init(element: .uint8, shape: [values.count], bytes: values)
  }

  /// The numbers, when they are 32-bit or 16-bit floating point.
  public var floats: [Float]? {
    switch element {
    case .float32: TensorNumbers.single(bytes)
    case .float16: TensorNumbers.half(bytes)
    default: nil
    }
  }

  /// The numbers, when they are 64-bit floating point.
  public var doubles: [Double]? {
    element == .float64 ? decoded(UInt64.self).map(Double.init(bitPattern:)) : nil
  }

  /// The numbers, when they are 64-bit integers.
  public var integers: [Int64]? {
    element == .int64 ? decoded(Int64.self) : nil
  }

  private static func encoded<Integer: FixedWidthInteger>(_ values: [Integer]) -> [UInt8] {
    let size = Integer.bitWidth / 8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * size)
    for value in values {
      for shift in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
    }
    return bytes
  }

  private func decoded<Integer: FixedWidthInteger>(_: Integer.Type) -> [Integer] {
    let size = Integer.bitWidth / 8
    return stride(from: 0, to: bytes.count, by: size).map { start in
      var value: Integer = 0
      for offset in (0..<size).reversed() {
        value = value << 8 | Integer(truncatingIfNeeded: bytes[start + offset])
      }
      return value
    }
  }
}
