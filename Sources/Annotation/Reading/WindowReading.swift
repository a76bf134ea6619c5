public import Encoder
public import NumericCore
public import TextCore

/// What the model sees of some neighbouring paragraphs, for its heads to read.
public struct WindowReading: Sendable {
  /// The bytes that each place stands for; nil for a marker, among them the first place.
  public let ranges: [ByteRange?]
  /// The hidden states of the places.
  public let states: SequenceStates

  /// Joins places and states.
  ///
  /// - Precondition: There are as many of each.
  public init(ranges: [ByteRange?], states: SequenceStates) {
    precondition(ranges.count == states.count, "each place has a state")
    self.ranges = ranges
    self.states = states
  }

  /// The bytes from the first to the last of some places, none of them a marker.
  public func bytes(of places: Range<Int>) -> ByteRange? {
    guard let first = ranges[places].first, let last = ranges[places].last, let first, let last
    else { return nil }
    return ByteRange(first.start, max(first.start, last.end))
  }

  /// The spans that a head of the labels `O`, `B-…` and `I-…` finds.
  ///
  /// - Parameters:
  ///   - head: The head.
  ///   - group: The labels to choose among, where a head has several groups; the first is `O`.
  ///   - outsideBias: What is added to the log-probability of `O`; less finds more spans.
  /// - Returns: The spans in order; none holds a marker.
  public func spans(
    _ head: LinearHead, labels group: Range<Int>? = nil, outsideBias: Double = 0
  ) -> [LabelledSpan] {
    spans(in: states.scores(of: head), labels: group ?? 0..<head.labels.count, outsideBias)
  }

  /// The spans in scores that a head gave the places.
  public func spans(
    in scores: DenseMatrix<Float>, labels group: Range<Int>, _ outsideBias: Double = 0
  ) -> [LabelledSpan] {
    let rows = ranges.indices.map { place -> [Double]? in
      guard ranges[place] != nil else { return nil }
      return LogSoftmax.logProbabilities(scores.row(place)[offsets: group])
    }
    return SpanDecoding(outsideBias: outsideBias).spans(rows, labels: group.count)
  }
}

extension ArraySlice {
  /// The entries at some distances from the first.
  fileprivate subscript(offsets range: Range<Int>) -> ArraySlice {
    self[startIndex + range.lowerBound..<startIndex + range.upperBound]
  }
}
