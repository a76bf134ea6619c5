/// A table for a person at a terminal: columns aligned, numbers to the right, cut to the width.
public struct TerminalTable: Sendable {
  /// One column of what is shown.
  public struct Column: Sendable {
    /// The heading.
    public let heading: String
    /// Whether the cells stand at the right edge, as numbers do.
    public let isRightAligned: Bool
    /// Whether the column gives up its width first when the terminal is narrow.
    public let isFlexible: Bool

    /// Describes a column.
    public init(_ heading: String, rightAligned: Bool = false, flexible: Bool = false) {
      self.heading = heading
      self.isRightAligned = rightAligned
      self.isFlexible = flexible
    }
  }

  private let columns: [Column]
  private let rows: [[String]]

  /// Makes a table from untrusted texts, which it escapes.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - rows: The texts, one for each column.
  public init(columns: [Column], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count })
    self.columns = columns
    self.rows = rows.map { $0.map(TerminalText.escaped) }
  }

  /// The lines of the table, each at most `width` columns wide where flexible columns allow it.
  ///
  /// - Parameters:
  ///   - width: The terminal's width.
  ///   - emphasized: How a heading is set off, for instance in bold; the default leaves it plain.
  /// - Returns: The heading and a line a row.
  public func lines(width: Int, emphasized: (String) -> String = { $0 }) -> [String] {
    let widths = fittedWidths(to: width)
    let heading = line(columns.map(\.heading), widths: widths)
    return [emphasized(heading)] + rows.map { line($0, widths: widths) }
  }

  private func fittedWidths(to width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(TerminalText.width(of: columns[index].heading)) {
        max($0, TerminalText.width(of: $1[index]))
      }
    }
    let gaps = 2 * max(0, columns.count - 1)
    var excess = widths.reduce(gaps, +) - width
    while excess > 0 {
      let shrinkable = columns.indices.filter {
        columns[$0].isFlexible && widths[$0] > Self.minimumFlexibleWidth
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    let padded = cells.indices.map { index in
      let text = TerminalText.truncated(cells[index], to: max(1, widths[index]))
      let padding = String(
        repeating: " ", count: max(0, widths[index] - TerminalText.width(of: text)))
      return columns[index].isRightAligned ? padding + text : text + padding
    }
    var line = padded.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private static let minimumFlexibleWidth = 12
}
