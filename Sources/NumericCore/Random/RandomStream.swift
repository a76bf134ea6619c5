internal import Glibc

/// A sequence of random numbers keyed by a seed and a purpose.
///
/// Streams of different seeds, purposes or indices are independent, so one seed serves a whole run
/// and a stage draws the same numbers whatever other stages did. The generator is Philox4x32-10
/// (Salmon et al. 2011): the seed is its key, the purpose and the position are its counter.
public struct RandomStream: RandomNumberGenerator, Sendable {
  let key: SIMD2<UInt32>
  let purpose: SIMD2<UInt32>
  /// The block that comes next.
  var position: UInt64 = 0
  private var spare: UInt64?
  private var spareNormal: Double?

  /// Starts the stream of a seed and a purpose.
  ///
  /// - Parameters:
  ///   - seed: The seed of the run.
  ///   - purpose: What the numbers are for, such as `"k-means.seeding"`.
  ///   - index: Which of several streams of that purpose, such as the number of a restart or block.
  public init(seed: UInt64, purpose: String, index: UInt64 = 0) {
    self = RandomStreams(seed: seed, purpose: purpose)[index]
  }

  fileprivate init(seed: UInt64, hash: UInt64) {
    key = Self.words(seed)
    purpose = Self.words(hash)
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    if let second = spare {
      spare = nil
      return second
    }
    let block = Philox.block(
      counter: SIMD4(lowHalf: Self.words(position), highHalf: purpose), key: key)
    position &+= 1
    spare = UInt64(block.z) | UInt64(block.w) << 32
    return UInt64(block.x) | UInt64(block.y) << 32
  }

  /// The next number of the uniform distribution on [0, 1), a multiple of 2⁻⁵³.
  public mutating func nextUniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The next number of the standard normal distribution (Box and Muller 1958).
  public mutating func nextNormal() -> Double {
    if let second = spareNormal {
      spareNormal = nil
      return second
    }
    let radius = (-2 * log(1 - nextUniform())).squareRoot()
    let angle = 2 * Double.pi * nextUniform()
    spareNormal = radius * sin(angle)
    return radius * cos(angle)
  }

  /// The next number of the uniform distribution on `0..<bound`, without bias (Lemire 2019).
  ///
  /// - Parameter bound: At least 1.
  /// - Returns: An index below the bound, each equally likely.
  public mutating func nextIndex(below bound: Int) -> Int {
    precondition(bound >= 1, "there is no index below \(bound)")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// Puts elements into a random order, every order equally likely (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, nextIndex(below: last + 1))
    }
  }

  private static func words(_ bits: UInt64) -> SIMD2<UInt32> {
    SIMD2(UInt32(truncatingIfNeeded: bits), UInt32(truncatingIfNeeded: bits >> 32))
  }
}

/// The streams of a seed and a purpose, by index.
///
/// The same streams as those made one by one; the purpose is read once.
public struct RandomStreams: Sendable {
  private let seed: UInt64
  private let hash: UInt64

  /// Prepares the streams of a seed and a purpose.
  ///
  /// - Parameters:
  ///   - seed: The seed of the run.
  ///   - purpose: What the numbers are for, such as `"k-means.seeding"`.
  public init(seed: UInt64, purpose: String) {
    self.seed = seed
    hash = purpose.utf8.reduce(0xCBF2_9CE4_8422_2325, Self.mixed)  // FNV-1a, 64 bits
  }

  /// The stream of an index, at its start.
  public subscript(index: UInt64) -> RandomStream {
    var hash = hash
    for shift in 0..<8 {
      hash = Self.mixed(hash, UInt8(truncatingIfNeeded: index >> UInt64(8 * shift)))
    }
    return RandomStream(seed: seed, hash: hash)
  }

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
