import AnalysisReports
import Foundation
import FoundationXML

/// A drawing read back by an XML parser that is not ours.
struct ParsedDrawing {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Its own text, without that of the elements in it.
    var text = ""
    let depth: Int
  }

  /// The elements in document order.
  let elements: [Element]
  /// What the parser found wrong; nil where the document is well-formed.
  let problem: String?

  init(_ markup: String) {
    let reader = Reader()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = reader
    let isRead = parser.parse()
    elements = reader.elements
    problem = isRead ? nil : "\(parser.lineNumber): \(String(describing: parser.parserError))"
  }

  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  var viewBox: [Double] {
    (elements.first?.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
  }

  /// Where the letters of a text are, as far as their widths can be foreseen.
  struct TextBox {
    let text: String
    let left, top, right, bottom: Double

    func overlaps(_ other: TextBox) -> Bool {
      left < other.right - 1 && other.left < right - 1 && top < other.bottom - 1
        && other.top < bottom - 1
    }
  }

  var textBoxes: [TextBox] {
    elements.filter { $0.name == "text" }.compactMap { element in
      let looks = (element.attributes["class"] ?? "").split(separator: " ").map(String.init)
      guard let style = TextStyle.allCases.first(where: { looks.contains("dl-\($0.rawValue)") }),
        let x = Double(element.attributes["x"] ?? ""), let y = Double(element.attributes["y"] ?? "")
      else { return nil }
      let width = TextMetrics.width(of: element.text, style)
      let before = looks.contains("dl-end") ? width : looks.contains("dl-middle") ? width / 2 : 0
      let (ascent, descent) = (style.size * 0.75, style.size * 0.22)
      if element.attributes["transform"] != nil {
        return TextBox(
          text: element.text, left: x - ascent, top: y - width + before, right: x + descent,
          bottom: y + before)
      }
      return TextBox(
        text: element.text, left: x - before, top: y - ascent, right: x - before + width,
        bottom: y + descent)
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes, depth: open.count))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { elements[last].text += string }
    }
  }
}
