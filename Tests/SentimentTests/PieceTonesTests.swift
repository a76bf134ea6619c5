import TestSupport
import Testing
import TextCore

@testable import Sentiment

@Suite("Tone of word pieces")
struct PieceTonesTests {
  /// Pieces with gaps, in some windows, with scores of small whole numbers, whose sums are exact.
  private func pieces(
    _ generator: inout TestGenerator
  ) -> (tones: PieceTones, all: [(range: ByteRange, row: [Float])]) {
    var all: [(range: ByteRange, row: [Float])] = []
    var position = 0
    for _ in 0..<Int.random(in: 0..<60, using: &generator) {
      let start = position + Int.random(in: 0..<3, using: &generator)
      position = start + Int.random(in: 1..<5, using: &generator)
      let row = (0..<PieceTones.width).map { _ in
        Float(Int.random(in: -9...9, using: &generator))
      }
      all.append((ByteRange(start, position), row))
    }
    var parts: [PieceTones.Part] = []
    var rest = all[...]
    while !rest.isEmpty {
      let window = rest.prefix(Int.random(in: 1..<20, using: &generator))
      parts.append(
        PieceTones.Part(ranges: window.map(\.range), scores: window.flatMap(\.row)))
      rest = rest.dropFirst(window.count)
    }
    return (PieceTones(parts), all)
  }

  @Test(
    "the mean is that of the pieces that share a byte with the ranges, however windows were cut")
  func mean() throws {
    var generator = TestGenerator(seed: 5)
    for _ in 0..<400 {
      let (tones, all) = pieces(&generator)
      var cuts = Set((0..<4).map { _ in Int.random(in: 0..<200, using: &generator) }).sorted()
      if cuts.count % 2 == 1 { cuts.removeLast() }
      let places = stride(from: 0, to: cuts.count, by: 2).map { ByteRange(cuts[$0], cuts[$0 + 1]) }
      let inside = all.filter { piece in places.contains { $0.overlaps(piece.range) } }
      let found = tones.mean(over: places)
      guard !inside.isEmpty else {
        #expect(found == nil, "nothing read is no 0")
        continue
      }
      let means = (0..<PieceTones.width).map { column in
        inside.reduce(0) { $0 + Double($1.row[column]) } / Double(inside.count)
      }
      let scores = try #require(found)
      #expect(Array(scores.mention) == Array(means[0..<3]))
      #expect(Array(scores.context) == Array(means[3..<6]))
      #expect(Array(scores.sentence) == Array(means[6..<10]))
    }
  }
}
