/// A small seeded generator for tests (SplitMix64; Steele, Lea and Flood, 2014).
public struct TestGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Runs a property over many seeds; a failing body should name `seed` in its message.
///
/// - Parameters:
///   - seeds: The seeds to try.
///   - body: The property, given a generator and its seed.
public func forEverySeed(
  _ seeds: Range<UInt64> = 0..<50, _ body: (inout TestGenerator, UInt64) throws -> Void
) rethrows {
  for seed in seeds {
    var generator = TestGenerator(seed: seed)
    try body(&generator, seed)
  }
}
