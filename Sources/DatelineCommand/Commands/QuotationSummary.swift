import Dateline

/// How many quotations were found, and who is quoted most, for a person at the terminal.
struct QuotationSummary {
  private let analysis: QuotationAnalysis

  init(_ analysis: QuotationAnalysis) {
    self.analysis = analysis
  }

  func write(to terminal: Terminal) {
    let named = analysis.speakers.filter { $0.name != nil }.prefix(Self.shownSpeakers)
    if !named.isEmpty {
      terminal.show(table(of: Array(named)))
      terminal.write("\n")
    }
    for remark in remarks {
      terminal.write(
        TerminalText.wrapped(remark, to: terminal.width).joined(separator: "\n") + "\n")
    }
  }

  private var remarks: [String] {
    let counts = analysis.counts
    let articles = "\(counts.articles) article\(counts.articles == 1 ? "" : "s")"
    let quotations = "\(counts.quotations) quotation\(counts.quotations == 1 ? "" : "s")"
    guard counts.quotations > 0 else { return ["\(articles), \(quotations)."] }
    let types = counts.types
    let speakers = analysis.speakers.count { $0.name != nil }
    var remarks = [
      "\(articles), \(quotations): \(types.direct) direct, \(types.indirect) indirect, "
        + "\(types.mixed) mixed; speakers with a name: \(speakers)."
    ]
    if counts.unnamed + counts.unattributed > 0 {
      remarks.append(
        "The article gives no name of the speaker for \(counts.unnamed), and does not say who "
          + "speaks for \(counts.unattributed).")
    }
    return remarks
  }

  private func table(of speakers: [SpeakerRow]) -> TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("most quoted", minimumWidth: 16),
        TerminalTable.Column("role", minimumWidth: 12, isOptional: true),
        TerminalTable.Column("quotations", rightAligned: true),
        TerminalTable.Column("direct", rightAligned: true, isOptional: true),
        TerminalTable.Column("words", rightAligned: true, isOptional: true),
        TerminalTable.Column("articles", rightAligned: true),
      ],
      rows: speakers.map { row in
        [
          row.name ?? "", row.role ?? "", String(row.quotes), String(row.types.direct),
          String(row.words), String(row.articles),
        ]
      })
  }

  private static let shownSpeakers = 10
}
