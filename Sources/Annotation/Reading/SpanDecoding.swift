import Glibc

/// Neighbouring places that one label holds for.
public struct LabelledSpan: Sendable, Equatable {
  /// The places.
  public let places: Range<Int>
  /// The number of the label, counted from 0 without `O`: 0 stands for the first `B-…` and `I-…`.
  public let label: Int
  /// The geometric mean of the probabilities of the places' labels.
  public let probability: Double
}

/// Finds the most probable sequence of labels in which no `I-…` follows anything but its own kind
/// (Viterbi 1967), and reads its spans.
struct SpanDecoding {
  /// What is added to the log-probability of `O`.
  let outsideBias: Double

  /// The spans.
  ///
  /// - Parameters:
  ///   - places: The log-probabilities of `O`, `B-0`, `I-0`, `B-1`, `I-1`, … at each place; nil where
  ///     no span may be.
  ///   - labels: The number of labels, odd.
  /// - Returns: The spans in order.
  /// - Complexity: O(places · labels).
  func spans(_ places: [[Double]?], labels: Int) -> [LabelledSpan] {
    precondition(labels % 2 == 1, "each kind has a beginning and an inside")
    var spans: [LabelledSpan] = []
    var open: (start: Int, label: Int, sum: Double)?
    func close(at end: Int) {
      guard let span = open else { return }
      spans.append(
        LabelledSpan(
          places: span.start..<end, label: span.label,
          probability: exp(span.sum / Double(end - span.start))))
      open = nil
    }
    for (place, label) in bestLabels(places, count: labels).enumerated() {
      if label == 0 || label % 2 == 1 { close(at: place) }
      guard label > 0, let logProbabilities = places[place] else { continue }
      let sum = (open?.sum ?? 0) + logProbabilities[label]
      open = (open?.start ?? place, (label - 1) / 2, sum)
    }
    close(at: places.count)
    return spans
  }

  private func bestLabels(_ places: [[Double]?], count: Int) -> [Int] {
    guard !places.isEmpty else { return [] }
    let impossible = -1e9
    var before = [Double](repeating: impossible, count: count)
    before[0] = 0
    var choices = [Int](repeating: 0, count: places.count * count)
    for (place, scores) in places.enumerated() {
      var best = 0
      for label in 1..<count where before[label] > before[best] { best = label }
      var after = [Double](repeating: impossible, count: count)
      for label in 0..<count {
        var previous = best
        if label > 0, label % 2 == 0 {
          previous = before[label] >= before[label - 1] ? label : label - 1
        }
        let score = scores.map { $0[label] + (label == 0 ? outsideBias : 0) }
        after[label] = before[previous] + (score ?? (label == 0 ? 0 : impossible))
        choices[place * count + label] = previous
      }
      before = after
    }
    var label = 0
    for other in 1..<count where before[other] > before[label] { label = other }
    var labels = [Int](repeating: 0, count: places.count)
    for place in places.indices.reversed() {
      labels[place] = label
      label = choices[place * count + label]
    }
    return labels
  }
}
