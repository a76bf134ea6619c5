/// The counter-based generator Philox4x32-10.
///
/// A keyed bijection of 128-bit counters: the n-th random block is computed from n alone, so parts
/// of a computation draw their numbers in any order, on any thread, with the same result.
/// J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC 2011.
enum Philox {
  /// Four random words.
  typealias Block = SIMD4<UInt32>

  /// The random block of a counter under a key.
  static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> Block {
    var state = counter
    var key = key
    for _ in 0..<10 {
      let first = state.x.multipliedFullWidth(by: 0xD251_1F53)
      let second = state.z.multipliedFullWidth(by: 0xCD9E_8D57)
      state = Block(
        second.high ^ state.y ^ key.x, second.low, first.high ^ state.w ^ key.y, first.low)
      key.x &+= 0x9E37_79B9
      key.y &+= 0xBB67_AE85
    }
    return state
  }
}
