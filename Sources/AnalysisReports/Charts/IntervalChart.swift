/// A dot and its interval for each of several things, beside a line of reference: the words that one
/// group uses more than another, the agreement of coders by category.
///
/// A dot is filled where its interval does not hold the reference, hollow where it does.
public struct IntervalChart: Sendable {
  /// One estimate.
  public struct Row: Sendable, Hashable {
    /// What is estimated.
    public let label: String
    /// The estimate; NaN where there is none.
    public let value: Double
    /// The lower end of its interval; -∞ where it has no limit, nil where none was computed.
    public let lower: Double?
    /// The upper end.
    public let upper: Double?
    /// Written at the right edge, such as `q 0.003`.
    public let note: String

    /// Describes an estimate.
    public init(
      label: String, value: Double, lower: Double? = nil, upper: Double? = nil, note: String = ""
    ) {
      self.label = label
      self.value = value
      self.lower = lower
      self.upper = upper
      self.note = note
    }
  }

  /// Rows under a heading.
  public struct Group: Sendable, Hashable {
    /// The heading; empty for none.
    public let label: String
    /// The rows, from top to bottom.
    public let rows: [Row]

    /// Puts rows under a heading.
    public init(label: String = "", rows: [Row]) {
      self.label = label
      self.rows = rows
    }
  }

  /// What is written around the chart.
  public let caption: ChartCaption
  /// What the values are.
  public let axis: ValueAxis
  /// The name of the value axis.
  public let axisTitle: String
  /// The value to compare with, such as 0; nil for none.
  public let reference: Double?
  /// What values below and above the reference mean, written above its two sides.
  public let sides: (lower: String, upper: String)
  /// The values that are shown, where intervals beyond end in an arrow; nil for all finite ones.
  public let limits: ClosedRange<Double>?
  /// The heading of the notes.
  public let noteTitle: String
  /// The rows.
  public let groups: [Group]

  /// Describes a chart.
  public init(
    caption: ChartCaption, axis: ValueAxis = .number, axisTitle: String = "",
    reference: Double? = 0, sides: (lower: String, upper: String) = ("", ""),
    limits: ClosedRange<Double>? = nil, noteTitle: String = "", groups: [Group]
  ) {
    self.caption = caption
    self.axis = axis
    self.axisTitle = axisTitle
    self.reference = reference.flatMap { $0.isFinite ? $0 : nil }
    self.sides = sides
    self.limits = limits
    self.noteTitle = noteTitle
    self.groups = groups
  }

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - width: The width in pixels, at least 280.
  ///   - identifier: What the drawing is called among others of a page.
  /// - Returns: The drawing; its height grows with the number of rows.
  public func svg(width: Double = 720, identifier: String = "interval-chart") -> ChartDrawing {
    let frame = ChartFrame(caption, width: width)
    let rows = groups.flatMap(\.rows)
    guard !rows.isEmpty else { return frame.emptyDrawing(identifier: identifier) }
    let layout = RowLayout(
      labels: rows.map(\.label), notes: rows.map(\.note) + [noteTitle], frame: frame)
    let scale = axis.horizontalScale(
      covering: domain(of: rows), from: layout.left, to: layout.right)

    let hasHead = !(sides.lower.isEmpty && sides.upper.isEmpty && noteTitle.isEmpty)
    let plotTop = frame.top + (hasHead ? 18 : 0)
    var y = plotTop
    var marks: [SVGElement] = []
    for group in groups {
      if !group.label.isEmpty {
        marks += layout.heading(group.label, y: y)
        y += RowLayout.headingHeight
      }
      for row in group.rows {
        marks.append(element(of: row, y: y + RowLayout.rowHeight / 2, layout, scale))
        y += RowLayout.rowHeight
      }
    }
    let area = ChartArea(left: layout.left, top: plotTop, right: layout.right, bottom: y + 4)
    var bottom = area.bottom + AxisDrawing.height(hasTitle: !axisTitle.isEmpty)
    var content = AxisDrawing.horizontal(scale, area: area, title: axisTitle, frame: frame)
    content += head(area, layout, scale, frame) + marks
    if let reference, rows.contains(where: isUndecided) {
      let legend = "Hollow: the interval holds \(axis.roundText(reference))."
      bottom += 16
      content += ChartLabel.centered(
        legend, .note, at: SVGPoint(area.centerX, bottom - 4), between: frame.left, frame.right)
    }
    return frame.drawing(
      content, bottom: bottom, description: description, identifier: identifier)
  }

