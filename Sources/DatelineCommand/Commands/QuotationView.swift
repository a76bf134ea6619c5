import Dateline
import Foundation

/// The quotations of an article for a person at the terminal: who, how, and the words where they stand.
struct QuotationView {
  private let article: ArticleQuotations

  init(_ article: ArticleQuotations) {
    self.article = article
  }

  func write(to terminal: Terminal) {
    guard let first = article.quotations.first?.row else { return }
    let place = [first.title == nil ? nil : first.articleID, first.outlet, first.date?.description]
    terminal.show(StyledText(first.title ?? first.articleID, .strong))
    let beside = place.compactMap(\.self).joined(separator: " · ")
    if !beside.isEmpty { terminal.show(StyledText(beside, .faint)) }
    for (found, row) in article.quotations {
      terminal.write("\n")
      terminal.show(Self.heading(row), indentation: 2)
      let passage = QuotedPassage(found.quotation, in: article.attributions.annotation.document)
      terminal.show(passage.text(marksWords: !terminal.showsColor), indentation: 4)
    }
    terminal.write("\n\n")
  }

  /// Who it is from, and how it is told.
  private static func heading(_ row: QuotationRow) -> StyledText {
    var text = StyledText()
    switch (row.speaker?.name, row.speaker?.role, row.source) {
    case (let name?, let role, _):
      text.append(name, .colored)
      if let role { text.append(", \(role)") }
    case (nil, let role?, _): text.append(role, .colored)
    case (nil, nil, let source?): text.append("“\(source.text)”", .colored)
    case (nil, nil, nil): text.append("no speaker")
    }
    // Rounded down: no quotation is certain.
    let confidence = String(format: "%.2f", (row.confidence * 100).rounded(.down) / 100)
    let facts = [row.cue?.text, "\(row.type) \(row.kind)", confidence].compactMap(\.self)
    text.append(facts.map { " · " + $0 }.joined(), .faint)
    return text
  }
}

/// A quotation in the sentences in which it stands: what is quoted, the words that report it, and the
/// mention of who it is from are set off.
struct QuotedPassage {
  private let text: [UInt8]
  private let parts: [(range: ByteRange, style: StyledText.Style)]
  /// The sentences in order, neighbours as one.
  private var sentences: [(places: ClosedRange<Int>, range: ByteRange)] = []

  /// More text than this before, between or after what is set off is left out, in bytes.
  private static let context = 280

  init(_ quotation: Quotation, in document: Document) {
    text = document.text
    parts =
      quotation.content.map { ($0, .strong) } + quotation.cue.map { ($0, .underlined) }
      + quotation.source.map { ($0, .colored) }
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

  /// The passage.
  ///
  /// - Parameter marksWords: Whether what is quoted gets brackets, for a terminal without colour.
  /// - Returns: The text, with an ellipsis where something is left out.
  func text(marksWords: Bool) -> StyledText {
    var output = StyledText()
    for (place, sentence) in sentences.enumerated() {
      if place > 0 { output.append(" … ", .faint) }
      append(sentence.range, to: &output, marksWords: marksWords)
    }
    return output
  }

  private func append(_ range: ByteRange, to output: inout StyledText, marksWords: Bool) {
    let edges = parts.flatMap { [$0.range.start, $0.range.end] }
    let cuts = Set(edges.filter { range.start < $0 && $0 < range.end } + [range.start, range.end])
      .sorted()
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let style = parts.first { $0.range.start <= start && end <= $0.range.end }?.style
      let isQuoted = marksWords && style == .strong
      if isQuoted, isEdge(start, \.start) { output.append("[", .strong) }
      let words = Array(text[start..<end])
      if style == nil, words.count > Self.context {
        output.append(
          Self.shortened(words, isFirst: start == range.start, isLast: end == range.end))
      } else {
        output.append(String(decoding: words, as: UTF8.self), style ?? .plain)
      }
      if isQuoted, isEdge(end, \.end) { output.append("]", .strong) }
    }
  }

  /// Whether what is quoted starts or ends at an offset.
  private func isEdge(_ offset: Int, _ edge: KeyPath<ByteRange, Int>) -> Bool {
    parts.contains { $0.style == .strong && $0.range[keyPath: edge] == offset }
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

extension Terminal {
  /// Shows a text in as many lines as it needs.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - indentation: The columns before each line.
  func show(_ text: StyledText, indentation: Int = 0) {
    let blank = String(repeating: " ", count: indentation)
    for line in text.lines(width: max(20, width - indentation)) {
      write(blank + line.map { styled($0.text, $0.style) }.joined() + "\n")
    }
  }

  private func styled(_ text: String, _ style: StyledText.Style) -> String {
    switch style {
    case .plain: text
    case .strong: bold(text)
    case .underlined: underlined(text)
    case .colored: cyan(text)
    case .faint: faint(text)
    }
  }
}
