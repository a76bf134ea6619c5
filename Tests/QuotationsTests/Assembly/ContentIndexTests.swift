import TestSupport
import Testing
import TextCore

@testable import Quotations

@Suite("Contents found by the bytes they share")
struct ContentIndexTests {
  /// Ascending ranges, disjoint.
  private func ranges(_ generator: inout TestGenerator) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var start = Int.random(in: 0...60, using: &generator)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let end = start + Int.random(in: 1...30, using: &generator)
      ranges.append(ByteRange(start, end))
      start = end + Int.random(in: 0...20, using: &generator)
    }
    return ranges
  }

  private func bytes(_ ranges: [ByteRange]) -> Set<Int> { Set(ranges.flatMap(\.indices)) }

  @Test("a content like another is found as by comparing all")
  func coefficients() {
    forEverySeed(0..<200) { generator, seed in
      let contents = (0..<Int.random(in: 0...6, using: &generator)).map { _ in ranges(&generator) }
      let index = ContentIndex(contents)
      let content = ranges(&generator)
      for coefficient in [0.2, 0.5, 1] {
        let isThere = contents.contains { other in
          let shared = bytes(other).intersection(bytes(content)).count
          return 2 * Double(shared) / Double(bytes(other).count + bytes(content).count)
            >= coefficient
        }
        #expect(index.holdsContent(like: content, by: coefficient) == isThere, "seed \(seed)")
      }
    }
  }

  @Test("the bytes shared with a union are those of both")
  func shared() {
    forEverySeed(0..<200) { generator, seed in
      let union = ByteOverlap.union(ranges(&generator) + ranges(&generator))
      let range = ranges(&generator)[0]
      #expect(
        ByteOverlap.count(range, union) == bytes(union).intersection(range.indices).count,
        "seed \(seed)")
    }
  }
}
