/// The places of values in their order, where equal values share the mean of their places.
public enum Ranks {
  /// The ranks of values, the smallest 1, ties given the mean of the ranks they take up.
  ///
  ///     [3, 1, 3, 7]  ->  ranks [2.5, 1, 2.5, 4], tie sizes [2]
  ///
  /// The mean ranks are exact multiples of one half (Kendall 1945, "The treatment of ties in
  /// ranking problems"). -0 equals 0. The rank of a NaN is NaN, and the other values are ranked as
  /// if it were not there. Time O(n log n).
  ///
  /// - Parameter values: The values, in any order.
  /// - Returns: The rank of each value, in input order, and the number of members of each group of
  ///   two or more equal values, from the smallest value to the largest.
  public static func midranks(_ values: [Double]) -> (ranks: [Double], tieSizes: [Int]) {
    let order = sortedOrder(values)
    var ranks = [Double](repeating: .nan, count: values.count)
    var tieSizes: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, order[end].value == order[start].value { end += 1 }
      let rank = Double(start + 1 + end) / 2
      for place in start..<end { ranks[order[place].index] = rank }
      if end - start > 1 { tieSizes.append(end - start) }
      start = end
    }
    return (ranks, tieSizes)
  }

  /// The values that are not NaN with their places in the input, in ascending order, equal ones in
  /// input order.
  private static func sortedOrder(_ values: [Double]) -> [(value: Double, index: Int)] {
    var order: [(value: Double, index: Int)] = []
    order.reserveCapacity(values.count)
    for (index, value) in values.enumerated() where !value.isNaN { order.append((value, index)) }
    order.sort { $0.value < $1.value || ($0.value == $1.value && $0.index < $1.index) }
    return order
  }
}
