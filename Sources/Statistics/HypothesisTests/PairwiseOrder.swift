/// Order statistics of numbers made of pairs of values, found without making all the pairs.
///
/// A number is searched for by halving the range of representable numbers, so the result is exactly
/// one of the numbers. Each takes O(64 (m + n)) time and no space.
struct PairwiseOrder {
  private enum Pairs {
    case differences([Double], [Double])
    case walshAverages([Double])
  }

  /// How many pairs there are.
  let count: Int
  private let pairs: Pairs
  private let lowest: Double
  private let highest: Double

  /// All differences x - y, the samples sorted and neither empty.
  init(differencesOf first: [Double], and second: [Double]) {
    count = first.count * second.count
    pairs = .differences(first, second)
    lowest = first[0] - second[second.count - 1]
    highest = first[first.count - 1] - second[0]
  }

  /// All means of two values or of a value and itself, the values sorted and not empty.
  init(walshAveragesOf values: [Double]) {
    count = values.count * (values.count + 1) / 2
    pairs = .walshAverages(values)
    lowest = values[0]
    highest = values[values.count - 1]
  }

  /// The k-th smallest number, counted from 1.
  func smallest(_ k: Int) -> Double {
    var (low, high) = (Self.key(lowest), Self.key(highest))
    while low < high {
      let middle = (low & high) &+ ((low ^ high) >> 1)
      if countAtMost(Self.number(middle)) >= k { high = middle } else { low = middle + 1 }
    }
    return Self.number(low)
  }

  /// The middle number, or the mean of the two middle ones.
  var median: Double {
    let half = smallest((count + 1) / 2)
    return count.isMultiple(of: 2) ? (half + smallest(count / 2 + 1)) / 2 : half
  }

  private func countAtMost(_ bound: Double) -> Int {
    switch pairs {
    case .differences(let first, let second): Self.differences(first, second, atMost: bound)
    case .walshAverages(let values): Self.averages(values, atMost: bound)
    }
  }

  private static func differences(_ first: [Double], _ second: [Double], atMost bound: Double)
    -> Int
  {
    var (total, start) = (0, 0)
    for x in first {
      while start < second.count, x - second[start] > bound { start += 1 }
      if start == second.count { break }
      total += second.count - start
    }
    return total
  }

  private static func averages(_ values: [Double], atMost bound: Double) -> Int {
    var (total, end) = (0, values.count)
    for (i, x) in values.enumerated() {
      while end > i, (x + values[end - 1]) / 2 > bound { end -= 1 }
      if end <= i { break }
      total += end - i
    }
    return total
  }

  /// Numbers that order as the doubles do.
  private static func key(_ value: Double) -> Int64 {
    let bits = Int64(bitPattern: value.bitPattern)
    return bits >= 0 ? bits : Int64.min &- bits
  }

  private static func number(_ key: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: key >= 0 ? key : Int64.min &- key))
  }
}

extension PairwiseOrder {
  /// The interval between the extreme pairs that the exact null distribution does not reject.
  ///
  /// The ranks are chosen as R does, after Hodges and Lehmann (1963). The level is lower than asked
  /// for if all pairs together do not reach it; nil if that leaves none.
  func estimate(
    under distribution: RankNullDistribution, _ alternative: Alternative, level: Double
  ) -> IntervalEstimate? {
    let tail = alternative.tail(level: level)
    let place = distribution.quantile(tail)
    let sides = alternative == .twoSided ? 2.0 : 1.0
    let reached = place > 0 ? level : 1 - sides * distribution.cumulative(0)
    return estimate(place: max(1, place), alternative, level: reached)
  }

  /// The interval between the extreme pairs that the normal approximation does not reject.
  func estimate(
    standardDeviation: Double, correction: Double, _ alternative: Alternative, level: Double
  ) -> IntervalEstimate? {
    let normal = NormalDistribution()
    let center = Double(count) / 2
    let threshold =
      normal.upperQuantile(alternative.tail(level: level)) * standardDeviation + center + correction
    let place = threshold > Double(count) ? 0 : count - Int(threshold.rounded(.up)) + 1
    let sides = alternative == .twoSided ? 2.0 : 1.0
    let reached =
      place > 0
      ? level : 1 - sides * normal.upperTail((center - correction) / standardDeviation)
    return estimate(place: max(1, place), alternative, level: reached)
  }

  private func estimate(
    place: Int, _ alternative: Alternative, level: Double
  ) -> IntervalEstimate? {
    guard level > 0, level < 1 else { return nil }
    return alternative.estimate(
      median, lower: smallest(place), upper: smallest(count + 1 - place), level: level)
  }
}
