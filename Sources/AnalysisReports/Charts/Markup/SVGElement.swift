/// An element of a drawing, in which no text can stand unescaped.
///
/// Names of elements and attributes come from closed lists, which hold nothing that runs or loads:
/// no script, no link, no handler, no `style` attribute. Everything else is a number or a text that is
/// escaped when it is written.
package struct SVGElement: Sendable {
  /// The elements that charts are made of.
  package enum Name: String, Sendable {
    case svg, title, desc, style, g, path, rect, circle, text
  }

  /// What stands inside an element.
  package enum Content: Sendable {
    /// Another element.
    case element(SVGElement)
    /// Text, escaped when it is written.
    case text(String)
  }

  /// What kind of element it is.
  package let name: Name
  /// Its attributes in the order in which they are written.
  package let attributes: [SVGAttribute]
  /// What stands inside it.
  package let content: [Content]

  /// Makes an element that holds elements.
  package init(
    _ name: Name, _ attributes: [SVGAttribute] = [], children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes
    content = children.map(Content.element)
  }

  /// Makes an element that holds text and, first, other elements.
  package init(
    _ name: Name, _ attributes: [SVGAttribute] = [], children: [SVGElement] = [], text: String
  ) {
    self.name = name
    self.attributes = attributes
    content = children.map(Content.element) + [.text(text)]
  }

  /// The markup, the same bytes for the same element.
  package var markup: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    output += "<\(name.rawValue)"
    for attribute in attributes { attribute.write(to: &output) }
    guard !content.isEmpty else {
      output += "/>"
      return
    }
    output += ">"
    // Line ends between elements keep two versions of a drawing comparable; inside of text they
    // would be seen.
    let isText = content.contains { if case .text = $0 { true } else { false } }
    for part in content {
      switch part {
      case .element(let element):
        if !isText { output += "\n" }
        element.write(to: &output)
      case .text(let text):
        output += MarkupText.escaped(text)
      }
    }
    output += isText ? "</\(name.rawValue)>" : "\n</\(name.rawValue)>"
  }
}

/// An attribute of an element; its value is escaped when it is written.
package struct SVGAttribute: Sendable {
  /// The attributes that charts use.
  package enum Name: String, Sendable {
    case id, x, y, cx, cy, r, d, width, height, viewBox, transform, role, xmlns
    case cssClass = "class"
    case labelledBy = "aria-labelledby"
  }

  private let name: Name
  private let value: String

  /// An attribute with a text.
  package init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }

  /// An attribute with a number.
  package init(_ name: Name, _ value: Double) {
    self.init(name, ChartNumber.coordinate(value))
  }

  /// The classes that give an element its looks.
  package static func classes(_ classes: ChartClass...) -> SVGAttribute {
    SVGAttribute(.cssClass, classes.map(\.name).joined(separator: " "))
  }

  fileprivate func write(to output: inout String) {
    output += " \(name.rawValue)=\"\(MarkupText.escaped(value))\""
  }
}
