/// How many items a stratified sample takes from each stratum.
public enum SampleAllocation {
  /// In proportion to the sizes of the strata, with at least some items of each.
  ///
  /// Strata that would have fewer than `floor` items get that many, or all they have; the others share
  /// the rest by their sizes. Shares are rounded by their largest remainders, equal ones in the order
  /// of the strata.
  ///
  /// - Parameters:
  ///   - sizes: The items of each stratum.
  ///   - total: The size of the sample; where the strata hold fewer, all of them are taken.
  ///   - floor: The fewest items of a stratum, at least 0.
  /// - Returns: The items to take from each stratum, or nil where the floors alone are more than the
  ///   sample.
  /// - Complexity: O(strata²) at most, O(strata · log strata) as a rule.
  public static func proportional(sizes: [Int], total: Int, floor: Int) -> [Int]? {
    precondition(sizes.allSatisfy { $0 >= 0 } && total >= 0 && floor >= 0, "sizes are not negative")
    let floors = sizes.map { min($0, floor) }
    let wanted = min(total, sizes.reduce(0, +))
    guard floors.reduce(0, +) <= wanted else { return nil }
    var isAtFloor = [Bool](repeating: false, count: sizes.count)
    while true {
      let free = sizes.indices.filter { !isAtFloor[$0] }
      let rest = wanted - sizes.indices.reduce(0) { $0 + (isAtFloor[$1] ? floors[$1] : 0) }
      let size = free.reduce(0) { $0 + sizes[$1] }
      // A share is below its floor when rest · size of the stratum < floor · size of all.
      let low = free.filter { rest * sizes[$0] < floors[$0] * size }
      guard low.isEmpty else {
        for stratum in low { isAtFloor[stratum] = true }
        continue
      }
      var counts = floors
      guard size > 0 else { return counts }
      for stratum in free { counts[stratum] = rest * sizes[stratum] / size }
      let missing = wanted - counts.reduce(0, +)
      let byRemainder = free.sorted { one, other in
        (-(rest * sizes[one] % size), one) < (-(rest * sizes[other] % size), other)
      }
      for stratum in byRemainder.prefix(missing) { counts[stratum] += 1 }
      return counts
    }
  }
}
