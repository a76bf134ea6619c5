/// Values that are equal in two sets as often as the sets are alike (Broder 1997, “On the resemblance and
/// containment of documents”).
///
/// Each value is the smallest of a set under an order of all 32-bit numbers that a seed chooses: the
/// finalizer of MurmurHash3 (Appleby 2011), a bijection, so two numbers never tie. The share of equal values
/// is an unbiased estimate of the Jaccard similarity J, with standard error √(J(1 − J)/n) for n values.
public struct MinHash: Sendable {
  private let seeds: [SIMD16<UInt32>]

  /// Chooses orders.
  ///
  /// - Parameters:
  ///   - groups: The number of values, divided by 16.
  ///   - seed: Chooses the orders.
  public init(groups: Int, seed: UInt64) {
    precondition(groups >= 1, "a signature has at least 16 values")
    seeds = (0..<groups).map { group in
      var lanes = SIMD16<UInt32>()
      for lane in lanes.indices {
        lanes[lane] = UInt32(
          truncatingIfNeeded: WordHash.mixed(seed &+ UInt64(group * 16 + lane + 1) << 20))
      }
      return lanes
    }
  }

  /// The order for leads.
  static func ofLeads(seed: UInt64) -> MinHash { MinHash(groups: 1, seed: seed ^ 0x6C65_6164) }

  /// The smallest number of a set in each order; all ones for an empty set.
  ///
  /// - Complexity: O(numbers × values).
  public func values(of numbers: [UInt32]) -> [SIMD16<UInt32>] {
    seeds.map { seed in
      var smallest = SIMD16<UInt32>(repeating: .max)
      for number in numbers {
        var place = SIMD16<UInt32>(repeating: number) ^ seed
        place = (place ^ (place &>> 16)) &* 0x85EB_CA6B
        place = (place ^ (place &>> 13)) &* 0xC2B2_AE35
        place = place ^ (place &>> 16)
        smallest.replace(with: place, where: place .< smallest)
      }
      return smallest
    }
  }
}
