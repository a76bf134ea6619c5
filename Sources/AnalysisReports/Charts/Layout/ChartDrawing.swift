/// A finished chart.
public struct ChartDrawing: Sendable {
  /// The width in pixels where it is shown at its own size.
  public let width: Double
  /// The height.
  public let height: Double
  /// What the chart shows in words, for those who do not see it.
  public let description: String
  private let title: String
  private let identifier: String
  private let content: [SVGElement]

  /// Puts a drawing together; one without a title is named by its description.
  package init(
    width: Double, height: Double, title: String, description: String, identifier: String,
    content: [SVGElement]
  ) {
    self.width = width
    self.height = height
    self.title = title.allSatisfy { $0 == " " } ? description : title
    self.description = description
    self.identifier = MarkupText.identifier(identifier)
    self.content = content
  }

  /// The chart as a file of its own: an XML document in UTF-8 with its style sheet.
  public var standalone: String {
    let paper = SVGElement.rectangle(
      ChartArea(left: 0, top: 0, right: width, bottom: height), .paper)
    let root = root([SVGElement(.style, text: ChartStyle.css)], before: [paper])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.markup + "\n"
  }

  /// The chart as an element of an HTML page that holds ``ChartStyle/css`` once for all its charts.
  ///
  /// It is transparent. Charts of one page need identifiers of their own.
  public var inline: String { root([], before: []).markup }

  private func root(_ style: [SVGElement], before background: [SVGElement]) -> SVGElement {
    let names = ["title", "desc"].map { "\(identifier)-\($0)" }
    let box = [0, 0, width, height].map(ChartNumber.coordinate).joined(separator: " ")
    return SVGElement(
      .svg,
      [
        SVGAttribute(.xmlns, "http://www.w3.org/2000/svg"), .classes(.chart),
        SVGAttribute(.width, width), SVGAttribute(.height, height), SVGAttribute(.viewBox, box),
        SVGAttribute(.role, "img"), SVGAttribute(.labelledBy, names.joined(separator: " ")),
      ],
      children: [
        SVGElement(.title, [SVGAttribute(.id, names[0])], text: title),
        SVGElement(.desc, [SVGAttribute(.id, names[1])], text: description),
      ] + style + background + content)
  }
}
