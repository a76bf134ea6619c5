import Testing

@testable import NumericCore

@Suite("Rows drawn as often as there are rows")
struct CountedColumnsTests {
  private func counted(
    _ rows: [Double], width: Int = 1, _ range: Range<Int>
  ) -> CountedColumns? {
    CountedColumns(rows.span, width: width, range: range)
  }

  private func draw(
    _ columns: CountedColumns, width: Int, _ stream: inout RandomStream
  ) -> (sums: [Double], counts: [UInt8]) {
    var counts = [UInt8](repeating: 9, count: columns.room)
    var sums = [Double](repeating: 0, count: width + 1)
    var streams = [stream]
    columns.addDraws(from: &streams, counts: &counts, to: &sums, stride: width + 1, at: 1)
    stream = streams[0]
    return (sums, counts)
  }

  @Test("counts add up to the draws, and sums are those of the rows counted")
  func sumsFollowCounts() throws {
    for width in [1, 2, 4, 8] {
      for count in [256, 257, 1_000, 1_024, 5_000] {
        let rows = (0..<(count + 5) * width).map { Double(($0 * 37) % 2_003 - 1_000) / 8 }
        let columns = try #require(counted(rows, width: width, 3..<count + 3))
        var stream = RandomStream(seed: 9, purpose: "test.counted", index: UInt64(count))
        let (sums, counts) = draw(columns, width: width, &stream)
        #expect(counts[..<count].reduce(0) { $0 + Int($1) } == count)
        #expect(counts[count...].allSatisfy { $0 == 0 })
        for column in 0..<width {
          var expected = 0.0
          for row in 0..<count {
            expected += Double(counts[row]) * rows[(row + 3) * width + column]
          }
          #expect(sums[column + 1] == expected)  // eighths: exact
        }
        #expect(sums[0] == 0)
      }
    }
  }

  @Test("a row comes as often as in single draws")
  func frequencies() throws {
    for count in [256, 257, 1_000, 2_500] {
      let ones = [Double](repeating: 1, count: count)
      let columns = try #require(counted(ones, 0..<count))
      var observed = [Double](repeating: 0, count: 8)
      let resamples = 400_000 / count
      for index in 0..<resamples {
        var stream = RandomStream(seed: 31, purpose: "test.counted", index: UInt64(index))
        for drawn in draw(columns, width: 1, &stream).counts[..<count] {
          observed[min(Int(drawn), 7)] += 1
        }
      }
      // The binomial distribution of n draws of probability 1/n, and what lies above 6.
      let (n, p) = (Double(count), 1 / Double(count))
      let total = Double(resamples * count)
      var term = 1.0
      for _ in 0..<count { term *= 1 - p }
      var expected: [Double] = []
      for k in 0..<7 {
        expected.append(total * term)
        term *= (n - Double(k)) / Double(k + 1) * p / (1 - p)
      }
      expected.append(total - expected.reduce(0, +))
      let chiSquared = zip(observed, expected).map { ($0 - $1) * ($0 - $1) / $1 }.reduce(0, +)
      #expect(chiSquared < 29.9)  // seven degrees of freedom: 0.9999
    }
  }

  @Test("every place is drawn equally often, and two places are as dependent as draws make them")
  func places() throws {
    let count = 300
    let ones = [Double](repeating: 1, count: count)
    let columns = try #require(counted(ones, 0..<count))
    var drawn = [Double](repeating: 0, count: count)
    var products = 0.0
    let resamples = 4_000
    for index in 0..<resamples {
      var stream = RandomStream(seed: 8, purpose: "test.places", index: UInt64(index))
      let counts = draw(columns, width: 1, &stream).counts
      var half = 0.0
      for place in 0..<count {
        drawn[place] += Double(counts[place])
        if place % 2 == 0 { half += Double(counts[place]) }
      }
      products += (half - 150) * (half - 150)
    }
    let expected = Double(resamples)
    let chiSquared = drawn.map { ($0 - expected) * ($0 - expected) / expected }.reduce(0, +)
    #expect(chiSquared > 214 && chiSquared < 397)  // 299 degrees of freedom: 0.0001 and 0.9999
    // Half of the places take a binomial number of 300 draws: its variance is 75.
    #expect(abs(products / expected / 75 - 1) < 4 * (2 / expected).squareRoot())
  }

  @Test("a total is that of the exact values, rounded once, at any scale")
  func totalsAreExact() throws {
    for scale in [1e-300, 1e-3, 1, 1e300] {
      let rows = (0..<256).map { Double(($0 * 29) % 97 - 48) / 7 * scale }
      let columns = try #require(counted(rows, 0..<256))
      var stream = RandomStream(seed: 3, purpose: "test.exact")
      let (sums, counts) = draw(columns, width: 1, &stream)
      var expected = 0.0
      for row in 0..<256 { expected += Double(counts[row]) * rows[row] }
      #expect(abs(sums[1] - expected) < 1e-12 * scale)
    }
  }

  @Test("streams together draw what each draws alone, and go on from there")
  func severalStreams() throws {
    let (count, width) = (300, 2)
    let rows = (0..<count * width).map { Double(($0 * 37) % 203) / 8 }
    let columns = try #require(counted(rows, width: width, 0..<count))
    let all = RandomStreams(seed: 4, purpose: "test.together")
    var streams = (0..<5).map { all[UInt64($0)] }
    var counts = [UInt8](repeating: 0, count: columns.room)
    var sums = [Double](repeating: 0, count: 5 * 3)
    columns.addDraws(from: &streams, counts: &counts, to: &sums, stride: 3, at: 1)
    for index in 0..<5 {
      var stream = all[UInt64(index)]
      let alone = draw(columns, width: width, &stream)
      #expect(Array(sums[3 * index..<3 * index + 3]) == alone.sums)
      #expect(streams[index].next() == stream.next())
      if index == 4 { #expect(counts == alone.counts) }
    }
  }

  @Test("few rows, infinite values and values that would vanish are not counted")
  func notCounted() {
    var rows = [Double](repeating: 1, count: 512)
    #expect(counted(rows, 0..<255) == nil)
    rows[7] = 1e-30
    #expect(counted(rows, 0..<512) != nil)
    #expect(counted(rows, width: 2, 0..<256) == nil)
    rows[7] = .infinity
    #expect(counted(rows, 0..<512) == nil)
    let zeros = [Double](repeating: 0, count: 256)
    #expect(counted(zeros, 0..<256) != nil)
  }
}
