/// The units that are drawn as wholes, stratum after stratum, and the observations of each.
struct DrawPlan: Sendable {
  /// The observations, unit after unit; within a unit in input order.
  let members: [Int]
  /// Where the observations of each unit begin in `members`, and the end of the last.
  let starts: [Int]
  /// The units of each stratum.
  let strata: [Range<Int>]

  /// The number of units.
  var unitCount: Int { starts.count - 1 }
  /// The units beyond one a stratum: the degrees of freedom of a spread.
  var freedom: Int { unitCount - strata.count }

  /// Lays out the observations 0 ..< count under a design, in O(count).
  init(_ design: ResamplingDesign, count: Int) {
    precondition(
      (design.clusters?.count ?? count) == count && (design.strata?.count ?? count) == count,
      "a design needs a label for each of \(count) observations")
    if design == .independent && count > 0 {
      members = Array(0..<count)
      starts = Array(0...count)
      strata = [0..<count]
      return
    }
    let (unitOf, units) = Self.numbered(design.clusters ?? Array(0..<count))
    let (stratumOf, strataCount) = Self.numbered(
      design.strata ?? [Int](repeating: 0, count: count))
    var stratumOfUnit = [Int](repeating: -1, count: units)
    for (unit, stratum) in zip(unitOf, stratumOf) {
      precondition(
        stratumOfUnit[unit] == -1 || stratumOfUnit[unit] == stratum,
        "a cluster lies in one stratum")
      stratumOfUnit[unit] = stratum
    }
    let byStratum = Self.grouped(stratumOfUnit, into: strataCount)
    var place = [Int](repeating: 0, count: units)
    for (position, unit) in byStratum.members.enumerated() { place[unit] = position }
    let byUnit = Self.grouped(unitOf.map { place[$0] }, into: units)
    members = byUnit.members
    starts = byUnit.starts
    strata = (0..<strataCount).map { byStratum.starts[$0]..<byStratum.starts[$0 + 1] }
  }

  /// The observations of a unit.
  func observations(of unit: Int) -> ArraySlice<Int> { members[starts[unit]..<starts[unit + 1]] }

  /// Labels as numbers from 0 on, in order of first appearance.
  static func numbered(_ labels: [Int]) -> (numbers: [Int], count: Int) {
    var numbers: [Int: Int] = [:]
    let numbered = labels.map { label in
      if let number = numbers[label] { return number }
      let number = numbers.count
      numbers[label] = number
      return number
    }
    return (numbered, numbers.count)
  }

  private static func grouped(_ groups: [Int], into count: Int) -> (members: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for group in groups { starts[group + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    var members = [Int](repeating: 0, count: groups.count)
    for (item, group) in groups.enumerated() {
      members[next[group]] = item
      next[group] += 1
    }
    return (members, starts)
  }
}
