import AnalysisReports
import Testing

/// What holds for every chart, whatever it is given.
enum ChartContract {
  static let elements: Set = [
    "svg", "title", "desc", "style", "g", "path", "rect", "circle", "text",
  ]
  static let attributes: Set = [
    "xmlns", "class", "width", "height", "viewBox", "role", "aria-labelledby", "id", "x", "y", "cx",
    "cy", "r", "d", "transform",
  ]

  static func expect(
    _ draw: @autoclosure () -> ChartDrawing, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let drawing = draw()
    let again = draw()
    #expect(
      drawing.standalone == again.standalone, "\(name): the same chart gives the same bytes",
      sourceLocation: sourceLocation)
    for markup in [drawing.standalone, drawing.inline] {
      let parsed = ParsedDrawing(markup)
      #expect(parsed.problem == nil, "\(name)", sourceLocation: sourceLocation)
      for element in parsed.elements {
        let unknown = element.attributes.keys.filter { !attributes.contains($0) }
        let unsound = element.attributes.filter { !isSound($0.value, of: $0.key) }
        guard !elements.contains(element.name) || !unknown.isEmpty || !unsound.isEmpty else {
          continue
        }
        Issue.record(
          "\(name): <\(element.name)> with \(unknown) and \(unsound)",
          sourceLocation: sourceLocation)
      }
      expectRoot(parsed, name, sourceLocation)
      expectTextInside(parsed, name, sourceLocation)
    }
  }

  /// Geometry holds finite numbers and no `-0`.
  private static func isSound(_ value: String, of attribute: String) -> Bool {
    guard geometry.contains(attribute) else { return true }
    return value.split(whereSeparator: { "MLZ, ".contains($0) }).allSatisfy { number in
      Double(number)?.isFinite == true && number != "-0" && !number.hasSuffix(".0")
    }
  }

  private static let geometry: Set = [
    "x", "y", "cx", "cy", "r", "d", "width", "height", "viewBox",
  ]

  /// The drawing is an image with a name and a description.
  private static func expectRoot(
    _ parsed: ParsedDrawing, _ name: String, _ sourceLocation: SourceLocation
  ) {
    let root = parsed.elements.first
    #expect(root?.name == "svg" && root?.attributes["role"] == "img", "\(name)")
    let names = (root?.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    let found = parsed.elements.filter { $0.attributes["id"] != nil }
    #expect(
      found.map { $0.attributes["id"] } == names && found.map(\.name) == ["title", "desc"],
      "\(name)", sourceLocation: sourceLocation)
    #expect(found.allSatisfy { !$0.text.isEmpty }, "\(name)", sourceLocation: sourceLocation)
  }

  private static func expectTextInside(
    _ parsed: ParsedDrawing, _ name: String, _ sourceLocation: SourceLocation
  ) {
    let box = parsed.viewBox
    guard box.count == 4 else {
      Issue.record("\(name): no viewBox", sourceLocation: sourceLocation)
      return
    }
    let boxes = parsed.textBoxes
    #expect(
      boxes.count == parsed.texts(of: "text").count, "\(name): every text has a place and a style",
      sourceLocation: sourceLocation)
    for text in boxes
    where text.left < 0 || text.right > box[2] || text.top < 0 || text.bottom > box[3] {
      Issue.record(
        "\(name): “\(text.text)” leaves the drawing: \(text) of \(box)",
        sourceLocation: sourceLocation)
    }
  }

  /// No two texts lie on each other.
  static func expectNoOverlap(
    _ drawing: ChartDrawing, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let boxes = ParsedDrawing(drawing.standalone).textBoxes
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] where box.overlaps(other) {
        Issue.record(
          "\(name): “\(box.text)” lies on “\(other.text)”",
          sourceLocation: sourceLocation)
      }
    }
  }
}
