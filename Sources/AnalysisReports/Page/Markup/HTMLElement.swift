/// An element of a page, in which no text can stand unescaped.
///
/// Names of elements and attributes come from closed lists, in which nothing runs or loads: no script, no
/// style, no frame, no image, no handler. Everything else is a number or a text that is escaped when it is
/// written. What a page runs and how it looks are literals of this package (``PageLiteral``).
package struct HTMLElement: Sendable {
  /// The elements that the body of a page is made of.
  package enum Name: String, Sendable, CaseIterable {
    case a, article, aside, button, caption, cite, code, dd, details, div, dl, dt, em, figcaption,
      figure
    case footer, h1, h2, h3, h4, header, input, label, li, main, mark, nav, noscript, ol, option,
      output
    case p, section, select, small, span, strong, summary, table, tbody, td, th, thead, time, tr, ul

    /// Whether nothing can stand inside it, so that it has no end tag.
    var isVoid: Bool { self == .input }
  }

  /// What stands inside an element.
  package enum Content: Sendable {
    /// Another element.
    case element(HTMLElement)
    /// Text, escaped when it is written.
    case text(String)
    /// A chart, whose own elements and attributes are as closed.
    case drawing(ChartDrawing)
  }

  /// What kind of element it is.
  package let name: Name
  /// Its attributes in the order in which they are written.
  package let attributes: [HTMLAttribute]
  /// What stands inside it.
  package let content: [Content]

  /// Makes an element.
  package init(_ name: Name, _ attributes: [HTMLAttribute] = [], content: [Content]) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  /// Makes an element that holds elements.
  package init(
    _ name: Name, _ attributes: [HTMLAttribute] = [], _ children: [HTMLElement] = []
  ) {
    self.init(name, attributes, content: children.map(Content.element))
  }

  /// Makes an element that holds text.
  package init(_ name: Name, _ attributes: [HTMLAttribute] = [], text: String) {
    self.init(name, attributes, content: [.text(text)])
  }

  /// Writes the markup, the same bytes for the same element.
  package func write(to output: inout String) {
    output += "<\(name.rawValue)"
    for attribute in attributes { attribute.write(to: &output) }
    output += ">"
    guard !name.isVoid else { return }
    for part in content {
      switch part {
      case .element(let element): element.write(to: &output)
      case .text(let text): output += MarkupText.escaped(text)
      case .drawing(let drawing): output += drawing.inline
      }
    }
    output += "</\(name.rawValue)>"
    if Self.blocks.contains(name) { output += "\n" }
  }

  /// Elements after which a line end is not seen; it keeps two versions of a page comparable.
  private static let blocks: Set<Name> = [
    .article, .dd, .details, .div, .dl, .figure, .footer, .h1, .h2, .h3, .h4, .header, .li, .main,
    .nav,
    .ol, .p, .section, .table, .tr, .ul,
  ]
}
