import CalendarDates

/// One pair of axes of a time series chart and the lines drawn over it.
package struct TimeSeriesPanel: Sendable {
  /// Where the panel is.
  package let area: ChartArea
  /// From bottom to top.
  package let values: ValueScale
  /// From left to right.
  package let time: TimeScale

  /// Markers stand on every value where there are no more periods than this.
  private static let mostMarkers = 24

  /// A line with its band, markers and the arrows of values beyond the axis.
  package func element(_ line: TimeSeriesLine) -> SVGElement {
    var parts = line.runs.flatMap { bands(of: $0, line) }
    for run in line.runs where run.count > 1 {
      let path = SVGPath(through: run.map(point))
      parts.append(.path(path, .line, .stroke(line.number), .dash(line.number)))
    }
    for run in line.runs {
      for place in run {
        if values.isClipped(place.value) {
          let isUp = place.value > values.domain.upperBound
          let tip = SVGPoint(time.position(place.day), isUp ? area.top - 4 : area.bottom + 4)
          parts.append(Marker.arrow(at: tip, toward: isUp ? .up : .down, .fill(line.number)))
        } else if line.count <= Self.mostMarkers || run.count == 1 {
          let marker = Marker.element(series: line.number, at: point(place), size: 3)
          parts.append(.group([marker], tooltip: tooltip(line, place)))
        }
      }
    }
    return .group(parts, tooltip: line.label)
  }

  private func tooltip(_ line: TimeSeriesLine, _ place: TimeSeriesLine.Place) -> String {
    line.label.isEmpty ? place.words : "\(line.label), \(place.words)"
  }

  private func point(_ place: TimeSeriesLine.Place) -> SVGPoint {
    SVGPoint(time.position(place.day), values.position(place.value))
  }

  /// The intervals of neighbouring periods as one area; that of a lone period as a line.
  private func bands(of run: [TimeSeriesLine.Place], _ line: TimeSeriesLine) -> [SVGElement] {
    let pieces = run.split { $0.interval == nil }
    return pieces.map { piece in
      let ends = piece.map { place -> (lower: SVGPoint, upper: SVGPoint) in
        let x = time.position(place.day)
        let interval = place.interval ?? place.value...place.value
        return (
          SVGPoint(x, values.position(interval.lowerBound)),
          SVGPoint(x, values.position(interval.upperBound))
        )
      }
      if let only = ends.first, ends.count == 1 {
        return .line(from: only.lower, to: only.upper, .interval, .stroke(line.number))
      }
      let outline = ends.map(\.upper) + ends.reversed().map(\.lower)
      return .path(SVGPath(through: outline, isClosed: true), .band, .fill(line.number))
    }
  }

  /// The height of a lane of bursts.
  private static let laneHeight = 12.0

  /// The room that bursts take above the panel: a lane for each level of each line.
  package static func laneHeight(of lines: [TimeSeriesLine]) -> Double {
    lines.reduce(0) { $0 + Double($1.burstLevels.count) * laneHeight }
  }

  /// Bursts: grey behind the chart and, above it, a bar in the line's colour on a lane of its level,
  /// the highest level on top, with the level as a figure where there is room.
  package func bursts(of lines: [TimeSeriesLine]) -> [SVGElement] {
    var y = area.top - Self.laneHeight(of: lines)
    var elements: [SVGElement] = []
    for line in lines {
      for level in line.burstLevels {
        let lane = line.bursts.filter { $0.level == level && time.overlaps($0.days) }
        for (index, burst) in lane.enumerated() {
          let next = index + 1 < lane.count ? time.edges(lane[index + 1].days).start : area.right
          elements.append(
            element(burst, of: line, y: y, until: next, isMarked: lines.count > 1))
        }
        y += Self.laneHeight
      }
    }
    return elements
  }

  private func element(
    _ burst: TimeSeriesChart.Burst, of line: TimeSeriesLine, y: Double, until limit: Double,
    isMarked: Bool
  ) -> SVGElement {
    let (left, right) = time.edges(burst.days)
    let bar = ChartArea(left: left, top: y + 3, right: right, bottom: y + 8)
    let shade = ChartArea(left: left, top: y + 3, right: right, bottom: area.bottom)
    var parts = [SVGElement.rectangle(shade, .shade), .rectangle(bar, .fill(line.number))]
    let level = String(burst.level)
    let x = right + (isMarked ? 13 : 4)
    if x + TextMetrics.width(of: level, .tick) + 3 <= limit {
      if isMarked {
        parts.append(Marker.element(series: line.number, at: SVGPoint(right + 7, y + 5.5), size: 3))
      }
      parts += ChartLabel.line(level, .tick, at: SVGPoint(x, y + 9.5), room: limit - x)
    }
    let name = line.label.isEmpty ? "" : line.label + ", "
    return .group(
      parts,
      tooltip: name + "burst of level \(level), \(burst.days.lowerBound) to "
        + burst.days.upperBound.description)
  }

  /// The names of the lines beside their ends, moved apart where they would touch.
  package func names(of lines: [TimeSeriesLine], room: Double) -> [SVGElement] {
    let ends = lines.compactMap { line in
      line.label.isEmpty ? nil : line.last.map { (line: line, end: point($0)) }
    }.sorted { ($0.end.y, $0.line.number) < ($1.end.y, $1.line.number) }
    let heights = spread(ends.map(\.end.y))
    return zip(ends, heights).flatMap { item, y -> [SVGElement] in
      let marker = SVGPoint(area.right + 12, y)
      var parts: [SVGElement] = []
      if abs(item.end.y - y) > 1 || marker.x - item.end.x > 24 {
        parts.append(.line(from: item.end, to: marker, .leader))
      }
      parts.append(Marker.element(series: item.line.number, at: marker))
      return parts
        + ChartLabel.line(
          item.line.label, .label, at: SVGPoint(marker.x + 9, y + ChartLabel.drop(.label)),
          room: room)
    }
  }

  /// Ascending heights moved at least a line of text apart, inside of the panel as far as it goes.
  private func spread(_ heights: [Double]) -> [Double] {
    let distance = 15.0
    var moved = heights
    for index in moved.indices.dropFirst() {
      moved[index] = max(moved[index], moved[index - 1] + distance)
    }
    var limit = area.bottom
    for index in moved.indices.reversed() {
      moved[index] = min(moved[index], limit)
      limit = moved[index] - distance
    }
    return moved
  }
}
