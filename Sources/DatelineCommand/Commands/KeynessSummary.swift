import Dateline
import Foundation

/// What sets groups of articles apart, for a person at the terminal: a table a group.
struct KeynessSummary {
  private let analysis: KeynessAnalysis

  init(_ analysis: KeynessAnalysis) {
    self.analysis = analysis
  }

  func write(to terminal: Terminal) {
    for group in analysis.groups {
      let heading = TerminalText.truncated(
        TerminalText.escaped(
          "\(group.name): \(group.articles) articles, \(group.words) words, "
            + "against \(group.referenceArticles) articles"),
        to: max(20, terminal.width))
      terminal.write(terminal.bold(heading) + "\n")
      if group.terms.isEmpty {
        terminal.write("no term sets it off\n")
      } else {
        terminal.show(table(of: group))
      }
      terminal.write("\n")
    }
    for remark in analysis.remarks {
      let lines = TerminalText.wrapped(TerminalText.escaped(remark), to: terminal.width)
      terminal.write(lines.joined(separator: "\n") + "\n")
    }
  }

  private func table(of group: KeynessGroup) -> TerminalTable {
    var passages: [String: String] = [:]
    for example in group.examples where passages[example.term] == nil {
      passages[example.term] = Self.text(of: example.passage)
    }
    return TerminalTable(
      columns: [
        TerminalTable.Column("term", minimumWidth: 12),
        TerminalTable.Column("log ratio", rightAligned: true),
        TerminalTable.Column("95 % interval", rightAligned: true),
        TerminalTable.Column("q", rightAligned: true),
        TerminalTable.Column("per million", rightAligned: true),
        TerminalTable.Column("others", rightAligned: true),
        TerminalTable.Column("example", minimumWidth: 24, isOptional: true),
      ],
      rows: group.terms.map { row in
        [
          row.term, Self.text(row.figures.logRatio), Self.interval(row.figures),
          Self.qValue(row.figures.qValue), Self.rate(row.usage), Self.rate(row.referenceUsage),
          passages[row.term] ?? "",
        ]
      })
  }

  /// A passage that begins shortly before the term, so that a narrow column still shows it.
  private static func text(of passage: KeynessExampleRow.Passage) -> String {
    let words = passage.left.split(separator: " ").suffix(2).joined(separator: " ")
    let left = words.isEmpty ? "" : "…\(words)\(passage.left.hasSuffix(" ") ? " " : "")"
    return left + passage.match + passage.right
  }

  private static func text(_ ratio: Double?) -> String {
    ratio.map { String(format: "%+.2f", $0) } ?? ""
  }

  private static func interval(_ figures: KeynessRow.Figures) -> String {
    guard let low = figures.logRatioLow, let high = figures.logRatioHigh else { return "" }
    func end(_ value: Double) -> String {
      value.isFinite ? String(format: "%+.2f", value) : value < 0 ? "-∞" : "+∞"
    }
    return "\(end(low)) … \(end(high))"
  }

  private static func qValue(_ value: Double?) -> String {
    guard let value else { return "" }
    return value < 0.0005 ? "<.001" : String(format: "%.3f", value)
  }

  private static func rate(_ usage: KeynessRow.Usage) -> String {
    usage.perMillion < 10 && usage.perMillion > 0
      ? String(format: "%.1f", usage.perMillion) : String(format: "%.0f", usage.perMillion)
  }
}
