import Dateline
import Foundation

/// How the tone of groups differs, for a person at the terminal.
struct ToneComparisonView {
  /// Of each group so many words are shown.
  private static let shownWords = 6

  private let comparison: ToneComparison

  init(_ comparison: ToneComparison) { self.comparison = comparison }

  func write(to terminal: Terminal) {
    terminal.show(table)
    terminal.write("\n")
    for row in comparison.groups where row.comparison != nil {
      let words = comparison.words.filter { $0.group == row.group }.prefix(Self.shownWords)
      guard !words.isEmpty else { continue }
      var line = StyledText("\(row.group): ", .strong)
      line.append(words.map(Self.description).joined(separator: ", "))
      terminal.show(line, indentation: 2)
    }
    terminal.write("\n")
    var remark =
      "Groups by \(comparison.column), each compared with all others; words with their use in "
      + "the group and what they add to its mean valence of words."
    if comparison.articlesWithoutGroup > 0 {
      let count = comparison.articlesWithoutGroup
      remark += " \(count) article\(count == 1 ? " has" : "s have") no value in that column."
    }
    terminal.write(
      TerminalText.wrapped(remark, to: terminal.width).joined(separator: "\n") + "\n\n")
  }

  private var table: TerminalTable {
    TerminalTable(
      columns: [
        TerminalTable.Column("group", minimumWidth: 12),
        TerminalTable.Column("articles", rightAligned: true),
        TerminalTable.Column("mean", rightAligned: true),
        TerminalTable.Column("95 %", rightAligned: true, isOptional: true),
        TerminalTable.Column("difference", rightAligned: true),
        TerminalTable.Column("q", rightAligned: true),
      ],
      rows: comparison.groups.map { row in
        [
          row.group, String(row.articles), row.mean.map(SentimentView.signed) ?? "",
          row.interval.map {
            "\(SentimentView.signed($0.lower)) to \(SentimentView.signed($0.upper))"
          } ?? "", row.comparison.map { SentimentView.signed($0.difference) } ?? "",
          row.comparison.map { String(format: "%.3f", $0.qValue) } ?? "",
        ]
      })
  }

  /// A word, whether the group uses it more or less, and what it adds.
  private static func description(_ word: WordShiftRow) -> String {
    let arrow = word.own.share > word.others.share ? "↑" : "↓"
    return "\(word.word) \(arrow) \(String(format: "%+.3f", word.contribution))"
  }
}
