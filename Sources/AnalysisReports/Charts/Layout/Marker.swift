/// The shapes that tell series apart without colour.
package enum Marker {
  /// The marker of a series around a point.
  package static func element(
    series: Int, at point: SVGPoint, size: Double = 4, isHollow: Bool = false
  ) -> SVGElement {
    let looks: [ChartClass] = isHollow ? [.hollow, .stroke(series)] : [.fill(series)]
    let look = SVGAttribute(.cssClass, looks.map(\.name).joined(separator: " "))
    if series % ChartPalette.seriesCount == 0 {
      return SVGElement(
        .circle,
        [look, SVGAttribute(.cx, point.x), SVGAttribute(.cy, point.y), SVGAttribute(.r, size)])
    }
    let corners = outline(series).map { SVGPoint(point.x + $0.x * size, point.y + $0.y * size) }
    return SVGElement(
      .path, [look, SVGAttribute(.d, SVGPath(through: corners, isClosed: true).data)])
  }

  /// The corners of a series' marker around 0, about as large as a circle of radius 1.
  private static func outline(_ series: Int) -> [SVGPoint] {
    switch series % ChartPalette.seriesCount {
    case 1: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)].map(SVGPoint.init)
    case 2: [(0, -1.15), (1.1, 0.85), (-1.1, 0.85)].map(SVGPoint.init)
    case 3: [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)].map(SVGPoint.init)
    case 4: [(0, 1.15), (1.1, -0.85), (-1.1, -0.85)].map(SVGPoint.init)
    default:
      [
        (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4), (0.4, 1.2),
        (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
      ].map(SVGPoint.init)
    }
  }

  /// An arrow head whose tip points away from the chart: the value lies beyond.
  package static func arrow(
    at tip: SVGPoint, toward direction: Direction, _ look: ChartClass
  ) -> SVGElement {
    let (x, y) = direction.vector
    let corners = [
      tip, SVGPoint(tip.x - 8 * x - 4 * y, tip.y - 8 * y - 4 * x),
      SVGPoint(tip.x - 8 * x + 4 * y, tip.y - 8 * y + 4 * x),
    ]
    return .path(SVGPath(through: corners, isClosed: true), look)
  }

  /// Where an arrow points.
  package enum Direction: Sendable {
    case left, right, up, down

    fileprivate var vector: (x: Double, y: Double) {
      switch self {
      case .left: (-1, 0)
      case .right: (1, 0)
      case .up: (0, -1)
      case .down: (0, 1)
      }
    }
  }
}
