/// The SHA-256 digest of a stream of bytes (FIPS 180-4, section 6.2).
///
/// It names inputs and models in a run's record, so that a reader can tell whether the same bytes
/// were read again. Nothing secret depends on it.
///
///     SHA256.hexadecimalDigest(of: Array("abc".utf8))
///     // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// Starts an empty digest.
  public init() {
    pending.reserveCapacity(64)
  }

  /// Adds bytes to the digest.
  ///
  /// - Parameter bytes: The next bytes of the stream.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    byteCount += UInt64(bytes.count)
    var rest = bytes
    if !pending.isEmpty {
      let taken = min(64 - pending.count, rest.count)
      pending.append(contentsOf: rest.prefix(taken))
      rest = rest.dropFirst(taken)
      guard pending.count == 64 else { return }
      let block = pending
      Self.compress(block.span.extracting(0..<64), into: &state)
      pending.removeAll(keepingCapacity: true)
    }
    let span = rest.span
    var start = 0
    while start + 64 <= span.count {
      Self.compress(span.extracting(start..<start + 64), into: &state)
      start += 64
    }
    pending.append(contentsOf: rest.dropFirst(start))
  }

  /// The digest of everything added so far: 32 bytes.
  public func finalized() -> [UInt8] {
    var padded = pending
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = byteCount &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    var last = state
    for start in stride(from: 0, to: padded.count, by: 64) {
      Self.compress(padded.span.extracting(start..<start + 64), into: &last)
    }
    return last.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) }
    }
  }

  /// The digest of everything added so far, as 64 lower-case hexadecimal digits.
  public var hexadecimalDigest: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = finalized().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digest of one piece of bytes, as 64 lower-case hexadecimal digits.
  ///
  /// - Parameter bytes: The bytes to digest.
  /// - Returns: The digest in hexadecimal.
  public static func hexadecimalDigest(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes[...])
    return digest.hexadecimalDigest
  }
}

extension SHA256 {
  @inline(__always)
  private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
    (word >> count) | (word << (32 - count))
  }

  /// The compression function over one block of 64 bytes.
  private static func compress(_ block: Span<UInt8>, into state: inout [UInt32]) {
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    for t in 0..<16 {
      schedule[t] =
        UInt32(block[4 * t]) << 24 | UInt32(block[4 * t + 1]) << 16
        | UInt32(block[4 * t + 2]) << 8 | UInt32(block[4 * t + 3])
    }
    for t in 16..<64 {
      let near = schedule[t - 15]
      let far = schedule[t - 2]
      let sigma0 = rotated(near, by: 7) ^ rotated(near, by: 18) ^ (near >> 3)
      let sigma1 = rotated(far, by: 17) ^ rotated(far, by: 19) ^ (far >> 10)
      schedule[t] = schedule[t - 16] &+ sigma0 &+ schedule[t - 7] &+ sigma1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let sum1 = rotated(e, by: 6) ^ rotated(e, by: 11) ^ rotated(e, by: 25)
      let first = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ roundConstants[t] &+ schedule[t]
      let sum0 = rotated(a, by: 2) ^ rotated(a, by: 13) ^ rotated(a, by: 22)
      let second = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
