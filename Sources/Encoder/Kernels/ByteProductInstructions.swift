internal import CKernels

/// The instructions that products of bytes are made with, the widest last; the bits are the same with
/// all.
package enum ByteProductInstructions: Sendable, CaseIterable {
  /// Those that every processor has.
  case any
  /// 256-bit vectors: x86-64-v3.
  case v3
  /// 512-bit vectors: x86-64-v4.
  case v4
  /// The same with products and sums in one: AVX512-VNNI.
  case vnni
  /// Tiles of bytes: AMX-INT8.
  case tiles

  /// The widest that this processor has and the system grants.
  package static let widest = allCases.last(where: \.areAvailable) ?? .any

  /// Whether this processor has them and the system grants them.
  package var areAvailable: Bool { byte_product_has(code) != 0 }

  /// Their name in C.
  var code: byte_product_instructions {
    switch self {
    case .any: BYTE_PRODUCT_ANY
    case .v3: BYTE_PRODUCT_V3
    case .v4: BYTE_PRODUCT_V4
    case .vnni: BYTE_PRODUCT_VNNI
    case .tiles: BYTE_PRODUCT_TILES
    }
  }
}
