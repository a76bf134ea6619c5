import TextCore

/// How much ranges have in common.
enum ByteOverlap {
  /// The bytes of some ranges as ascending ranges that do not touch.
  static func union(_ ranges: [ByteRange]) -> [ByteRange] {
    ranges.sorted().reduce(into: []) { union, range in
      if let last = union.last, range.start <= last.end {
        union[union.count - 1] = ByteRange(last.start, max(last.end, range.end))
      } else {
        union.append(range)
      }
    }
  }

  /// The bytes that a range shares with some ascending, disjoint ranges.
  ///
  /// - Complexity: O(log ranges + those that share a byte).
  static func count(_ range: ByteRange, _ ranges: [ByteRange]) -> Int {
    var count = 0
    var place = firstPlace(in: ranges, endingAfter: range.start)
    while place < ranges.count, ranges[place].start < range.end {
      count += min(range.end, ranges[place].end) - max(range.start, ranges[place].start)
      place += 1
    }
    return count
  }

  /// The first of some ascending, disjoint ranges that ends after an offset: its place, or their number.
  static func firstPlace(in ranges: [ByteRange], endingAfter offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
