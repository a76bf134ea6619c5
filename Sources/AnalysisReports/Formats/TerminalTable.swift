/// A table for a person at a terminal: columns aligned, numbers to the right, cut to the width.
public struct TerminalTable: Sendable {
  /// One column of what is shown.
  public struct Column: Sendable {
    /// The heading.
    public let heading: String
    /// Whether the cells stand at the right edge, as numbers do.
    public let isRightAligned: Bool
    /// How narrow the column may become; nil where its cells are never cut.
    public let minimumWidth: Int?
    /// Whether the column is left out where not all have room.
    public let isOptional: Bool

    /// Describes a column.
    public init(
      _ heading: String, rightAligned: Bool = false, minimumWidth: Int? = nil,
      isOptional: Bool = false
    ) {
      self.heading = heading
      self.isRightAligned = rightAligned
      self.minimumWidth = minimumWidth
      self.isOptional = isOptional
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

  /// The lines of the table, each at most `width` columns wide where the table can be that narrow.
  ///
  /// Where there is too little room, the columns that may be cut become narrower, the widest first;
  /// where even that is not enough, optional columns are left out, the last first.
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

  /// The width of each column, nil for one that is left out.
  private func fittedWidths(to width: Int) -> [Int?] {
    var widths: [Int?] = columns.indices.map { index in
      rows.reduce(TerminalText.width(of: columns[index].heading)) {
        max($0, TerminalText.width(of: $1[index]))
      }
    }
    let narrowest = columns.indices.map { index in
      min(widths[index] ?? 0, columns[index].minimumWidth ?? .max)
    }
    var shown = Set(columns.indices)
    for index in columns.indices.reversed() where columns[index].isOptional {
      let needed = shown.reduce(Self.gap * (shown.count - 1)) { $0 + narrowest[$1] }
      guard needed > width else { break }
      shown.remove(index)
      widths[index] = nil
    }
    var excess = widths.reduce(Self.gap * (shown.count - 1)) { $0 + ($1 ?? 0) } - width
    while excess > 0 {
      let wide = columns.indices.compactMap { index in
        widths[index].flatMap { $0 > narrowest[index] ? (index: index, width: $0) : nil }
      }
      guard let widest = wide.max(by: { $0.width < $1.width }) else { break }
      widths[widest.index] = widest.width - 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], widths: [Int?]) -> String {
    let padded = cells.indices.compactMap { index -> String? in
      guard let width = widths[index] else { return nil }
      let text = TerminalText.truncated(cells[index], to: max(1, width))
      let padding = String(repeating: " ", count: max(0, width - TerminalText.width(of: text)))
      return columns[index].isRightAligned ? padding + text : text + padding
    }
    var line = padded.joined(separator: String(repeating: " ", count: Self.gap))
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// The space between two columns.
  private static let gap = 2
}
