public import TextCore

/// Reads texts with a ``ValenceScorer``, one after the other, and keeps its buffers.
public struct ValenceReader: ~Copyable {
  private let scorer: ValenceScorer
  private var scanner = WordScanner(rule: .news)
  private var buffer = WordBuffer()
  /// Room for the evidence of a text.
  private var evidence: [ToneEvidence] = []

  init(_ scorer: ValenceScorer) { self.scorer = scorer }

  /// Finds the words of a text that have a valence, and what they come to.
  ///
  /// - Parameters:
  ///   - text: UTF-8, which may hold invalid bytes; they separate words.
  ///   - range: The part to read, such as a sentence, which starts and ends between scalars; all of the
  ///     text when nil.
  /// - Returns: The evidence in byte ranges of the text, and the score.
  /// - Complexity: O(bytes).
  public mutating func read(_ text: [UInt8], in range: ByteRange? = nil) -> ValenceReading {
    let range = range ?? ByteRange(0, text.count)
    var buffer = WordBuffer()
    swap(&buffer, &self.buffer)
    buffer.read(text, in: range, &scanner, index: scorer.index.words)
    var evidence: [ToneEvidence] = []
    swap(&evidence, &self.evidence)
    evidence.makeRoom(
      for: buffer.count, with: ToneEvidence(range: ByteRange(0, 0), weight: 0))
    var walk = ClauseWalk(index: scorer.index, rules: scorer.rules, text: text, range: range)
    var places = evidence.mutableSpan
    buffer.withWords { walk.run($0, into: &places) }
    let reading = Self.reading(of: walk, places.span, buffer, scorer)
    swap(&evidence, &self.evidence)
    swap(&buffer, &self.buffer)
    return reading
  }

  /// Reads parts of a text that belong together, such as those of a broken quotation, each for itself,
  /// and scores what they come to.
  ///
  /// - Parameters:
  ///   - text: UTF-8, which may hold invalid bytes.
  ///   - parts: The parts in order, which start and end between scalars.
  /// - Returns: The evidence of all parts and the score.
  /// - Complexity: O(bytes).
  public mutating func read(_ text: [UInt8], in parts: [ByteRange]) -> ValenceReading {
    var readings: [ValenceReading] = []
    for part in parts { readings.append(read(text, in: part)) }
    guard readings.count != 1 else { return readings[0] }
    let words = readings.reduce(0) { $0 + $1.words }
    let evidence = readings.flatMap(\.evidence)
    let subjectivities = readings.compactMap(\.subjectivity)
    let score =
      words == 0
      ? nil : scorer.scale.score(sum: evidence.reduce(0) { $0 + $1.weight }, words: words)
    return ValenceReading(
      evidence: evidence, words: words,
      subjectivity: subjectivities.isEmpty
        ? nil : subjectivities.reduce(0, +) / Double(subjectivities.count),
      score: score, label: score.map(scorer.scale.label(of:)))
  }

  private static func reading(
    of walk: borrowing ClauseWalk, _ places: Span<ToneEvidence>, _ buffer: borrowing WordBuffer,
    _ scorer: ValenceScorer
  ) -> ValenceReading {
    let factor = 1 + scorer.rules.exclamation * Double(min(3, buffer.exclamations))
    var evidence: [ToneEvidence] = []
    evidence.reserveCapacity(walk.count)
    var sum = 0.0
    for index in 0..<walk.count {
      let weight = places[index].weight * factor
      evidence.append(ToneEvidence(range: places[index].range, weight: weight))
      sum += weight
    }
    let score =
      buffer.wordCount == 0 ? nil : scorer.scale.score(sum: sum, words: buffer.wordCount)
    return ValenceReading(
      evidence: evidence, words: buffer.wordCount, subjectivity: walk.subjectivity, score: score,
      label: score.map(scorer.scale.label(of:)))
  }
}
