/// A place of its own for each of a set of hashes, so that whoever looks one up looks once.
///
/// The highest bits of a hash choose its bucket. Each bucket has a multiplier that sends its hashes to where
/// those of no other bucket are: hash and displace (Pagh, 1999).
struct DisplacedPlaces: Sendable {
  /// The number of places, at most 2.5 for each hash but no fewer than 4.
  let count: Int
  /// The multiplier of each bucket.
  let multipliers: [UInt32]
  private let bucketShift: UInt64
  private let placeShift: UInt64

  /// The number of multipliers that are tried for a bucket.
  ///
  /// With four places of five taken, so many fail for one hash with a probability below 10⁻⁹⁰.
  private static let attempts: UInt32 = 1000

  /// Finds places.
  ///
  /// - Returns: nil when two hashes are the same, or a bucket fits nowhere, which hashes that are spread
  ///   evenly all but never do.
  /// - Complexity: O(hashes), expected.
  init?(_ hashes: [UInt64]) {
    let placeBits = Self.bits(for: hashes.count * 5 / 4)
    let bucketBits = Self.bits(for: hashes.count / 4)
    let (bucketShift, placeShift) = (64 - bucketBits, 64 - placeBits)
    count = 1 << placeBits
    var buckets = [[UInt64]](repeating: [], count: 1 << bucketBits)
    for hash in hashes { buckets[Int(hash >> bucketShift)].append(hash) }
    var multipliers = [UInt32](repeating: 1, count: buckets.count)
    var isTaken = [Bool](repeating: false, count: count)
    // The fullest first, while there is most room.
    for bucket in buckets.indices.sorted(by: { buckets[$0].count > buckets[$1].count }) {
      let multiplier = (0..<Self.attempts).lazy.map { $0 &* 0x9E37_79B1 | 1 }
        .first { Self.take(&isTaken, buckets[bucket], multiplier: $0, shift: placeShift) }
      guard let multiplier else { return nil }
      multipliers[bucket] = multiplier
    }
    self.multipliers = multipliers
    (self.bucketShift, self.placeShift) = (bucketShift, placeShift)
  }

  /// Takes the places that a multiplier sends hashes to, all or none of them.
  private static func take(
    _ isTaken: inout [Bool], _ hashes: [UInt64], multiplier: UInt32, shift: UInt64
  ) -> Bool {
    for (index, hash) in hashes.enumerated() {
      let place = place(of: hash, multiplier: multiplier, shift: shift)
      if isTaken[place] {
        for hash in hashes[..<index] {
          isTaken[Self.place(of: hash, multiplier: multiplier, shift: shift)] = false
        }
        return false
      }
      isTaken[place] = true
    }
    return true
  }

  /// The least number of bits, at least two, that tell so many places apart.
  private static func bits(for count: Int) -> UInt64 {
    var bits: UInt64 = 2
    while 1 << bits < count { bits += 1 }
    return bits
  }

  /// The place of a hash; one that is not of the set has a place too.
  func place(of hash: UInt64) -> Int { place(of: hash, multipliers.span) }

  /// The same for hot loops, which hold ``multipliers``.
  @inline(__always)
  func place(of hash: UInt64, _ multipliers: Span<UInt32>) -> Int {
    let bucket = Int(truncatingIfNeeded: hash &>> bucketShift)
    return Self.place(of: hash, multiplier: multipliers[bucket], shift: placeShift)
  }

  @inline(__always)
  private static func place(of hash: UInt64, multiplier: UInt32, shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* UInt64(multiplier)) &>> shift)
  }
}
