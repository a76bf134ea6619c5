/// Where the cells and labels of a heat map stand.
package struct HeatMapLayout: Sendable {
  /// The frame, wider than asked for where the columns need it.
  package let frame: ChartFrame
  /// Whether all values have room in their cells.
  package let showsFigures: Bool
  private let labelWidth: Double
  private let hasVerticalLabels: Bool
  private let labelHeight: Double
  private let columns: BandScale
  private let rows: BandScale

  private static let cellHeight = 26.0
  private static let narrowestCell = 18.0
  private static let widestCell = 84.0
  private static let tallestLabel = 120.0

  /// Lays out a chart.
  package init(_ chart: HeatMapChart, width: Double) {
    let asked = ChartFrame(chart.caption, width: width)
    let room = asked.right - asked.left
    let widestLabel = TextMetrics.width(ofWidest: chart.rows + [chart.rowsTitle], .label)
    labelWidth = min(widestLabel + 1, room * 0.34)
    let count = Double(max(1, chart.columns.count))
    let left = asked.left + labelWidth + 10
    let share = (asked.right - left) / count
    let cellWidth = min(max(share, Self.narrowestCell), Self.widestCell)
    let needed = left + cellWidth * count + ChartFrame.margin
    frame = needed > asked.width + 0.5 ? ChartFrame(chart.caption, width: needed) : asked

    let figures = chart.values.lazy.flatMap { $0.lazy.map(chart.figures) }
    showsFigures = TextMetrics.width(ofWidest: figures, .value) <= cellWidth - 3
    let widestColumn = TextMetrics.width(ofWidest: chart.columns, .label)
    hasVerticalLabels = widestColumn > cellWidth - 4
    labelHeight = hasVerticalLabels ? min(widestColumn, Self.tallestLabel) : TextStyle.label.size
    let head = labelHeight + 10 + (chart.columnsTitle.isEmpty ? 0 : 18)
    columns = BandScale(count: chart.columns.count, from: left, width: cellWidth)
    rows = BandScale(
      count: chart.rows.count, from: frame.top + head, width: Self.cellHeight)
  }

  /// Where the chart ends, its legend with it.
  package var bottom: Double { rows.end + 30 }

  /// The area of a cell, a hair's breadth from its neighbours.
  package func area(_ row: Int, _ column: Int) -> ChartArea {
    let (left, right) = columns.band(column)
    let (top, bottom) = rows.band(row)
    return ChartArea(left: left + 0.75, top: top + 0.75, right: right - 0.75, bottom: bottom - 0.75)
  }

  /// The label of a row.
  package func rowLabel(_ text: String, _ row: Int) -> [SVGElement] {
    ChartLabel.line(
      text, .label, at: SVGPoint(columns.band(0).start - 8, rows.center(row) + 4.5), .end,
      room: labelWidth)
  }

  /// The label of a column, turned where it has no room.
  package func columnLabel(_ text: String, _ column: Int) -> [SVGElement] {
    let x = columns.center(column)
    let y = rows.band(0).start - 6
    guard hasVerticalLabels else {
      return ChartLabel.line(text, .label, at: SVGPoint(x, y), .middle, room: columns.width)
    }
    return ChartLabel.line(
      text, .label, at: SVGPoint(x + ChartLabel.drop(.label), y), room: labelHeight + 0.5,
      isVertical: true)
  }

  /// What rows and columns are.
  package func titles(rows rowsTitle: String, columns columnsTitle: String) -> [SVGElement] {
    let (left, top) = (columns.band(0).start, rows.band(0).start)
    return ChartLabel.line(
      rowsTitle, .note, at: SVGPoint(left - 8, top - 6), .end, room: labelWidth)
      + ChartLabel.line(
        columnsTitle, .note, at: SVGPoint(left, top - labelHeight - 14), room: frame.right - left)
  }

  /// The colours from nothing to the most.
  package func legend(limit: String) -> [SVGElement] {
    let steps = BandScale(count: ChartPalette.heatCount, from: frame.left + 14, width: 16)
    let y = rows.end + 14
    var elements = ChartLabel.line("0", .tick, at: SVGPoint(frame.left, y + 9), room: 12)
    for step in 0..<steps.count {
      let (left, right) = steps.band(step)
      elements.append(
        .rectangle(ChartArea(left: left, top: y, right: right, bottom: y + 10), .heat(step)))
    }
    return elements
      + ChartLabel.line(
        limit, .tick, at: SVGPoint(steps.end + 6, y + 9), room: frame.right - steps.end - 6)
  }
}
