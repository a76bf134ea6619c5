/// Horizontal bars, each with its value in figures and, where it is known, an interval.
public struct BarChart: Sendable {
  /// One bar.
  public struct Row: Sendable, Hashable {
    /// What is counted.
    public let label: String
    /// How long the bar is; NaN where nothing is known.
    public let value: Double
    /// The lower end of the value's interval; -∞ where it has no limit, nil where none was computed.
    public let lower: Double?
    /// The upper end.
    public let upper: Double?
    /// Written at the right edge instead of the value.
    public let note: String?

    /// Describes a bar.
    public init(
      label: String, value: Double, lower: Double? = nil, upper: Double? = nil,
      note: String? = nil
    ) {
      self.label = label
      self.value = value
      self.lower = lower
      self.upper = upper
      self.note = note
    }
  }

  /// What is written around the chart.
  public let caption: ChartCaption
  /// What the values are.
  public let axis: ValueAxis
  /// The name of the value axis.
  public let axisTitle: String
  /// The bars from top to bottom.
  public let rows: [Row]

  /// Describes a chart.
  public init(
    caption: ChartCaption, axis: ValueAxis = .count, axisTitle: String = "", rows: [Row]
  ) {
    self.caption = caption
    self.axis = axis
    self.axisTitle = axisTitle
    self.rows = rows
  }

  /// A histogram: a bar for each bin, the lowest bin on top.
  ///
  /// - Parameters:
  ///   - caption: What is written around the chart.
  ///   - edges: The edges of the bins, ascending, one more than counts.
  ///   - counts: How many values each bin holds.
  ///   - axisTitle: The name of the axis of counts.
  /// - Returns: The chart.
  public static func histogram(
    caption: ChartCaption, edges: [Double], counts: [Int], axisTitle: String = ""
  ) -> BarChart {
    precondition(edges.count == counts.count + 1, "bins have an edge more than counts")
    let rows = counts.enumerated().map { index, count in
      Row(
        label: "\(ChartNumber.short(edges[index])) – \(ChartNumber.short(edges[index + 1]))",
        value: Double(count))
    }
    return BarChart(caption: caption, axisTitle: axisTitle, rows: rows)
  }

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - width: The width in pixels, at least 280.
  ///   - identifier: What the drawing is called among others of a page.
  /// - Returns: The drawing; its height grows with the number of rows.
  public func svg(width: Double = 720, identifier: String = "bar-chart") -> ChartDrawing {
    let frame = ChartFrame(caption, width: width)
    guard !rows.isEmpty else { return frame.emptyDrawing(identifier: identifier) }
    let layout = RowLayout(labels: rows.map(\.label), notes: rows.map(figures), frame: frame)
    let values = rows.flatMap { [$0.value, $0.lower ?? .nan, $0.upper ?? .nan] }
    let domain = ValueRange.covering(values).flatMap {
      ValueRange.covering([
        $0.lowerBound, $0.upperBound, 0,
      ])
    }
    let scale = axis.horizontalScale(covering: domain, from: layout.left, to: layout.right)

    let bands = BandScale(count: rows.count, from: frame.top, width: RowLayout.rowHeight)
    let area = ChartArea(
      left: layout.left, top: frame.top, right: layout.right, bottom: bands.end + 4)
    var content = AxisDrawing.horizontal(scale, area: area, title: axisTitle, frame: frame)
    for (index, row) in rows.enumerated() {
      content.append(element(of: row, y: bands.center(index), layout, scale))
    }
    let zero = scale.position(0)
    content.append(.line(from: SVGPoint(zero, area.top), to: SVGPoint(zero, area.bottom), .axis))
    let words = rows.map { "\($0.label): \(self.words($0))" }
    return frame.drawing(
      content, bottom: area.bottom + AxisDrawing.height(hasTitle: !axisTitle.isEmpty),
      description: "\(ChartWords.count(rows.count, "bar", "bars")). " + ChartWords.list(words),
      identifier: identifier)
  }

  private func figures(_ row: Row) -> String {
    row.note ?? (row.value.isNaN ? "no value" : axis.text(row.value))
  }

  private func words(_ row: Row) -> String {
    ChartWords.estimate(row.value, row.lower, row.upper, axis)
  }

  private func element(
    of row: Row, y: Double, _ layout: RowLayout, _ scale: ValueScale
  ) -> SVGElement {
    var parts = layout.label(row.label, y: y) + layout.note(figures(row), y: y)
    if !row.value.isNaN {
      let (zero, end) = (scale.position(0), scale.position(row.value))
      let bar = ChartArea(
        left: min(zero, end), top: y - 7, right: max(zero, end), bottom: y + 7)
      parts.append(.rectangle(bar, .fill(0)))
      if scale.isClipped(row.value) {
        parts += layout.interval(
          from: row.value, to: row.value, on: scale, y: y, .whisker, arrow: .fill(0))
      }
    }
    if let lower = row.lower, let upper = row.upper {
      parts += layout.interval(
        from: lower, to: upper, on: scale, y: y, .whisker, arrow: .ink)
      for end in [lower, upper] where scale.domain.contains(end) {
        let x = scale.position(end)
        parts.append(.line(from: SVGPoint(x, y - 4), to: SVGPoint(x, y + 4), .whisker))
      }
    }
    return .group(parts, tooltip: "\(row.label): \(words(row))")
  }
}
