import Glibc
import TestSupport
import Testing

@testable import Encoder

@Suite("Links of one sequence")
struct SequenceLinksTests {
  @Test("are the means of log-probabilities by plain loops, for few pieces and for many")
  func means() {
    forEverySeed(0..<20) { generator, seed in
      let (kinds, size) = (2, 16)
      let count = Int.random(in: 1...150, using: &generator)
      func numbers() -> [Float] {
        (0..<count * kinds * size).map { _ in Float.random(in: -2...2, using: &generator) }
      }
      let (queries, keys) = (numbers(), numbers())
      let links = SequenceLinks(
        count: count, kinds: kinds, size: size, queries: queries, keys: keys)
      let start = Int.random(in: 0..<count, using: &generator)
      let pieces = start..<Int.random(in: start + 1...count, using: &generator)
      for kind in 0..<kinds {
        var means = [Double](repeating: 0, count: count)
        for piece in pieces {
          let scores = (0..<count).map { target in
            (0..<size).reduce(0.0) {
              $0 + Double(queries[(piece * kinds + kind) * size + $1])
                * Double(keys[(target * kinds + kind) * size + $1])
            } / 4
          }
          let logarithm = log(scores.reduce(0) { $0 + exp($1) })
          for target in 0..<count {
            means[target] += (scores[target] - logarithm) / Double(pieces.count)
          }
        }
        let found = links.meanLogProbabilities(from: pieces, kind: kind)
        let errors = zip(found, means).map { abs($0 - $1) }
        #expect(found.count == count && (errors.max() ?? 1) < 2e-5, "seed \(seed)")
      }
    }
  }
}
