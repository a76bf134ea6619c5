import Dateline
import Foundation

/// The topics of a collection for a person at the terminal: labels first, and as much beside them
/// as the width allows.
struct TopicSummary {
  private let report: TopicAnalysis

  init(_ report: TopicAnalysis) {
    self.report = report
  }

  func write(to terminal: Terminal) {
    terminal.show(table)
    for remark in report.remarks {
      let lines = TerminalText.wrapped(TerminalText.escaped(remark), to: terminal.width)
      terminal.write(lines.joined(separator: "\n") + "\n")
    }
  }

  private var table: TerminalTable {
    let rows = report.topicRows
    let dates = DateRangeText(rows.flatMap { [$0.firstDate, $0.lastDate] }.compactMap(\.self))
    var columns = [
      Part("topic", rightAligned: true) { $0.topicID },
      Part("label", minimumWidth: 36) { $0.label },
      Part("articles", rightAligned: true) { String($0.size) },
    ]
    if Set(rows.map(\.level)).count > 1 { columns.insert(Part("level") { $0.level }, at: 0) }
    if rows.contains(where: { $0.firstDate != nil }) {
      columns.append(Part("dates", isOptional: true) { dates.text($0.firstDate, $0.lastDate) })
    }
    if rows.contains(where: { $0.stability != nil }) {
      columns.append(
        Part("stability", rightAligned: true, isOptional: true) { row in
          row.stability.map { String(format: "%.2f", $0) } ?? ""
        })
    }
    if rows.contains(where: { $0.outlets != nil }) {
      columns.append(
        Part("outlets", rightAligned: true, isOptional: true) { row in
          row.outlets.map(String.init) ?? ""
        })
    }
    columns.append(
      Part("typical article", minimumWidth: 24, isOptional: true) { $0.representativeTitle ?? "" })
    return TerminalTable(
      columns: columns.map(\.column), rows: rows.map { row in columns.map { $0.text(row) } })
  }

  /// A column of the table and the text that a topic has in it.
  private struct Part {
    let column: TerminalTable.Column
    let text: (TopicRow) -> String

    init(
      _ heading: String, rightAligned: Bool = false, minimumWidth: Int? = nil,
      isOptional: Bool = false, text: @escaping (TopicRow) -> String
    ) {
      column = TerminalTable.Column(
        heading, rightAligned: rightAligned, minimumWidth: minimumWidth, isOptional: isOptional)
      self.text = text
    }
  }
}

/// Short texts for ranges of days: `20 Feb – 28 Mar`, with years only where they differ.
struct DateRangeText {
  private let showsYears: Bool

  /// Looks at all days that will be shown.
  init(_ days: [CalendarDay]) {
    showsYears = Set(days.map(\.components.year)).count > 1
  }

  /// The text of a range, empty when it has no days.
  func text(_ first: CalendarDay?, _ last: CalendarDay?) -> String {
    guard let first, let last else { return "" }
    return first == last ? text(first) : "\(text(first)) – \(text(last))"
  }

  private func text(_ day: CalendarDay) -> String {
    let (year, month, number) = day.components
    let short = "\(number) \(Self.months[month - 1])"
    return showsYears ? "\(short) \(year)" : short
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
