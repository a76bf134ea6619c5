/// The stretches of a text in quotation marks, those inside others, and the quotations that run over
/// several paragraphs.
///
/// The outermost spans are those of `QuotationStates`, so the two never disagree. Inside a span in
/// double marks, single marks make spans of depth 1; inside one in single marks, double marks do.
///
/// A paragraph that ends inside double marks and a next one that opens with a double mark belong to one
/// quotation: in print each paragraph of a long quotation opens with a mark and only the last closes.
///
/// ```swift
/// let quoted = QuotedSpans(text)
/// for quotation in quoted.quotations { print(quotation.map { quoted.spans[$0].range }) }
/// ```
public struct QuotedSpans: Sendable, Equatable {
  /// The paragraphs: runs without a line feed, without the space at their edges; none is empty.
  public let paragraphs: [ByteRange]
  /// The spans by their start; those inside others come after them.
  public let spans: [QuotedSpan]
  /// The quotations in order, each as the places of its outermost spans in `spans`.
  ///
  /// Every outermost span belongs to one; only quotations over several paragraphs have several.
  public let quotations: [[Int]]
  /// The closing marks that close nothing.
  public let strays: [ByteRange]
  /// The places of the spans that lie in no other.
  private let outermost: [Int]

  /// Reads a text in UTF-8, which may hold bytes that are not.
  ///
  /// - Complexity: O(bytes).
  public init(_ text: [UInt8]) {
    var builder = Builder()
    for line in LineParagraphs(text) { builder.read(line, of: text.span) }
    paragraphs = builder.paragraphs
    spans = builder.spans
    quotations = builder.quotations
    strays = builder.strays
    outermost = builder.quotations.flatMap(\.self)
  }

  /// The outermost span that holds a byte, or nil.
  ///
  /// - Complexity: O(log spans).
  public func outermostSpan(at offset: Int) -> QuotedSpan? {
    var (low, high) = (0, outermost.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[outermost[middle]].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, spans[outermost[low - 1]].range.end > offset else { return nil }
    return spans[outermost[low - 1]]
  }
}

/// Gathers the spans of a text, a paragraph at a time.
private struct Builder {
  var paragraphs: [ByteRange] = []
  var spans: [QuotedSpan] = []
  var quotations: [[Int]] = []
  var strays: [ByteRange] = []
  /// Whether the last paragraph ended inside double marks.
  private var isOpen = false

  init() {}

  mutating func read(_ line: ByteRange, of text: Span<UInt8>) {
    guard let range = text.withoutSpace(line) else { return }
    paragraphs.append(range)
    let signs = QuotationSign.signs(in: text, from: line.start, to: line.end)
    let continues = isOpen
    isOpen = false
    var opener: Int?
    for reading in QuotationSignReading.readings(of: signs) {
      let sign = signs[reading.sign]
      switch reading.role {
      case .opens: opener = reading.sign
      case .stray: strays.append(ByteRange(sign.start, sign.end))
      case .inner: break
      case .closes:
        if let first = opener { append(signs, first, closer: reading.sign, range, continues) }
        opener = nil
      }
    }
    if let first = opener {
      append(signs, first, closer: nil, range, continues)
      isOpen = true
    }
  }

  /// Adds an outermost span with the spans inside it.
  private mutating func append(
    _ signs: [QuotationSign], _ opener: Int, closer: Int?, _ paragraph: ByteRange,
    _ continues: Bool
  ) {
    let place = spans.count
    appendSpan(signs, opener, closer, paragraph, depth: 0)
    let isFirst = signs[opener].start == paragraph.start
    if continues, isFirst, signs[opener].isDouble, let last = quotations.popLast() {
      quotations.append(last + [place])
    } else {
      quotations.append([place])
    }
    let inside = (opener + 1)..<(closer ?? signs.count)
    guard !inside.isEmpty else { return }
    var inner: Int?
    for reading in QuotationSignReading.readings(
      of: signs, in: inside, opening: signs[opener].isDouble ? .singles : .doubles)
    {
      switch reading.role {
      case .opens: inner = reading.sign
      case .closes:
        if let first = inner { appendSpan(signs, first, reading.sign, paragraph, depth: 1) }
        inner = nil
      case .stray, .inner: break
      }
    }
  }

  private mutating func appendSpan(
    _ signs: [QuotationSign], _ opener: Int, _ closer: Int?, _ paragraph: ByteRange, depth: Int
  ) {
    let sign = signs[opener]
    let end = closer.map { signs[$0].end } ?? max(paragraph.end, sign.end)
    let contentEnd = closer.map { signs[$0].start } ?? end
    spans.append(
      QuotedSpan(
        range: ByteRange(sign.start, end), content: ByteRange(sign.end, contentEnd),
        style: sign.style, depth: depth, isClosed: closer != nil, paragraph: paragraphs.count - 1))
  }
}

extension Span<UInt8> {
  /// A range without the space at its edges, or nil when nothing is left.
  fileprivate func withoutSpace(_ range: ByteRange) -> ByteRange? {
    var start = range.start
    while start < range.end {
      let scalar = decodeScalar(at: start)
      guard scalar.value.isWhiteSpace else { break }
      start += scalar.length
    }
    var end = range.end
    while end > start {
      let scalar = decodeScalar(before: end)
      guard scalar.value.isWhiteSpace else { break }
      end -= scalar.length
    }
    return start == end ? nil : ByteRange(start, end)
  }
}
