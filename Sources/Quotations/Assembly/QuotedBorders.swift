import TextCore

/// Moves the borders of content to the quotation marks where it fills the marks but for little.
///
/// The model cuts long quotations at the border of a window and now and then misses a first or last
/// word. Contents of one quotation that together fill a stretch in marks become that stretch; marks
/// right beside a content that starts or ends there belong to it.
struct QuotedBorders {
  private let quoted: QuotedSpans

  /// The share of a stretch in marks that content must fill to become all of it.
  private static let filled = 0.8

  init(_ quoted: QuotedSpans) { self.quoted = quoted }

  /// The content of one quotation, its parts ascending, with borders at the marks.
  func content(_ parts: [ByteRange]) -> [ByteRange] {
    ByteOverlap.union(parts.map { moved($0, among: parts) })
  }

  private func moved(_ part: ByteRange, among parts: [ByteRange]) -> ByteRange {
    guard let span = quoted.outermostSpan(at: part.start), span.range.contains(part),
      Double(ByteOverlap.count(span.content, parts)) >= Self.filled * Double(span.content.count)
    else { return part }
    return span.range
  }
}
