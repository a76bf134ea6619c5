import Testing

@testable import NumericCore

@Suite("Many random numbers at a time")
struct RandomSelectionTests {
  @Test("indices are the high words of the products of Philox words and the bound")
  func indicesFollowPhilox() {
    var stream = RandomStream(seed: 0xABCD_EF01_2345_6789, purpose: "test.fill", index: 3)
    let (key, purpose) = (stream.key, stream.purpose)
    var indices = [UInt32](repeating: 0, count: 71)
    var span = indices.mutableSpan
    stream.fill(&span, below: 1 << 20)  // a power of two refuses no word
    for (place, index) in indices.enumerated() {
      let block = UInt32(place / 32 * 8 + place % 8)
      let word = Philox.block(
        counter: SIMD4(block, 0, purpose.x, purpose.y), key: key)[place % 32 / 8]
      #expect(index == word >> 12)
    }
    #expect(stream.position == 24)
  }

  @Test("indices are equally frequent, also where many words are refused")
  func indicesAreUniform() {
    for bound in [1, 3, 7, 3 << 30] {
      var stream = RandomStream(seed: 5, purpose: "test.uniform")
      var indices = [UInt32](repeating: 0, count: 30_000)
      var span = indices.mutableSpan
      stream.fill(&span, below: bound)
      #expect(indices.allSatisfy { $0 < bound })
      let parts = min(bound, 6)
      var counts = [Double](repeating: 0, count: parts)
      for index in indices { counts[Int(UInt64(index) * UInt64(parts) / UInt64(bound))] += 1 }
      var expected = [Double](repeating: 0, count: parts)
      for part in 0..<parts {
        func start(_ part: Int) -> Int { (part * bound + parts - 1) / parts }
        expected[part] = 30_000 * Double(start(part + 1) - start(part)) / Double(bound)
      }
      let chiSquared = zip(counts, expected).map { ($0 - $1) * ($0 - $1) / $1 }.reduce(0, +)
      #expect(chiSquared < 28)  // five degrees of freedom or six: beyond 0.9999
    }
  }

  @Test("sums of drawn rows are those of the indices that the same stream gives")
  func sumsFollowIndices() {
    forEachWidth { width in
      let count = 53
      let rows = (0..<count * width).map { Double(($0 * 37) % 101) }
      for draws in [0, 1, 5, 31, 32, 33, 1024, 1500] {
        var stream = RandomStream(seed: 9, purpose: "test.rows", index: UInt64(draws))
        var same = stream
        var sums = [Double](repeating: 0, count: width + 1)
        var span = sums.mutableSpan
        stream.addDraws(of: rows.span, width: width, from: 3..<50, count: draws, to: &span, at: 1)
        var indices = [UInt32](repeating: 0, count: draws)
        var places = indices.mutableSpan
        same.fill(&places, below: 47)
        for column in 0..<width {
          let expected = indices.map { rows[(Int($0) + 3) * width + column] }.reduce(0, +)
          #expect(sums[column + 1] == expected)  // whole numbers: exact
        }
        #expect(sums[0] == 0)
        #expect(stream.position == same.position)
      }
    }
  }

  private func forEachWidth(_ body: (Int) -> Void) {
    for width in [1, 2, 4, 8] { body(width) }
  }

  @Test("a subset has its size, and every subset is equally likely")
  func subsetsAreUniform() {
    let rows = (0..<6).map { Double(1 << $0) }
    var counts: [Int: Double] = [:]
    for index in 0..<20_000 {
      var stream = RandomStream(seed: 21, purpose: "test.subset", index: UInt64(index))
      var marks = [UInt8](repeating: 0, count: 6)
      var sums = [0.0]
      var markSpan = marks.mutableSpan
      var sumSpan = sums.mutableSpan
      stream.addSubset(
        of: 2, of: rows.span, width: 1, from: 0..<6, marks: &markSpan, to: &sumSpan)
      counts[Int(sums[0]), default: 0] += 1
    }
    #expect(counts.count == 15)
    #expect(counts.keys.allSatisfy { $0.nonzeroBitCount == 2 })
    let chiSquared = counts.values.map { ($0 - 20_000 / 15) * ($0 - 20_000 / 15) / (20_000 / 15) }
    #expect(chiSquared.reduce(0, +) < 42)  // fourteen degrees of freedom: 0.9999
  }

  @Test("subsets of any size sum their rows, of none and of all places too")
  func subsetSums() {
    for width in [1, 2] {
      for count in [1, 15, 16, 40, 300] {
        for members in Set([0, 1, count / 3, count - 1, count]).sorted() {
          var stream = RandomStream(seed: 2, purpose: "test.sums")
          let rows = [Double](repeating: 1, count: (count + 1) * width)
          var marks = [UInt8](repeating: 0, count: count)
          var sums = [Double](repeating: 0, count: width)
          var markSpan = marks.mutableSpan
          var sumSpan = sums.mutableSpan
          stream.addSubset(
            of: members, of: rows.span, width: width, from: 1..<count + 1, marks: &markSpan,
            to: &sumSpan)
          #expect(sums == [Double](repeating: Double(members), count: width))
        }
      }
    }
  }

  @Test("a coin takes half, and an order keeps the values and reaches every order")
  func coinsAndOrders() {
    let values = [Double](repeating: 1, count: 10_000)
    var marks = [UInt8](repeating: 0, count: 10_000)
    var stream = RandomStream(seed: 4, purpose: "test.coins")
    var markSpan = marks.mutableSpan
    #expect(abs(stream.sumOfHalf(values.span, marks: &markSpan) - 5_000) < 250)
    var orders: [[Double]: Int] = [:]
    for _ in 0..<6_000 {
      var order = [1.0, 2, 3]
      var span = order.mutableSpan
      stream.reorder(&span, in: 0..<3)
      orders[order, default: 0] += 1
    }
    #expect(orders.count == 6)
    #expect(orders.keys.allSatisfy { $0.sorted() == [1, 2, 3] })
    #expect(orders.values.allSatisfy { abs($0 - 1_000) < 150 })
  }

  @Test("a sum of products is that of the pairs")
  func productSums() {
    for count in [0, 1, 15, 16, 17, 100] {
      let a = (0..<count).map { Double($0) }
      #expect(ProductSum.value(a.span, a.span) == a.map { $0 * $0 }.reduce(0, +))
    }
  }
}
