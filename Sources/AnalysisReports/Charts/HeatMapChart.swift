/// A matrix of counts or shares as coloured cells with their figures: which category one coder took
/// for which, how much each outlet wrote about each topic.
public struct HeatMapChart: Sendable {
  /// What the darkest colour stands for.
  public enum ColorScale: Sendable, Hashable {
    /// The largest value of the matrix.
    case matrix
    /// The largest value of each row, for rows of very different size.
    case rows
  }

  /// What is written around the chart.
  public let caption: ChartCaption
  /// What the values are, ``ValueAxis/count`` or ``ValueAxis/share``.
  public let axis: ValueAxis
  /// What the rows are.
  public let rowsTitle: String
  /// What the columns are.
  public let columnsTitle: String
  /// The labels of the rows, from top to bottom.
  public let rows: [String]
  /// The labels of the columns, from left to right.
  public let columns: [String]
  /// The values by row; nil or NaN where nothing is known.
  ///
  /// Values below zero have the colour of 0.
  public let values: [[Double?]]
  /// What the darkest colour stands for.
  public let colorScale: ColorScale
  /// Whether the cells of the diagonal are outlined, as those where two coders agree.
  public let outlinesDiagonal: Bool

  /// Describes a chart; `values` has a row for each label and in it a value for each column.
  public init(
    caption: ChartCaption, axis: ValueAxis = .count, rowsTitle: String = "",
    columnsTitle: String = "", rows: [String], columns: [String], values: [[Double?]],
    colorScale: ColorScale = .matrix, outlinesDiagonal: Bool = false
  ) {
    precondition(
      values.count == rows.count && values.allSatisfy { $0.count == columns.count },
      "a heat map has a value for each row and column")
    self.caption = caption
    self.axis = axis
    self.rowsTitle = rowsTitle
    self.columnsTitle = columnsTitle
    self.rows = rows
    self.columns = columns
    self.values = values
    self.colorScale = colorScale
    self.outlinesDiagonal = outlinesDiagonal
  }

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - width: The width in pixels, at least 280; the drawing is wider where the columns need it.
  ///   - identifier: What the drawing is called among others of a page.
  /// - Returns: The drawing; its height grows with the number of rows.
  public func svg(width: Double = 720, identifier: String = "heat-map") -> ChartDrawing {
    let layout = HeatMapLayout(self, width: width)
    let frame = layout.frame
    guard !rows.isEmpty, !columns.isEmpty else {
      return frame.emptyDrawing(identifier: identifier)
    }
    var content = heads(layout)
    let limits = colorLimits
    for row in rows.indices {
      for column in columns.indices {
        content.append(cell(row, column, limit: limits[row], layout))
      }
    }
    if outlinesDiagonal {
      for index in 0..<min(rows.count, columns.count) {
        content.append(.rectangle(layout.area(index, index), .outline))
      }
    }
    return frame.drawing(
      content + layout.legend(limit: legendLimit), bottom: layout.bottom,
      description: description, identifier: identifier)
  }

  /// A value in figures, short enough for a cell.
  package func figures(_ value: Double?) -> String {
    guard let value, !value.isNaN else { return "–" }
    return axis == .share ? ChartNumber.label(value * 100, decimals: 0) + "%" : axis.text(value)
  }

  private var description: String {
    let cells = rows.indices.flatMap { row in
      columns.indices.map { "\(rows[row]), \(columns[$0]): \(words(values[row][$0]))" }
    }
    return "A matrix of \(ChartWords.count(rows.count, "row", "rows")) and "
      + "\(ChartWords.count(columns.count, "column", "columns")). "
      + ChartWords.list(cells, limit: 100)
  }

  private func words(_ value: Double?) -> String {
    ChartWords.estimate(value ?? .nan, nil, nil, axis)
  }

  /// What the legend says at its dark end.
  private var legendLimit: String {
    switch colorScale {
    case .matrix: axis.text(largest(values.flatMap(\.self)))
    case .rows: "most of its row"
    }
  }

  private func largest(_ values: [Double?]) -> Double {
    values.reduce(0) { largest, value in
      guard let value, value.isFinite else { return largest }
      return max(largest, value)
    }
  }

  /// The step of a value: 0 for nothing, then as many equal steps as there are colours.
  private func step(_ value: Double, of limit: Double) -> Int {
    guard value > 0 else { return 0 }
    let last = ChartPalette.heatCount - 1
    guard value < limit else { return last }
    return min(last, Int((value / limit * Double(last)).rounded(.up)))
  }

  /// The value of the darkest colour for each row.
  private var colorLimits: [Double] {
    switch colorScale {
    case .matrix: Array(repeating: largest(values.flatMap(\.self)), count: rows.count)
    case .rows: values.map(largest)
    }
  }

  private func cell(
    _ row: Int, _ column: Int, limit: Double, _ layout: HeatMapLayout
  ) -> SVGElement {
    let value = values[row][column]
    let area = layout.area(row, column)
    let baseline = SVGPoint(area.centerX, area.centerY + ChartLabel.drop(.value))
    let tooltip = "\(rows[row]) · \(columns[column]): \(words(value))"
    var parts: [SVGElement]
    if let value, !value.isNaN {
      let step = step(value, of: limit)
      parts = [.rectangle(area, .heat(step))]
      if layout.showsFigures {
        parts += ChartLabel.line(
          figures(value), .value, at: baseline, .middle, room: area.width, look: .onHeat(step))
      }
    } else if layout.showsFigures {
      parts = ChartLabel.line("–", .tick, at: baseline, .middle, room: area.width)
    } else {
      let corners = [SVGPoint(area.left, area.bottom), SVGPoint(area.right, area.top)]
      parts = [.line(from: corners[0], to: corners[1], .grid)]
    }
    return .group(parts, tooltip: tooltip)
  }

  private func heads(_ layout: HeatMapLayout) -> [SVGElement] {
    var elements = layout.titles(rows: rowsTitle, columns: columnsTitle)
    for (index, label) in rows.enumerated() { elements += layout.rowLabel(label, index) }
    for (index, label) in columns.enumerated() { elements += layout.columnLabel(label, index) }
    return elements
  }
}
