import CLibXML2

/// An element or a piece of text of a page.
struct HTMLNode: Sendable {
  /// The element's name in lower case; empty for text.
  let name: String
  let attributes: [String: String]
  /// The text; empty for elements.
  let text: [UInt8]
  /// The node's element, -1 for the first one.
  let parent: Int
  /// The index after the last node inside this one.
  var end: Int
}

/// A page as a flat list of nodes in document order, read by libxml2, which mends broken markup.
///
/// All pointers stay in this file: the tree of the C library is copied and freed at once.
struct HTMLDocument: Sendable {
  private(set) var nodes: [HTMLNode] = []

  /// Pages with more nodes than this are read up to it.
  static let maximumNodes = 2_000_000

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - html: The page's bytes.
  ///   - encoding: The name of their encoding.
  init(html: [UInt8], encoding: String) {
    HTMLDocument.start()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    guard html.count <= Int(Int32.max) else { return }
    let document = unsafe html.withUnsafeBytes { buffer in
      unsafe htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        encoding, Int32(bitPattern: UInt32(options)))
    }
    guard let document = unsafe document else { return }
    defer { unsafe xmlFreeDoc(document) }
    if let root = unsafe xmlDocGetRootElement(document) { unsafe copy(root) }
  }

  /// The library's own set-up, done once before threads use it.
  private static let isStarted: Void = xmlInitParser()

  private static func start() { _ = isStarted }

  /// Copies a tree without recursion, so that no depth of nesting overflows the stack.
  private mutating func copy(_ root: xmlNodePtr) {
    var open: [Int] = []
    var current: xmlNodePtr? = unsafe root
    while let node = unsafe current, nodes.count < HTMLDocument.maximumNodes {
      let index = nodes.count
      let isElement = unsafe node.pointee.type == XML_ELEMENT_NODE
      unsafe append(node, parent: open.last ?? -1)
      if isElement, let child = unsafe node.pointee.children {
        open.append(index)
        unsafe current = child
        continue
      }
      var last = unsafe node
      while true {
        if let next = unsafe last.pointee.next, unsafe last != root {
          unsafe current = next
          break
        }
        guard let closed = open.popLast(), let parent = unsafe last.pointee.parent else {
          unsafe current = nil
          break
        }
        nodes[closed].end = nodes.count
        unsafe last = parent
        if unsafe last == root {
          unsafe current = nil
          break
        }
      }
    }
    for index in open { nodes[index].end = nodes.count }
  }

  private mutating func append(_ node: xmlNodePtr, parent: Int) {
    let index = nodes.count
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      let name = unsafe HTMLDocument.string(node.pointee.name).lowercased()
      nodes.append(
        HTMLNode(
          name: name, attributes: unsafe HTMLDocument.attributes(node), text: [], parent: parent,
          end: index + 1))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let content = unsafe node.pointee.content
      nodes.append(
        HTMLNode(
          name: "", attributes: [:], text: unsafe HTMLDocument.bytes(content), parent: parent,
          end: index + 1))
    default:
      // A comment: an empty text keeps the walk simple.
      nodes.append(
        HTMLNode(name: "", attributes: [:], text: [], parent: parent, end: index + 1))
    }
  }

  private static func attributes(_ node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var current = unsafe node.pointee.properties
    while let attribute = unsafe current {
      let name = unsafe string(attribute.pointee.name).lowercased()
      var value = ""
      var child = unsafe attribute.pointee.children
      while let part = unsafe child {
        if let content = unsafe part.pointee.content { unsafe value += string(content) }
        unsafe child = part.pointee.next
      }
      if attributes[name] == nil { attributes[name] = value }
      unsafe current = attribute.pointee.next
    }
    return attributes
  }

  private static func bytes(_ content: UnsafeMutablePointer<xmlChar>?) -> [UInt8] {
    guard let content = unsafe content else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
  }

  private static func string(_ content: UnsafePointer<xmlChar>?) -> String {
    guard let content = unsafe content else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))),
      as: UTF8.self)
  }
}

extension HTMLDocument {
  /// The indices of all elements of a name inside a node, in document order.
  func elements(_ name: String, in range: Range<Int>? = nil) -> [Int] {
    (range ?? 0..<nodes.count).filter { nodes[$0].name == name }
  }

  /// The text inside a node, with space collapsed.
  func text(of index: Int) -> String {
    var text: [UInt8] = []
    for node in nodes[index..<nodes[index].end] where node.name.isEmpty {
      text.append(contentsOf: node.text)
    }
    return HTMLText.collapsed(String(decoding: text, as: UTF8.self))
  }
}

/// Text as a browser shows it.
enum HTMLText {
  /// Every run of space, the no-break space too, as one space, and none at the ends.
  static func collapsed(_ text: String) -> String {
    text.unicodeScalars.split { $0.value <= 0x20 || $0.value == 0xA0 }
      .map { String($0) }.joined(separator: " ")
  }
}
