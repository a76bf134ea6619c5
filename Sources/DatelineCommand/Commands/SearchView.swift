import Dateline

/// What was found, for a person: articles and quotations, what was looked for set off.
struct SearchView {
  private let hits: [SearchHit]

  init(_ hits: [SearchHit]) { self.hits = hits }

  func write(to terminal: Terminal) {
    for (indentation, text) in lines(marksWords: !terminal.showsColor) {
      guard let text else {
        terminal.write("\n")
        continue
      }
      terminal.show(text, indentation: indentation)
    }
  }

  /// The same without a terminal's looks, each text on a line of its own.
  var plainText: String {
    lines(marksWords: true).map { indentation, text in
      let blank = String(repeating: " ", count: indentation)
      return (text.map { blank + $0.plainText } ?? "") + "\n"
    }.joined()
  }

  /// Texts with their indentation; nil is an empty line.
  private func lines(marksWords: Bool) -> [(indentation: Int, text: StyledText?)] {
    var lines: [(indentation: Int, text: StyledText?)] = []
    for kind in SearchHit.Kind.allCases {
      let found = hits.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      if !lines.isEmpty { lines.append((0, nil)) }
      lines.append((0, StyledText("\(kind.rawValue)s: \(found.count)", .faint)))
      for hit in found {
        lines.append((0, nil))
        lines += texts(of: hit, marksWords: marksWords).map { ($0.indentation, Optional($0.text)) }
      }
    }
    return lines
  }

  private func texts(
    of hit: SearchHit, marksWords: Bool
  ) -> [(indentation: Int, text: StyledText)] {
    func text(_ words: MarkedWords, _ style: StyledText.Style) -> StyledText {
      var text = StyledText()
      for piece in words.pieces {
        guard piece.isMarked else {
          text.append(piece.text, style)
          continue
        }
        text.append(marksWords ? "[\(piece.text)]" : piece.text, marksWords ? style : .underlined)
      }
      return text
    }
    var facts = StyledText()
    let place = [hit.quoteID ?? hit.articleID, hit.outlet, hit.date?.description]
    facts.append(place.compactMap(\.self).joined(separator: " · "), .faint)
    guard hit.kind == .quotation, let quote = hit.quote else {
      let title = hit.title.map { text($0, .strong) } ?? StyledText(hit.articleID, .strong)
      return [(0, title), (2, facts), (2, text(hit.context, .plain))]
    }
    let speaker = hit.speaker.map { text($0, .colored) } ?? StyledText("no speaker", .colored)
    let context = hit.context.marks.isEmpty ? [] : [(2, text(hit.context, .faint))]
    return [(0, speaker), (2, facts), (2, text(quote, .plain))] + context
  }
}
