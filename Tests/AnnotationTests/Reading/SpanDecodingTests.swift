import Foundation
import TestSupport
import Testing

@testable import Annotation

@Suite("Spans of labels")
struct SpanDecodingTests {
  /// The labels of the best sequence among all that are allowed, found by trying each.
  private func bestByTrial(_ places: [[Double]?], labels: Int, bias: Double) -> Double {
    var best = -Double.infinity
    func go(_ place: Int, _ previous: Int, _ score: Double) {
      guard place < places.count else { return best = max(best, score) }
      for label in 0..<labels {
        let isInside = label > 0 && label % 2 == 0
        if isInside, previous != label, previous != label - 1 { continue }
        guard let scores = places[place] else {
          if label == 0 { go(place + 1, 0, score) }
          continue
        }
        go(place + 1, label, score + scores[label] + (label == 0 ? bias : 0))
      }
    }
    go(0, 0, 0)
    return best
  }

  /// The score of the sequence that spans stand for.
  private func score(_ spans: [LabelledSpan], _ places: [[Double]?], bias: Double) -> Double {
    var total = 0.0
    for (place, scores) in places.enumerated() {
      guard let scores else { continue }
      let span = spans.first { $0.places.contains(place) }
      let label = span.map { 2 * $0.label + ($0.places.lowerBound == place ? 1 : 2) } ?? 0
      total += scores[label] + (label == 0 ? bias : 0)
    }
    return total
  }

  @Test("are those of the best allowed sequence", arguments: [3, 5], [0, -0.7, 0.9])
  func best(labels: Int, bias: Double) {
    forEverySeed { generator, _ in
      let places = (0..<6).map { _ -> [Double]? in
        if Int.random(in: 0..<6, using: &generator) == 0 { return nil }
        return (0..<labels).map { _ in Double.random(in: -4...0, using: &generator) }
      }
      let spans = SpanDecoding(outsideBias: bias).spans(places, labels: labels)
      let best = bestByTrial(places, labels: labels, bias: bias)
      #expect(abs(score(spans, places, bias: bias) - best) < 1e-9)
      for span in spans {
        #expect(span.places.allSatisfy { places[$0] != nil }, "no span holds a marker")
      }
    }
  }

  @Test("neighbours of one kind stay apart, with the mean probability of their places")
  func neighbours() {
    let (beginning, inside) = ([-9, -0.5, -9.0], [-9, -9, -0.1])
    let spans = SpanDecoding(outsideBias: 0).spans(
      [beginning, inside, beginning, nil, beginning], labels: 3)
    #expect(spans.map(\.places) == [0..<2, 2..<3, 4..<5])
    #expect(abs(spans[0].probability - exp(-0.3)) < 1e-12)
    #expect(abs(spans[1].probability - exp(-0.5)) < 1e-12)
  }

  @Test("no places, no spans")
  func empty() {
    #expect(SpanDecoding(outsideBias: 0).spans([], labels: 3).isEmpty)
    #expect(SpanDecoding(outsideBias: 0).spans([nil, nil], labels: 3).isEmpty)
  }
}
