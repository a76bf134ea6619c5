/// Which end of a text lies at its place.
package enum TextAnchor: Sendable {
  case start, middle, end

  fileprivate var look: ChartClass {
    switch self {
    case .start: .start
    case .middle: .middle
    case .end: .end
    }
  }
}

/// Text put at places of a drawing.
package enum ChartLabel {
  /// One line of text, cut to the room there is; what was cut is read over it.
  ///
  /// - Parameters:
  ///   - text: Untrusted text.
  ///   - style: What kind of text it is.
  ///   - point: Where its baseline starts, has its middle or ends.
  ///   - anchor: Which of these.
  ///   - room: The width there is.
  ///   - isVertical: Whether it is turned to read from the bottom to the top.
  ///   - look: The class of its colour where it is not the style's own.
  /// - Returns: The text, or nothing where it is empty.
  package static func line(
    _ text: String, _ style: TextStyle, at point: SVGPoint, _ anchor: TextAnchor = .start,
    room: Double, isVertical: Bool = false, look: ChartClass? = nil
  ) -> [SVGElement] {
    let text = MarkupText.cleaned(text)
    let shown = TextMetrics.shortened(text, to: room, style)
    guard !shown.isEmpty else { return [] }
    let looks = [ChartClass.text(style), anchor.look, look].compactMap { $0?.name }
    var attributes = [
      SVGAttribute(.cssClass, looks.joined(separator: " ")), SVGAttribute(.x, point.x),
      SVGAttribute(.y, point.y),
    ]
    if isVertical {
      let place = ChartNumber.coordinate(point.x) + " " + ChartNumber.coordinate(point.y)
      attributes.append(SVGAttribute(.transform, "rotate(-90 \(place))"))
    }
    let full = shown == text ? [] : [SVGElement(.title, text: text)]
    return [SVGElement(.text, attributes, children: full, text: shown)]
  }

  /// One line around a middle, moved so that it lies between two edges.
  package static func centered(
    _ text: String, _ style: TextStyle, at point: SVGPoint, between left: Double, _ right: Double
  ) -> [SVGElement] {
    let text = MarkupText.cleaned(text)
    let half = min(TextMetrics.width(of: text, style), right - left) / 2
    let x = min(max(point.x, left + half), right - half)
    return line(text, style, at: SVGPoint(x, point.y), .middle, room: right - left)
  }

  /// How far the baseline lies under the middle of the letters.
  package static func drop(_ style: TextStyle) -> Double { style.size * 0.36 }
}