  /// The chart in words.
  private var description: String {
    let rows = groups.flatMap { group in
      group.rows.map { row in
        (group.label.isEmpty ? "" : "\(group.label), ") + "\(row.label): \(words(row))"
      }
    }
    return "Estimates with intervals for \(ChartWords.count(rows.count, "row", "rows")). "
      + ChartWords.list(rows)
  }

  private func words(_ row: Row) -> String {
    ChartWords.estimate(row.value, row.lower, row.upper, axis)
      + (row.note.isEmpty ? "" : ", \(noteTitle.isEmpty ? "" : noteTitle + " ")\(row.note)")
  }

  private func domain(of rows: [Row]) -> ClosedRange<Double>? {
    if let limits { return limits }
    let values = rows.flatMap { [$0.value, $0.lower ?? .nan, $0.upper ?? .nan] }
    return ValueRange.covering(values + [reference ?? .nan])
  }

  /// Whether the interval of a row holds the reference.
  private func isUndecided(_ row: Row) -> Bool {
    guard let reference, let lower = row.lower, let upper = row.upper else { return false }
    return min(lower, upper) <= reference && reference <= max(lower, upper)
  }

  private func element(
    of row: Row, y: Double, _ layout: RowLayout, _ scale: ValueScale
  ) -> SVGElement {
    var parts = [
      SVGElement.line(from: SVGPoint(layout.left, y), to: SVGPoint(layout.right, y), .grid)
    ]
    parts += layout.label(row.label, y: y) + layout.note(row.note, y: y)
    if let lower = row.lower, let upper = row.upper {
      parts += layout.interval(
        from: lower, to: upper, on: scale, y: y, .interval, .stroke(0), arrow: .fill(0))
    }
    if row.value.isNaN {
      parts += ChartLabel.line(
        "no value", .tick, at: SVGPoint(layout.left + 4, y + ChartLabel.drop(.tick)),
        room: layout.right - layout.left - 4)
    } else if row.value < scale.domain.lowerBound {
      parts.append(Marker.arrow(at: SVGPoint(layout.left - 4, y), toward: .left, .fill(0)))
    } else if row.value > scale.domain.upperBound {
      parts.append(Marker.arrow(at: SVGPoint(layout.right + 4, y), toward: .right, .fill(0)))
    } else {
      let point = SVGPoint(scale.position(row.value), y)
      parts.append(Marker.element(series: 0, at: point, size: 4.5, isHollow: isUndecided(row)))
    }
    return .group(parts, tooltip: "\(row.label): \(words(row))")
  }

  /// The line of reference and what is written above the chart.
  private func head(
    _ area: ChartArea, _ layout: RowLayout, _ scale: ValueScale, _ frame: ChartFrame
  ) -> [SVGElement] {
    var elements = layout.note(noteTitle, y: area.top - 11, .note)
    guard let reference else { return elements }
    let x = scale.position(reference)
    elements.append(.line(from: SVGPoint(x, area.top), to: SVGPoint(x, area.bottom), .reference))
    let baseline = area.top - 6
    elements += ChartLabel.line(
      sides.lower, .note, at: SVGPoint(x - 8, baseline), .end, room: x - 8 - frame.left)
    let right = noteTitle.isEmpty ? frame.right : layout.right
    elements += ChartLabel.line(
      sides.upper, .note, at: SVGPoint(x + 8, baseline), room: right - x - 8)
    return elements
  }
}
