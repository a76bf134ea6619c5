/// What all charts share: margins, title and subtitle above, the source below.
package struct ChartFrame: Sendable {
  /// The width of the drawing.
  package let width: Double
  /// Where the chart itself starts, under its titles.
  package let top: Double
  private let caption: ChartCaption
  private let titles: [(lines: [String], style: TextStyle)]
  private let source: [String]

  /// The room at both sides.
  package static let margin = 16.0
  /// No chart is narrower.
  package static let narrowest = 280.0

  /// Lays out the texts around a chart.
  package init(_ caption: ChartCaption, width: Double) {
    let width = width.isFinite ? max(width, Self.narrowest) : Self.narrowest
    self.width = width
    self.caption = caption
    let room = width - 2 * Self.margin
    func lines(_ text: String, _ style: TextStyle, _ count: Int) -> [String] {
      TextMetrics.wrapped(MarkupText.cleaned(text), to: room, style, lines: count)
    }
    titles = [
      (lines(caption.title, .title, 2), .title), (lines(caption.subtitle, .subtitle, 3), .subtitle),
    ]
    source = lines(caption.source, .note, 2)
    top = titles.reduce(Self.margin) { $0 + Double($1.lines.count) * Self.height($1.style) } + 8
  }

  /// The left edge of the chart itself.
  package var left: Double { Self.margin }
  /// The right edge of the chart itself.
  package var right: Double { width - Self.margin }

  /// Puts the drawing together.
  ///
  /// - Parameters:
  ///   - content: The chart itself, between ``top`` and `bottom`.
  ///   - bottom: Where it ends.
  ///   - description: What it shows in words.
  ///   - identifier: What the drawing is called among others of a page.
  /// - Returns: The drawing.
  package func drawing(
    _ content: [SVGElement], bottom: Double, description: String, identifier: String
  ) -> ChartDrawing {
    var texts: [SVGElement] = []
    var y = Self.margin
    for (lines, style) in titles {
      for line in lines {
        y += Self.height(style)
        texts += text(line, style, y: y - style.size * 0.3)
      }
    }
    y = bottom + 6
    for line in source {
      y += Self.height(.note)
      texts += text(line, .note, y: y - 3)
    }
    return ChartDrawing(
      width: width, height: (y + 12).rounded(.up), title: MarkupText.cleaned(caption.title),
      description: description, identifier: identifier, content: texts + content)
  }

  /// The drawing of a chart without data, which says so.
  package func emptyDrawing(identifier: String) -> ChartDrawing {
    let message = "There is nothing to show."
    return drawing(
      text(message, .label, y: top + 24), bottom: top + 40, description: message,
      identifier: identifier)
  }

  private func text(_ line: String, _ style: TextStyle, y: Double) -> [SVGElement] {
    ChartLabel.line(
      line, style, at: SVGPoint(Self.margin, y), room: width - 2 * Self.margin)
  }

  private static func height(_ style: TextStyle) -> Double { (style.size * 1.35).rounded() }
}
