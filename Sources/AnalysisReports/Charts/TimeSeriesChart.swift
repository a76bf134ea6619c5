public import CalendarDates

/// Values over time: one or more lines with their intervals, bursts shaded, names at the lines' ends.
///
/// More than six series are drawn each in a panel of its own, all with the same scales.
public struct TimeSeriesChart: Sendable {
  /// The value of a period.
  public struct Point: Sendable, Hashable {
    /// A day of the period.
    public let day: CalendarDay
    /// The value; nil or NaN leaves a gap.
    public let value: Double?
    /// The lower end of its interval.
    public let lower: Double?
    /// The upper end.
    public let upper: Double?

    /// Describes a value.
    public init(
      day: CalendarDay, value: Double?, lower: Double? = nil, upper: Double? = nil
    ) {
      self.day = day
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  /// A time in which a series was above its usual level.
  public struct Burst: Sendable, Hashable {
    /// Its days.
    public let days: ClosedRange<CalendarDay>
    /// How far above, 1 for the first level.
    public let level: Int

    /// Describes a burst.
    public init(days: ClosedRange<CalendarDay>, level: Int = 1) {
      self.days = days
      self.level = level
    }
  }

  /// A line.
  public struct Series: Sendable, Hashable {
    /// Its name.
    public let label: String
    /// Its values; periods that are not among them are gaps.
    public let points: [Point]
    /// Its bursts.
    public let bursts: [Burst]

    /// Describes a line.
    public init(label: String, points: [Point], bursts: [Burst] = []) {
      self.label = label
      self.points = points
      self.bursts = bursts
    }
  }

  /// What is written around the chart.
  public let caption: ChartCaption
  /// The width of a step.
  public let period: TimelinePeriod
  /// What the values are.
  public let axis: ValueAxis
  /// The name of the value axis.
  public let axisTitle: String
  /// Whether the value axis holds 0, as it should for counts and shares.
  public let startsAtZero: Bool
  /// The lines.
  public let series: [Series]

  /// Describes a chart.
  public init(
    caption: ChartCaption, period: TimelinePeriod, axis: ValueAxis = .count,
    axisTitle: String = "", startsAtZero: Bool = true, series: [Series]
  ) {
    self.caption = caption
    self.period = period
    self.axis = axis
    self.axisTitle = axisTitle
    self.startsAtZero = startsAtZero
    self.series = series
  }

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - width: The width in pixels, at least 280.
  ///   - identifier: What the drawing is called among others of a page.
  /// - Returns: The drawing; its height grows with the number of panels.
  public func svg(width: Double = 720, identifier: String = "time-series") -> ChartDrawing {
    let frame = ChartFrame(caption, width: width)
    guard let days else { return frame.emptyDrawing(identifier: identifier) }
    // In panels of their own the lines need not look different.
    let hasPanels = series.count > ChartPalette.seriesCount
    let lines = series.indices.map { index in
      TimeSeriesLine(series[index], number: hasPanels ? 0 : index, period: period, axis: axis)
    }
    let (content, bottom) =
      hasPanels ? panels(lines, days, frame) : together(lines, days, frame)
    return frame.drawing(
      content, bottom: bottom, description: description(days, lines), identifier: identifier)
  }

  /// The height of a chart in one panel.
  private static let height = 280.0

  /// The days from the first value or burst to the last; nil without any.
  private var days: ClosedRange<CalendarDay>? {
    let days = series.flatMap { series in
      series.points.map(\.day) + series.bursts.flatMap { [$0.days.lowerBound, $0.days.upperBound] }
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// The values that the axis covers.
  private var domain: ClosedRange<Double>? {
    let values = series.flatMap { series in
      series.points.flatMap { [$0.value ?? .nan, $0.lower ?? .nan, $0.upper ?? .nan] }
    }
    guard let range = ValueRange.covering(values) else { return nil }
    guard startsAtZero else { return range }
    return min(range.lowerBound, 0)...max(range.upperBound, 0)
  }

  private func together(
    _ lines: [TimeSeriesLine], _ days: ClosedRange<CalendarDay>, _ frame: ChartFrame
  ) -> (content: [SVGElement], bottom: Double) {
    let top = frame.top + (axisTitle.isEmpty ? 4 : 20) + TimeSeriesPanel.laneHeight(of: lines)
    let labelRoom = (frame.right - frame.left) * 0.28
    let widest = TextMetrics.width(ofWidest: lines.map(\.label), .label)
    let labels = widest > 0 ? min(widest + 1, labelRoom) + 24 : 6
    let area = ChartArea(
      left: frame.left + tickWidth, top: top, right: frame.right - labels, bottom: top + Self.height
    )
    let panel = TimeSeriesPanel(
      area: area, values: axis.verticalScale(covering: domain, from: area.bottom, to: area.top),
      time: TimeScale(covering: days, period: period, from: area.left, to: area.right))
    var content = ChartLabel.line(
      axisTitle, .note, at: SVGPoint(frame.left, frame.top + 10), room: frame.right - frame.left)
    content += AxisDrawing.vertical(panel.values, area: area) + panel.bursts(of: lines)
    content += AxisDrawing.time(panel.time, area: area, frame: frame)
    content += lines.map(panel.element)
    content += panel.names(of: lines, room: labels - 24)
    return (content, area.bottom + 36)
  }

  /// Small multiples: a panel for each line.
  private func panels(
    _ lines: [TimeSeriesLine], _ days: ClosedRange<CalendarDay>, _ frame: ChartFrame
  ) -> (content: [SVGElement], bottom: Double) {
    let top = frame.top + (axisTitle.isEmpty ? 0 : 18)
    let left = frame.left + tickWidth
    let count = max(1, min(3, Int((frame.right - left) / 190)))
    let gap = 18.0
    let width = (frame.right - left - gap * Double(count - 1)) / Double(count)
    let lanes = lines.reduce(0) { max($0, TimeSeriesPanel.laneHeight(of: [$1])) }
    let step = 124 + lanes
    let rowCount = (lines.count + count - 1) / count
    // A panel over an empty place bears its own dates; the row below leaves them room.
    let dates = lines.count % count == 0 || rowCount == 1 ? 0.0 : 24
    var content = ChartLabel.line(
      axisTitle, .note, at: SVGPoint(frame.left, frame.top + 8), room: frame.right - frame.left)
    for (index, line) in lines.enumerated() {
      let (row, column) = (index / count, index % count)
      let x = left + Double(column) * (width + gap)
      let y = top + Double(row) * step + (row == rowCount - 1 ? dates : 0)
      let upper = y + 24 + lanes
      let area = ChartArea(left: x, top: upper, right: x + width, bottom: upper + 84)
      let panel = TimeSeriesPanel(
        area: area, values: axis.verticalScale(covering: domain, from: area.bottom, to: area.top),
        time: TimeScale(covering: days, period: period, from: area.left, to: area.right))
      content += ChartLabel.line(
        line.label, .heading, at: SVGPoint(x, y + 15), room: width)
      content += AxisDrawing.vertical(panel.values, area: area, hasLabels: column == 0)
      content += panel.bursts(of: [line])
      let isLowest = index + count >= lines.count
      content += AxisDrawing.time(panel.time, area: area, hasLabels: isLowest, frame: frame)
      content.append(panel.element(line))
    }
    return (content, top + Double(rowCount) * step + dates + 20)
  }

  /// The room for the labels of the value axis.
  private var tickWidth: Double {
    let scale = axis.verticalScale(covering: domain, from: Self.height, to: 0)
    return TextMetrics.width(ofWidest: scale.ticks.map(\.label), .tick) + 8
  }

  private func description(
    _ days: ClosedRange<CalendarDay>, _ lines: [TimeSeriesLine]
  ) -> String {
    "\(ChartWords.count(series.count, "line", "lines")) over \(period.rawValue)s from "
      + "\(period.label(of: days.lowerBound)) to \(period.label(of: days.upperBound)). "
      + ChartWords.list(lines.map(\.words))
  }
}
