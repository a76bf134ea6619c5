/// Takes boilerplate out of sketches: shingles of so many articles that they tell nothing of any.
///
/// Footers, menus, subscription notices and set phrases stand in many articles that are no copies. A shingle
/// is boilerplate when it stands in more than a hundredth of the distinct texts (and in more than a hundred),
/// or in more than ten of one outlet: copies of a text are in many outlets, an outlet's furniture is in one.
/// Where that would leave less than a quarter of an article, all its shingles count: such an article is
/// mostly what many others are, and so it is itself a text that went round.
enum Boilerplate {
  private static let mostOfOutlet: UInt32 = 10
  private static func most(of texts: Int) -> UInt32 { UInt32(clamping: max(100, texts / 100)) }

  /// Counters by bits of the hash: one of 2²² in a part of the hashes that holds 2²¹, so that by chance a
  /// shingle counts as boilerplate of an outlet once in 10⁹.
  private static let counters = 1 << 22
  private static let hashesOfPart = 1 << 21

  /// The sketches of distinct texts without boilerplate.
  ///
  /// - Complexity: O(shingles), with 32 MB for counters.
  static func removed(from sketches: [ArticleSketch]) -> [ArticleSketch] {
    guard sketches.count > Int(mostOfOutlet) else { return sketches }
    let all = sketches.reduce(0) { $0 + $1.shingles.count }
    var bits = 0
    while all >> bits > hashesOfPart, bits < 16 { bits += 1 }
    let most = most(of: sketches.count)
    // Whether each shingle is an article's own, one sketch after the other.
    var isOwn = [Bool](repeating: true, count: all)
    var starts = [Int](repeating: 0, count: sketches.count)
    for part in 1...(1 << bits) {
      let end = UInt64(part) << (32 - UInt64(bits))
      var everywhere = [UInt32](repeating: 0, count: counters)
      var inOutlet = [UInt32](repeating: 0, count: counters)
      var ends = starts
      for (place, sketch) in sketches.enumerated() {
        var index = starts[place]
        while index < sketch.shingles.count, UInt64(sketch.shingles[index]) < end {
          let shingle = sketch.shingles[index]
          everywhere[Int(shingle) & (counters - 1)] &+= 1
          if let outlet = sketch.outlet { inOutlet[counter(of: shingle, in: outlet)] &+= 1 }
          index += 1
        }
        ends[place] = index
      }
      var first = 0
      for (place, sketch) in sketches.enumerated() {
        for index in starts[place]..<ends[place] {
          let shingle = sketch.shingles[index]
          isOwn[first + index] =
            everywhere[Int(shingle) & (counters - 1)] <= most
            && (sketch.outlet.map { inOutlet[counter(of: shingle, in: $0)] <= mostOfOutlet } ?? true)
        }
        first += sketch.shingles.count
      }
      starts = ends
    }
    var first = 0
    return sketches.map { sketch in
      let marks = isOwn[first..<(first + sketch.shingles.count)]
      first += sketch.shingles.count
      let kept = marks.count { $0 }
      guard kept < marks.count, kept * 4 >= marks.count else { return sketch }
      var sketch = sketch
      sketch.shingles = zip(sketch.shingles, marks).compactMap { $1 ? $0 : nil }
      return sketch
    }
  }

  private static func counter(of shingle: UInt32, in outlet: UInt32) -> Int {
    Int(((shingle ^ outlet) &* 0x9E37_79B1) >> 10)
  }
}
