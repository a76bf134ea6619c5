import Dateline

/// The topics of a collection for a person at the terminal.
struct TopicSummary {
  private let report: TopicAnalysis

  init(_ report: TopicAnalysis) {
    self.report = report
  }

  func write(to terminal: Terminal) {
    let rows = report.topicRows
    let hasLevels = Set(rows.map(\.level)).count > 1
    let hasOutlets = rows.contains { $0.outlets != nil }
    let hasDates = rows.contains { $0.firstDate != nil }
    var columns = [
      TerminalTable.Column("topic", rightAligned: true),
      TerminalTable.Column("label", flexible: true),
      TerminalTable.Column("articles", rightAligned: true),
    ]
    if hasLevels { columns.insert(TerminalTable.Column("level"), at: 0) }
    if hasOutlets { columns.append(TerminalTable.Column("outlets", rightAligned: true)) }
    if hasDates { columns.append(TerminalTable.Column("dates")) }
    columns += [
      TerminalTable.Column("stability", rightAligned: true),
      TerminalTable.Column("typical article", flexible: true),
    ]
    let cells = rows.map { row in
      var cells = [row.topicID, row.label, String(row.size)]
      if hasLevels { cells.insert(row.level, at: 0) }
      if hasOutlets { cells.append(row.outlets.map(String.init) ?? "") }
      if hasDates {
        let days = [row.firstDate, row.lastDate].compactMap { $0?.description }
        cells.append(days.joined(separator: " – "))
      }
      cells += [
        TableCell.rounded(row.stability, decimals: 2).plainText, row.representativeTitle ?? "",
      ]
      return cells
    }
    terminal.show(TerminalTable(columns: columns, rows: cells))
    for line in report.remarks { terminal.write(TerminalText.escaped(line) + "\n") }
  }
}
