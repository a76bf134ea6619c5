/// The columns of a chart with a row for each thing: labels, the chart, values in figures.
package struct RowLayout: Sendable {
  /// The height of a row.
  package static let rowHeight = 22.0
  /// The height of a group's heading.
  package static let headingHeight = 26.0

  /// The room for labels, from the left edge.
  package let labelWidth: Double
  /// The room for the values in figures, to the right edge.
  package let noteWidth: Double
  /// Where the chart itself starts.
  package let left: Double
  /// Where it ends.
  package let right: Double
  private let frame: ChartFrame

  /// Gives labels and notes the room they need, the chart at least a third of the width.
  package init(labels: [String], notes: [String], frame: ChartFrame) {
    self.frame = frame
    let room = frame.right - frame.left
    labelWidth = min(TextMetrics.width(ofWidest: labels, .label) + 1, room * 0.38)
    noteWidth = min(TextMetrics.width(ofWidest: notes, .value) + 1, room * 0.26)
    left = frame.left + labelWidth + 12
    right = frame.right - (noteWidth > 1 ? noteWidth + 12 : 6)
  }

  /// The label of a row.
  package func label(_ text: String, y: Double) -> [SVGElement] {
    ChartLabel.line(
      text, .label, at: SVGPoint(left - 12, y + ChartLabel.drop(.label)), .end, room: labelWidth)
  }

  /// The figures at the end of a row.
  package func note(_ text: String, y: Double, _ style: TextStyle = .value) -> [SVGElement] {
    ChartLabel.line(
      text, style, at: SVGPoint(frame.right, y + ChartLabel.drop(style)), .end, room: noteWidth)
  }

  /// The heading of a group of rows.
  package func heading(_ text: String, y: Double) -> [SVGElement] {
    ChartLabel.line(
      text, .heading, at: SVGPoint(frame.left, y + 18), room: frame.right - frame.left)
  }

  /// A value's interval as a line, with an arrow where an end lies outside of the chart.
  package func interval(
    from lower: Double, to upper: Double, on scale: ValueScale, y: Double, _ look: ChartClass...,
    arrow: ChartClass
  ) -> [SVGElement] {
    guard !lower.isNaN, !upper.isNaN else { return [] }
    let start = SVGPoint(scale.position(min(lower, upper)), y)
    let end = SVGPoint(scale.position(max(lower, upper)), y)
    var elements = [
      SVGElement(
        .path,
        [
          SVGAttribute(.cssClass, look.map(\.name).joined(separator: " ")),
          SVGAttribute(.d, SVGPath(through: [start, end]).data),
        ])
    ]
    if min(lower, upper) < scale.domain.lowerBound {
      elements.append(Marker.arrow(at: SVGPoint(left - 4, y), toward: .left, arrow))
    }
    if max(lower, upper) > scale.domain.upperBound {
      elements.append(Marker.arrow(at: SVGPoint(right + 4, y), toward: .right, arrow))
    }
    return elements
  }
}
