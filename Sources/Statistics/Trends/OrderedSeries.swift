/// The order of the values of a series: which are equal, and how many pairs rise.
struct OrderedSeries {
  /// The sizes of the groups of equal values, in ascending order of the values.
  let tieSizes: [Int]
  /// The rank of each value, the mean of the ranks of equal ones, from 1.
  let midranks: [Double]
  /// Pairs that rise in time less pairs that fall.
  let score: Int

  init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var groups = [Int](repeating: 0, count: values.count)
    var ranks = [Double](repeating: 0, count: values.count)
    var sizes: [Int] = []
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
      for place in first...last {
        groups[order[place]] = sizes.count
        ranks[order[place]] = Double(first + last) / 2 + 1
      }
      sizes.append(last - first + 1)
      first = last + 1
    }
    tieSizes = sizes
    midranks = ranks
    score = Self.score(groups, count: sizes.count)
  }

  /// Counts, for each value, the smaller and the greater ones before it in a tree of partial sums
  /// (Fenwick 1994): O(n log n).
  private static func score(_ groups: [Int], count: Int) -> Int {
    var tree = [Int](repeating: 0, count: count + 1)
    func sum(_ tree: [Int], upTo end: Int) -> Int {
      var place = end
      var sum = 0
      while place > 0 {
        sum += tree[place]
        place &= place - 1
      }
      return sum
    }
    var score = 0
    for (seen, group) in groups.enumerated() {
      let smaller = sum(tree, upTo: group)
      let notGreater = sum(tree, upTo: group + 1)
      score += smaller - (seen - notGreater)
      var place = group + 1
      while place <= count {
        tree[place] += 1
        place += place & -place
      }
    }
    return score
  }
}
