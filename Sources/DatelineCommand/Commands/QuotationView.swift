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

extension QuotedPassage {
  /// The passage for a terminal.
  ///
  /// - Parameter marksWords: Whether what is quoted gets brackets, for a terminal without colour.
  /// - Returns: The text.
  func text(marksWords: Bool) -> StyledText {
    var output = StyledText()
    let pieces = pieces
    for (place, piece) in pieces.enumerated() {
      let isQuoted = marksWords && piece.role == .content
      // Words that report or name a speaker may stand inside of what is quoted.
      if isQuoted, !Self.isInside(pieces[..<place].last) { output.append("[", .strong) }
      output.append(piece.text, Self.style(of: piece.role))
      if isQuoted, !Self.isInside(pieces[(place + 1)...].first) { output.append("]", .strong) }
    }
    return output
  }

  private static func isInside(_ neighbor: ShownQuotation.Piece?) -> Bool {
    neighbor?.role == .content
  }

  private static func style(of role: ShownQuotation.Piece.Role) -> StyledText.Style {
    switch role {
    case .context: .plain
    case .content: .strong
    case .cue: .underlined
    case .source: .colored
    case .gap: .faint
    }
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
