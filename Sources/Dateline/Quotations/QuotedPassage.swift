public import AnalysisReports
import Quotations
import TextCore

/// A quotation in the sentences in which it stands: what is quoted, the words that report it, and the
/// mention of who it is from are set off.
public struct QuotedPassage: Sendable {
  private let text: [UInt8]
  private let parts: [(range: ByteRange, role: ShownQuotation.Piece.Role)]
  /// The sentences in order, neighbours as one.
  private var sentences: [(places: ClosedRange<Int>, range: ByteRange)] = []

  /// More text than this before, between or after what is set off is left out, in bytes.
  private static let context = 280

  /// Finds the sentences of a quotation.
  public init(_ quotation: Quotation, in document: Document) {
    text = document.text
    parts =
      quotation.content.map { ($0, .content) } + quotation.cue.map { ($0, .cue) }
      + quotation.source.map { ($0, .source) }
    for (range, _) in parts.sorted(by: { $0.range < $1.range }) { add(range, in: document) }
  }

  private mutating func add(_ part: ByteRange, in document: Document) {
    guard let first = document.firstToken(endingAfter: part.start) else { return }
    let last = document.firstToken(endingAfter: part.end - 1) ?? first
    let (start, end) = (document.sentence(of: first), document.sentence(of: last))
    let range = ByteRange(
      min(part.start, document.range(ofSentence: start).start),
      max(part.end, document.range(ofSentence: end).end))
    guard let before = sentences.last, start <= before.places.upperBound + 1 else {
      sentences.append((start...end, range))
      return
    }
    sentences[sentences.count - 1] = (
      before.places.lowerBound...max(before.places.upperBound, end),
      ByteRange(before.range.start, max(before.range.end, range.end))
    )
  }

  /// The sentences in pieces, with an ellipsis where something is left out.
  public var pieces: [ShownQuotation.Piece] {
    var output: [ShownQuotation.Piece] = []
    for (place, sentence) in sentences.enumerated() {
      if place > 0 { output.append(.init(.gap, " … ")) }
      append(sentence.range, to: &output)
    }
    return output
  }

  private func append(_ range: ByteRange, to output: inout [ShownQuotation.Piece]) {
    let edges = parts.flatMap { [$0.range.start, $0.range.end] }
    let cuts = Set(edges.filter { range.start < $0 && $0 < range.end } + [range.start, range.end])
      .sorted()
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let role = parts.first { $0.range.start <= start && end <= $0.range.end }?.role
      let words = Array(text[start..<end])
      let isLong = role == nil && words.count > Self.context
      output.append(
        .init(
          role ?? .context,
          isLong
            ? Self.shortened(words, isFirst: start == range.start, isLast: end == range.end)
            : String(decoding: words, as: UTF8.self)))
    }
  }

  /// The end, the beginning, or both of what stands beside what is set off, cut at spaces.
  private static func shortened(_ words: [UInt8], isFirst: Bool, isLast: Bool) -> String {
    let room = isFirst || isLast ? context : context / 2
    let head = words.prefix(room).lastIndex(of: 0x20) ?? 0
    let tail = words.suffix(room).firstIndex(of: 0x20) ?? words.count
    let before = isFirst ? "" : String(decoding: words[..<head], as: UTF8.self)
    let after = isLast ? "" : String(decoding: words[tail...], as: UTF8.self)
    return before + (isFirst ? "…" : " …") + after
  }
}
