import Foundation

/// A page read back by a strict reader: what is not plainly an element, an attribute in double quotes, or
/// text is a problem.
struct ParsedPage {
  struct Element: Equatable {
    let name: String
    /// The attributes by name.
    let attributes: [String: String]
  }

  /// The elements in document order.
  private(set) var elements: [Element] = []
  /// The texts of elements whose content is not markup, by the place of the element.
  private(set) var rawTexts: [Int: String] = [:]
  /// The text of each element itself, by its place.
  private(set) var texts: [Int: String] = [:]
  /// What is not as it should be.
  private(set) var problems: [String] = []

  private static let rawElements: Set = ["script", "style"]
  private static let voidElements: Set = ["meta", "input"]

  init(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    guard rest.hasPrefix("<!doctype html>\n") else {
      problems.append("no doctype")
      return
    }
    rest = rest.dropFirst("<!doctype html>\n".count)
    var open: [Int] = []
    while let start = rest.firstIndex(of: "<") {
      if let place = open.last { texts[place, default: ""] += rest[..<start] }
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else {
        problems.append("a tag has no end")
        return
      }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        guard let place = open.popLast(), elements[place].name == name else {
          problems.append("</\(name)> ends another element")
          return
        }
        continue
      }
      let isClosed = tag.hasSuffix("/")
      guard let element = Self.element(isClosed ? tag.dropLast() : tag) else {
        problems.append("<\(tag)> is no tag")
        return
      }
      elements.append(element)
      if Self.rawElements.contains(element.name) {
        let mark = "</\(element.name)>"
        guard let close = rest.firstRange(of: mark) else {
          problems.append("\(element.name) has no end")
          return
        }
        rawTexts[elements.count - 1] = String(rest[..<close.lowerBound])
        rest = rest[close.upperBound...]
      } else if !isClosed, !Self.voidElements.contains(element.name) {
        open.append(elements.count - 1)
      }
    }
    if !open.isEmpty { problems.append("\(open.map { elements[$0].name }) are left open") }
  }

  private static func element(_ tag: Substring) -> Element? {
    let name = tag.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !name.isEmpty else { return nil }
    var rest = tag.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstRange(of: "=\"") else { return nil }
      let attribute = String(rest[..<equals.lowerBound].dropFirst())
      let isName = attribute.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
      let value = rest[equals.upperBound...]
      guard isName, !attribute.isEmpty, attributes[attribute] == nil,
        let end = value.firstIndex(of: "\"")
      else { return nil }
      attributes[attribute] = String(value[..<end])
      rest = value[value.index(after: end)...]
    }
    return Element(name: String(name), attributes: attributes)
  }

  /// The elements with the names of their attributes.
  ///
  /// Of charts only the element itself is told: how many lines a label takes depends on the label.
  var structure: [String] {
    var isDrawing = false
    return elements.compactMap { element in
      let names = element.attributes.keys.sorted().joined(separator: " ")
      switch element.name {
      case "svg": isDrawing = true
      case "g", "path", "rect", "circle", "text", "desc": return nil
      case "title" where isDrawing: return nil
      default: isDrawing = false
      }
      return "\(element.name) \(names)"
    }
  }

  /// What the script reads, by the identifier of its element.
  func data(_ name: String) throws -> Any? {
    let place = elements.indices.first { elements[$0].attributes["id"] == name }
    return try place.flatMap { rawTexts[$0] }.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
    }
  }

  /// The tables: rows of the texts of their cells, by caption; what stands in an element inside of a cell
  /// counts, too.
  var tables: [String: [[String]]] {
    var tables: [String: [[String]]] = [:]
    var caption = ""
    for (place, element) in elements.enumerated() {
      let text = Self.unescaped(texts[place] ?? "")
      switch element.name {
      case "table": caption = ""
      case "caption": caption = text
      case "tr": tables[caption, default: []].append([])
      case "td", "th":
        let inner = elements.dropFirst(place + 1).prefix {
          ["button", "span", "code"].contains($0.name)
        }
        let innerText = inner.indices.prefix(1).map { Self.unescaped(texts[$0] ?? "") }.joined()
        guard let last = tables[caption]?.indices.last else { continue }
        tables[caption]?[last].append(text.isEmpty ? innerText : text)
      default: break
      }
    }
    return tables
  }

  private static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
