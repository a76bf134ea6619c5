import Dateline
import Foundation

/// Families of copies for a person at the terminal.
struct DuplicateSummary {
  private let analysis: DuplicateAnalysis

  init(_ analysis: DuplicateAnalysis) {
    self.analysis = analysis
  }

  /// Writes how many copies there are, after the articles of the families where these are wanted.
  func write(to terminal: Terminal, showsArticles: Bool) {
    if showsArticles, !analysis.rows.isEmpty {
      terminal.show(table)
      terminal.write("\n")
    }
    let line = "copies: " + sentence
    terminal.write(TerminalText.wrapped(line, to: terminal.width).joined(separator: "\n") + "\n")
  }

  private var sentence: String {
    guard analysis.copies > 0 else {
      return "none; no article of \(analysis.articles.count) is a copy of another"
    }
    let kinds = CopyFamily.Kind.allCases.compactMap { kind -> String? in
      let count = analysis.copies(kind)
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    let families = analysis.families.count
    return "\(analysis.copies) of \(analysis.articles.count) articles "
      + "(\(kinds.joined(separator: ", "))) in \(families) \(families == 1 ? "family" : "families")"
  }

  private var table: TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("family"),
        TerminalTable.Column("what"),
        TerminalTable.Column("kept", rightAligned: true),
        TerminalTable.Column("title", minimumWidth: 24),
        TerminalTable.Column("outlet", minimumWidth: 12),
        TerminalTable.Column("date", isOptional: true),
        TerminalTable.Column("id", minimumWidth: 12, isOptional: true),
        TerminalTable.Column("first change", minimumWidth: 24, isOptional: true),
      ],
      rows: analysis.rows.map { row in
        [
          row.role == .original ? row.familyID : "", row.copy?.kind ?? "original",
          row.copy.map { String(format: "%.0f %%", $0.kept * 100) } ?? "", row.title ?? "",
          row.outlet ?? "", row.date?.description ?? "", row.articleID,
          row.copy?.firstChange ?? "",
        ]
      })
  }
}
