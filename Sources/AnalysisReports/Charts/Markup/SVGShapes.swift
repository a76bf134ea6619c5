/// A place in a drawing; y grows downward.
package struct SVGPoint: Sendable, Equatable {
  /// From the left edge.
  package let x: Double
  /// From the upper edge.
  package let y: Double

  /// Makes a place.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// The data of a `path`.
package struct SVGPath: Sendable {
  /// The value of its `d` attribute.
  package private(set) var data = ""

  /// Makes an empty path.
  package init() {}

  /// Makes a path through points.
  package init(through points: [SVGPoint], isClosed: Bool = false) {
    for (index, point) in points.enumerated() { append(index == 0 ? "M" : "L", point) }
    if isClosed, !points.isEmpty { data += "Z" }
  }

  /// Lifts the pen and puts it down at a point.
  package mutating func move(to point: SVGPoint) { append("M", point) }

  /// Draws a straight line to a point.
  package mutating func line(to point: SVGPoint) { append("L", point) }

  private mutating func append(_ command: String, _ point: SVGPoint) {
    data += command + ChartNumber.coordinate(point.x) + "," + ChartNumber.coordinate(point.y)
  }
}

extension SVGElement {
  /// Elements drawn together, with a text that a reader sees over them.
  package static func group(_ children: [SVGElement], tooltip: String = "") -> SVGElement {
    SVGElement(
      .g, children: (tooltip.isEmpty ? [] : [SVGElement(.title, text: tooltip)]) + children)
  }

  /// A straight line.
  package static func line(
    from start: SVGPoint, to end: SVGPoint, _ look: ChartClass...
  ) -> SVGElement {
    SVGElement(.path, [attribute(look), SVGAttribute(.d, SVGPath(through: [start, end]).data)])
  }

  /// A path.
  package static func path(_ path: SVGPath, _ look: ChartClass...) -> SVGElement {
    SVGElement(.path, [attribute(look), SVGAttribute(.d, path.data)])
  }

  /// A rectangle; a width or height below zero counts as none.
  package static func rectangle(_ area: ChartArea, _ look: ChartClass...) -> SVGElement {
    SVGElement(
      .rect,
      [
        attribute(look), SVGAttribute(.x, area.left), SVGAttribute(.y, area.top),
        SVGAttribute(.width, max(0, area.width)), SVGAttribute(.height, max(0, area.height)),
      ])
  }

  private static func attribute(_ look: [ChartClass]) -> SVGAttribute {
    SVGAttribute(.cssClass, look.map(\.name).joined(separator: " "))
  }
}

/// A rectangle of a drawing.
package struct ChartArea: Sendable, Equatable {
  package let left, top, right, bottom: Double

  /// Makes an area from its edges.
  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
  package var centerX: Double { (left + right) / 2 }
  package var centerY: Double { (top + bottom) / 2 }
}
