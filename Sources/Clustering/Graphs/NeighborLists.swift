/// The items with the largest cosines met so far, for each of some rows.
///
/// Only positive cosines count. Of equal cosines, the item met first stays.
struct NeighborLists: Sendable {
  /// The number of items kept for a row.
  let capacity: Int
  /// The number of items each row has.
  private(set) var counts: [Int]
  /// `capacity` items for each row, by descending cosine.
  private(set) var items: [Int32]
  /// The cosines of the items.
  private(set) var cosines: [Float]

  init(rows: Int, capacity: Int) {
    self.capacity = capacity
    counts = [Int](repeating: 0, count: rows)
    items = [Int32](repeating: 0, count: rows * capacity)
    cosines = [Float](repeating: 0, count: rows * capacity)
  }

  /// Scores looked at together before any is looked at alone.
  private static let strip = 32

  /// Offers a row the cosines with consecutive items.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - scores: The cosines.
  ///   - first: The item of the first of them; items are offered in ascending order.
  ///   - excluded: An item that is passed over: the row's own.
  mutating func offer(to row: Int, _ scores: Span<Float>, from first: Int, except excluded: Int) {
    guard capacity > 0 else { return }
    var threshold = limit(row)
    var start = 0
    while start < scores.count {
      let end = min(scores.count, start + Self.strip)
      if Self.anyAbove(threshold, scores.extracting(start..<end)) {
        for index in start..<end where scores[index] > threshold && first + index != excluded {
          insert(Int32(first + index), scores[index], into: row)
          threshold = limit(row)
        }
      }
      start = end
    }
  }

  /// What a cosine must exceed to enter a row's list.
  private func limit(_ row: Int) -> Float {
    counts[row] < capacity ? 0 : cosines[row * capacity + capacity - 1]
  }

  /// Whether a score is larger than a threshold that is not negative.
  ///
  /// The bits of floating-point numbers that are not negative ascend with them, and those of
  /// negative ones are negative: whole numbers are compared, which takes no branch.
  @inline(__always)
  private static func anyAbove(_ threshold: Float, _ scores: Span<Float>) -> Bool {
    let level = Int32(bitPattern: threshold.bitPattern)
    var above: Int32 = 0
    for index in scores.indices {
      above |= Int32(bitPattern: scores[index].bitPattern) > level ? 1 : 0
    }
    return above != 0
  }

  private mutating func insert(_ item: Int32, _ cosine: Float, into row: Int) {
    let start = row * capacity
    var position = start + min(counts[row], capacity - 1)
    counts[row] = min(capacity, counts[row] + 1)
    while position > start, cosines[position - 1] < cosine {
      cosines[position] = cosines[position - 1]
      items[position] = items[position - 1]
      position -= 1
    }
    cosines[position] = cosine
    items[position] = item
  }
}
