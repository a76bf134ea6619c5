/// Points of a plane in groups: the articles of a collection by topic, near where they are alike.
///
/// The axes mean nothing by themselves and are not drawn. A group has a colour and a marker, and its name
/// stands in its middle.
public struct MapChart: Sendable {
  /// A point.
  public struct Point: Sendable, Hashable {
    /// Its place, in any unit.
    public let x, y: Double
    /// What is read over it.
    public let label: String

    /// Describes a point.
    public init(x: Double, y: Double, label: String) {
      self.x = x
      self.y = y
      self.label = label
    }
  }

  /// Points of one kind.
  public struct Group: Sendable, Hashable {
    /// What they are.
    public let label: String
    /// The points.
    public let points: [Point]

    /// Describes a group.
    public init(label: String, points: [Point]) {
      self.label = label
      self.points = points
    }
  }

  /// What is written around the chart.
  public let caption: ChartCaption
  /// The groups, the most important first: their names take the best places.
  public let groups: [Group]

  /// Describes a chart.
  public init(caption: ChartCaption, groups: [Group]) {
    self.caption = caption
    self.groups = groups
  }

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - width: The width in pixels, at least 280; the height follows from it.
  ///   - identifier: What the drawing is called among others of a page.
  /// - Returns: The drawing; points without a finite place are left out, and of names that would lie on
  ///   others the less important.
  /// - Complexity: O(points · groups).
  public func svg(width: Double = 720, identifier: String = "map") -> ChartDrawing {
    let frame = ChartFrame(caption, width: width)
    let points = groups.flatMap(\.points).filter(Self.isPlaced)
    guard let xs = ValueRange.covering(points.map(\.x)),
      let ys = ValueRange.covering(points.map(\.y))
    else { return frame.emptyDrawing(identifier: identifier) }
    let height = min(560, max(260, frame.width * 0.66))
    let margin = 14.0
    let area = ChartArea(
      left: frame.left + margin, top: frame.top + margin, right: frame.right - margin,
      bottom: frame.top + height - margin)
    func place(_ point: Point) -> SVGPoint {
      SVGPoint(
        Self.position(point.x, in: xs, from: area.left, to: area.right),
        Self.position(point.y, in: ys, from: area.bottom, to: area.top))
    }
    let size = points.count > 600 ? 2.2 : points.count > 200 ? 3 : 4
    var content: [SVGElement] = []
    for (number, group) in groups.enumerated() {
      content += group.points.filter(Self.isPlaced).map { point in
        .group(
          [Marker.element(series: number, at: place(point), size: size)], tooltip: point.label)
      }
    }
    content += names(in: area, frame, place: place)
    return frame.drawing(
      content, bottom: frame.top + height, description: description, identifier: identifier)
  }

  /// The names near the middles of their groups, where they lie on no other and on few points.
  private func names(
    in area: ChartArea, _ frame: ChartFrame, place: (Point) -> SVGPoint
  ) -> [SVGElement] {
    let points = groups.map { $0.points.filter(Self.isPlaced).map(place) }
    let all = points.flatMap(\.self)
    var taken: [ChartArea] = []
    var elements: [SVGElement] = []
    for (group, places) in zip(groups, points) where !places.isEmpty {
      let middle = SVGPoint(Self.middle(places.map(\.x)), Self.middle(places.map(\.y)))
      let text = TextMetrics.shortened(
        MarkupText.cleaned(group.label), to: min(220, frame.width * 0.44), .heading)
      let half = TextMetrics.width(of: text, .heading) / 2
      var best: (box: ChartArea, cost: Double)?
      for shift in Self.shifts {
        let center = min(max(middle.x + shift.x, frame.left + half), frame.right - half)
        let box = ChartArea(
          left: center - half - 3, top: middle.y + shift.y - 11, right: center + half + 3,
          bottom: middle.y + shift.y + 4)
        guard box.top >= frame.top, box.bottom <= area.bottom + 12,
          !taken.contains(where: { Self.overlap($0, box) })
        else { continue }
        let hidden = all.count { point in
          box.left - 4 < point.x && point.x < box.right + 4 && box.top - 4 < point.y
            && point.y < box.bottom + 4
        }
        // A point that is hidden counts as much as half of the way to the next row of places.
        let cost = Double(hidden) * 8 + abs(shift.x) / 2 + abs(shift.y)
        if cost < best?.cost ?? .infinity { best = (box, cost) }
      }
      guard let box = best?.box else { continue }
      taken.append(box)
      elements += ChartLabel.line(
        text, .heading, at: SVGPoint(box.centerX, box.bottom - 4), .middle, room: 2 * half + 2)
    }
    return elements
  }

  /// The places that are tried for a name, from its middle.
  private static let shifts: [SVGPoint] = [0, -16, 16, -32, 32, -48, 48, -64, 64].flatMap { y in
    [0, -30, 30, -60, 60].map { x in SVGPoint(x, y) }
  }

  private static func overlap(_ one: ChartArea, _ other: ChartArea) -> Bool {
    one.left < other.right && other.left < one.right && one.top < other.bottom
      && other.top < one.bottom
  }

  private static func isPlaced(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }

  private static func position(
    _ value: Double, in range: ClosedRange<Double>, from start: Double, to end: Double
  ) -> Double {
    let width = range.upperBound - range.lowerBound
    guard width > 0, width.isFinite else { return (start + end) / 2 }
    let clipped = min(max(value, range.lowerBound), range.upperBound)
    return start + (clipped - range.lowerBound) / width * (end - start)
  }

  private static func middle(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private var description: String {
    let words = groups.map {
      "\($0.label): \(ChartWords.count($0.points.count, "point", "points"))"
    }
    return "A map of \(ChartWords.count(groups.count, "group", "groups")). "
      + ChartWords.list(words)
  }
}
