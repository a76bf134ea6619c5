import Dateline
import Foundation

/// What rises, falls and bursts, for a person at the terminal: a line an item.
struct TrendSummary {
  private let analysis: TrendAnalysis

  init(_ analysis: TrendAnalysis) {
    self.analysis = analysis
  }

  func write(to terminal: Terminal) {
    if analysis.trends.isEmpty {
      terminal.write("nothing is in enough dated articles to be followed\n")
    } else {
      terminal.show(table)
    }
    terminal.write("\n")
    for remark in analysis.remarks {
      let lines = TerminalText.wrapped(TerminalText.escaped(remark), to: terminal.width)
      terminal.write(lines.joined(separator: "\n") + "\n")
    }
  }

  private var table: TerminalTable {
    let days = analysis.trends.compactMap(\.strongestBurst).flatMap { [$0.start, $0.end] }
    let dates = DateRangeText(days)
    return TerminalTable(
      columns: [
        TerminalTable.Column("item", minimumWidth: 20),
        TerminalTable.Column("articles", rightAligned: true),
        TerminalTable.Column("share by \(analysis.period.rawValue)"),
        TerminalTable.Column("trend"),
        TerminalTable.Column("q", rightAligned: true),
        TerminalTable.Column("burst"),
        TerminalTable.Column("q", rightAligned: true),
        TerminalTable.Column("share (overall)", rightAligned: true, isOptional: true),
        TerminalTable.Column("an article of the burst", minimumWidth: 24, isOptional: true),
      ],
      rows: analysis.trends.map { trend in
        let burst = trend.strongestBurst
        return [
          trend.item, String(trend.articles),
          Sparkline.shares(trend.counts, of: analysis.totals, width: Self.sparklineWidth),
          trend.direction == .none ? "–" : trend.direction.rawValue, Self.qValue(trend.qValue),
          burst.map { text($0, dates) } ?? "", Self.qValue(trend.burstQValue),
          burst.map { "\(Self.percent($0.share)) (\(Self.percent(trend.share)))" } ?? "",
          burst?.exampleTitle ?? burst?.exampleArticleID ?? "",
        ]
      })
  }

  /// When a burst was: its days, or its months.
  private func text(_ burst: TrendBurst, _ dates: DateRangeText) -> String {
    guard analysis.period == .month else { return dates.text(burst.start, burst.end) }
    let months = [burst.start, burst.end].map { analysis.period.label(of: $0) }
    return months[0] == months[1] ? months[0] : "\(months[0]) – \(months[1])"
  }

  /// The most characters of a line over time.
  private static let sparklineWidth = 24

  private static func qValue(_ value: Double?) -> String {
    guard let value else { return "" }
    return value < 0.0005 ? "<.001" : String(format: "%.3f", value)
  }

  private static func percent(_ share: Double) -> String {
    String(format: share < 0.0995 ? "%.1f %%" : "%.0f %%", share * 100)
  }
}
