import TextCore

/// How much lists of ranges have in common.
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

  /// The bytes that two lists share, each of disjoint ranges.
  static func count(_ one: [ByteRange], _ other: [ByteRange]) -> Int {
    one.reduce(0) { sum, range in
      sum + other.reduce(0) { $0 + max(0, min(range.end, $1.end) - max(range.start, $1.start)) }
    }
  }

  /// The Dice coefficient of the bytes of two lists, from 0 to 1 (Dice, 1945).
  static func dice(_ one: [ByteRange], _ other: [ByteRange]) -> Double {
    let total = (one + other).reduce(0) { $0 + $1.count }
    return total == 0 ? 0 : 2 * Double(count(one, other)) / Double(total)
  }
}
