/// A seeded hash of byte strings, by folded 64 × 64 → 128 bit products (Wang Yi's wyhash).
///
/// The words come from articles, so whoever writes them could choose them to collide under a known
/// function: the seed is drawn anew in each process. No output may depend on a hash.
@usableFromInline
struct ByteHash: Sendable {
  @usableFromInline let seed: UInt64

  /// The hash of this process.
  @usableFromInline static let ofProcess = ByteHash(seed: UInt64.random(in: .min ... .max))

  @usableFromInline
  init(seed: UInt64) { self.seed = seed }

  /// Hashes `count` bytes, of which up to 7 more may be read: `readable` says how many in all.
  @inline(__always)
  func callAsFunction(_ bytes: UnsafePointer<UInt8>, count: Int, readable: Int) -> UInt64 {
    let raw = unsafe UnsafeRawPointer(bytes)
    var state = seed ^ (UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
    var offset = 0
    while count &- offset > 8 {
      let word = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = Self.fold(word ^ state, 0xA076_1D64_78BD_642F)
      offset &+= 8
    }
    let word = unsafe Self.word(raw + offset, count: count &- offset, readable: readable &- offset)
    return Self.fold(word ^ state, 0xE703_7ED1_A0B4_28DB)
  }

  /// Hashes a whole buffer.
  func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = bytes.baseAddress else {
      return Self.fold(seed, 0xE703_7ED1_A0B4_28DB)
    }
    return unsafe self(base, count: bytes.count, readable: bytes.count)
  }

  /// The first `count` ≤ 8 bytes as a little-endian word, the rest 0.
  @inline(__always)
  static func word(_ bytes: UnsafeRawPointer, count: Int, readable: Int) -> UInt64 {
    if readable >= 8 {
      let word = unsafe bytes.loadUnaligned(as: UInt64.self).littleEndian
      return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }
    var word: UInt64 = 0
    for index in 0..<count {
      word |= unsafe UInt64(bytes.load(fromByteOffset: index, as: UInt8.self)) << UInt64(index * 8)
    }
    return word
  }

  @inline(__always)
  static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
