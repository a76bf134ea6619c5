public import TextCore

/// Finds the typed blocks of an article's text: what is the story, and what stands around it.
///
/// It works on lines, not on regular expressions, in one pass and a look back from the end. Doubt falls
/// to the body: a footer left in costs a little noise, a body taken out costs text.
///
/// ```swift
/// let layout = ArticleLayout(title: "Dockers walk out", authors: ["Mara Lindqvist"])
/// for block in layout.blocks(of: text) { print(block.kind, block.range) }
/// ```
public struct ArticleLayout: Sendable {
  private let title: String?
  private let bylines: BylineRule
  private let captions: [ByteRange]

  /// Makes a layout for an article with what is known of it.
  ///
  /// - Parameters:
  ///   - title: The headline, to be found again at the head of the text.
  ///   - authors: The writers, to be found again in the byline.
  ///   - outlet: The publisher, to be found again in the byline.
  ///   - captions: Parts of the text that are known to be captions, from the markup of a page.
  public init(
    title: String? = nil, authors: [String] = [], outlet: String? = nil,
    captions: [ByteRange] = []
  ) {
    self.title = title
    self.captions = captions
    bylines = BylineRule(authors: authors, outlet: outlet)
  }

  /// The blocks of a text, ascending and disjoint.
  ///
  /// Lines of the body that stand together are one block, so a paragraph is one block.
  ///
  /// - Parameter text: The article's text in UTF-8.
  /// - Returns: Blocks that hold every byte of the text but the space between them.
  /// - Complexity: O(bytes).
  public func blocks(of text: [UInt8]) -> [ArticleBlock] {
    let lines = TextLine.lines(of: text)
    guard !lines.isEmpty else { return [] }
    var kinds = [ArticleBlock.Kind?](repeating: nil, count: lines.count)
    // The offset in a line where a dateline ends, or where a credit starts.
    var cuts = [Int](repeating: 0, count: lines.count)
    markKnownCaptions(lines, &kinds)
    let bodyStart = markHead(text, lines, &kinds)
    markPictures(text, lines, &kinds, &cuts, from: bodyStart)
    markFooters(text, lines, &kinds, &cuts, from: bodyStart)
    markDateline(text, lines, &kinds, &cuts, from: bodyStart)
    if !kinds.contains(where: { $0 == nil || $0 == .dateline }) {
      // Nothing would be left: what looked like furniture is all there is.
      kinds = kinds.map { $0 == .headline ? $0 : nil }
    }
    return assemble(text, lines, kinds, cuts)
  }

  private func markKnownCaptions(_ lines: [TextLine], _ kinds: inout [ArticleBlock.Kind?]) {
    var next = captions.startIndex
    for (index, line) in lines.enumerated() where next < captions.endIndex {
      while next < captions.endIndex, captions[next].end <= line.start { next += 1 }
      if next < captions.endIndex, captions[next].start <= line.start { kinds[index] = .caption }
    }
  }

  /// Marks headline and byline; gives the first line after them.
  private func markHead(
    _ text: [UInt8], _ lines: [TextLine], _ kinds: inout [ArticleBlock.Kind?]
  ) -> Int {
    var index = 0
    if let title, HeadlineRule.matches(title, text, lines[0]), lines.count > 1 {
      kinds[0] = .headline
      index = 1
    }
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    if index < lines.count, kinds[index] == nil, bylines.matches(text, lines[index], next: next) {
      kinds[index] = .byline
      index += 1
    }
    return index
  }

