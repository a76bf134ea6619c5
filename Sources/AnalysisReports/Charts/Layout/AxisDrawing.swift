/// Axes: grid lines, tick labels and titles.
package enum AxisDrawing {
  /// The room that a horizontal axis takes under the chart.
  package static func height(hasTitle: Bool) -> Double { hasTitle ? 38 : 20 }

  /// Grid lines of an axis of values from left to right, its labels and its title below.
  package static func horizontal(
    _ scale: ValueScale, area: ChartArea, title: String, frame: ChartFrame
  ) -> [SVGElement] {
    var elements: [SVGElement] = []
    for tick in scale.ticks {
      let x = scale.position(tick.value)
      elements.append(.line(from: SVGPoint(x, area.top), to: SVGPoint(x, area.bottom), .grid))
      elements += ChartLabel.centered(
        tick.label, .tick, at: SVGPoint(x, area.bottom + 15), between: 4, frame.width - 4)
    }
    elements += ChartLabel.centered(
      title, .note, at: SVGPoint(area.centerX, area.bottom + 32), between: frame.left, frame.right)
    return elements
  }

  /// Grid lines of an axis of values from bottom to top, with its labels at the left.
  package static func vertical(
    _ scale: ValueScale, area: ChartArea, hasLabels: Bool = true
  ) -> [SVGElement] {
    scale.ticks.flatMap { tick -> [SVGElement] in
      let y = scale.position(tick.value)
      let line = SVGElement.line(
        from: SVGPoint(area.left, y), to: SVGPoint(area.right, y), .grid)
      guard hasLabels else { return [line] }
      return [line]
        + ChartLabel.line(
          tick.label, .tick, at: SVGPoint(area.left - 6, y + ChartLabel.drop(.tick)), .end,
          room: area.left - 8)
    }
  }

  /// An axis of time: its line, a tick for each label, the years on a second line.
  package static func time(
    _ scale: TimeScale, area: ChartArea, hasLabels: Bool = true, frame: ChartFrame
  ) -> [SVGElement] {
    let line = SVGElement.line(
      from: SVGPoint(area.left, area.bottom), to: SVGPoint(area.right, area.bottom), .axis)
    guard hasLabels else { return [line] }
    return [line]
      + TimeTicks(scale).ticks.flatMap { tick -> [SVGElement] in
        let x = scale.position(tick.day)
        let mark = SVGElement.line(
          from: SVGPoint(x, area.bottom), to: SVGPoint(x, area.bottom + 4), .axis)
        return [mark]
          + ChartLabel.centered(
            tick.label, .tick, at: SVGPoint(x, area.bottom + 17), between: 4, frame.width - 4)
          + ChartLabel.centered(
            tick.year, .tick, at: SVGPoint(x, area.bottom + 31), between: 4, frame.width - 4)
      }
  }
}