  /// Marks credits and the captions before them.
  private func markPictures(
    _ text: [UInt8], _ lines: [TextLine], _ kinds: inout [ArticleBlock.Kind?],
    _ cuts: inout [Int], from first: Int
  ) {
    for index in first..<max(first, lines.count) {
      let line = lines[index]
      if kinds[index] == .caption {
        cuts[index] = CreditRule.trailingCredit(text, line.start, line.end) ?? 0
      }
      guard kinds[index] == nil, line.count <= CaptionRule.maximumBytes + CreditRule.maximumBytes
      else { continue }
      if CreditRule.isCredit(text, line.start, line.end) {
        kinds[index] = .credit
        guard index > first, kinds[index - 1] == nil else { continue }
        let above = lines[index - 1]
        let isAttached =
          !line.opensParagraph && above.count <= CaptionRule.maximumBytes
        if isAttached || CaptionRule.isLikely(text, above) { kinds[index - 1] = .caption }
      } else if let cut = CreditRule.trailingCredit(text, line.start, line.end),
        cut - line.start <= CaptionRule.maximumBytes
      {
        kinds[index] = .caption
        cuts[index] = cut
      } else if CaptionRule.isAnnounced(text, line) {
        kinds[index] = .caption
      }
    }
  }

  /// Marks what is plainly a footer anywhere, and then from the end on upwards.
  private func markFooters(
    _ text: [UInt8], _ lines: [TextLine], _ kinds: inout [ArticleBlock.Kind?],
    _ cuts: inout [Int], from first: Int
  ) {
    for index in first..<max(first, lines.count)
    where kinds[index] == nil && stands(lines, index, text) {
      if FooterRule.isPlain(text, lines[index]) { kinds[index] = .footer }
    }
    var index = lines.count - 1
    while index > first {
      let line = lines[index]
      if kinds[index] == nil {
        let stands = stands(lines, index, text)
        if line.opensParagraph, CaptionRule.namesChartSource(text, line) {
          kinds[index] = .caption
        } else if FooterRule.isRule(text, line) || stands && FooterRule.isAtEnd(text, line) {
          kinds[index] = .footer
        } else if line.opensParagraph, CaptionRule.isLikelyAfterStory(text, line) {
          kinds[index] = .caption
        } else {
          break
        }
      }
      index -= 1
    }
  }

  /// Whether a line stands by itself and is not the middle of a sentence that was wrapped.
  private func stands(_ lines: [TextLine], _ index: Int, _ text: [UInt8]) -> Bool {
    guard index > 0, !lines[index].opensParagraph else { return true }
    let above = lines[index - 1]
    return TextBytes.endsSentence(text, above.start, above.end) || text[above.end - 1] == 0x29
  }

  /// Marks the dateline of the first paragraph of the body, or of one of the two after it where a
  /// summary comes first.
  private func markDateline(
    _ text: [UInt8], _ lines: [TextLine], _ kinds: inout [ArticleBlock.Kind?],
    _ cuts: inout [Int], from first: Int
  ) {
    var seen = 0
    for index in first..<max(first, lines.count) where kinds[index] == nil {
      if let end = DatelineRule.end(in: text, lines[index].start, lines[index].end) {
        kinds[index] = .dateline
        cuts[index] = end
        return
      }
      seen += 1
      if seen == 3 { return }
    }
  }

  private func assemble(
    _ text: [UInt8], _ lines: [TextLine], _ kinds: [ArticleBlock.Kind?], _ cuts: [Int]
  ) -> [ArticleBlock] {
    var blocks: [ArticleBlock] = []
    blocks.reserveCapacity(lines.count + 4)
    var isBodyOpen = false
    for (index, line) in lines.enumerated() {
      var start = line.start
      var end = line.end
      if kinds[index] == .dateline {
        blocks.append(ArticleBlock(kind: .dateline, range: ByteRange(start, cuts[index])))
        start = cuts[index]
        while start < end, text[start] <= 0x20 { start += 1 }
        if start == end { continue }
      }
      let kind = kinds[index] == .dateline ? .body : kinds[index] ?? .body
      if kind == .caption, cuts[index] > 0 {
        end = cuts[index]
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
      }
      let follows = isBodyOpen && kind == .body && !line.opensParagraph && start == line.start
      if follows, let last = blocks.popLast() {
        start = last.range.start
      }
      blocks.append(ArticleBlock(kind: kind, range: ByteRange(start, end)))
      if kind == .caption, cuts[index] > 0 {
        blocks.append(ArticleBlock(kind: .credit, range: ByteRange(cuts[index], line.end)))
      }
      isBodyOpen = kind == .body
    }
    return blocks
  }
}
