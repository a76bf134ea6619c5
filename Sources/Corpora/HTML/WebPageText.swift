import TextCore

/// The paragraphs of a page's article, as one text.
struct WebPageText {
  /// The paragraphs, an empty line between them.
  private(set) var text: [UInt8] = []
  /// Which of them stand in `figcaption`.
  private(set) var captions: [ByteRange] = []

  private var paragraph: [UInt8] = []
  private var linkBytes = 0
  private let page: HTMLDocument
  private let title: String?

  /// Elements that hold no text of an article.
  private static let dropped: Set<String> = [
    "script", "style", "noscript", "nav", "aside", "footer", "form", "button", "select", "option",
    "input", "textarea", "svg", "iframe", "template", "object", "video", "audio", "canvas", "head",
    "menu", "dialog",
  ]

  /// Elements that begin and end a paragraph.
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul",
    "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td", "th", "figure",
    "figcaption", "hr", "address", "details", "summary", "body", "caption",
  ]

  /// Words in a class or an id that mark what stands around an article.
  private static let furniture = [
    "related", "share", "social", "newsletter", "promo", "comments", "advert", "sidebar",
    "cookie", "breadcrumb", "subscribe", "recommend", "most-read", "mostread", "paywall",
    "navigation", "popup", "modal",
  ]

  /// Collects the paragraphs of a page's article.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - title: The title, which is not repeated in the text.
  init(_ page: HTMLDocument, title: String?) {
    self.page = page
    self.title = title
    guard let root = WebPageText.container(of: page) else { return }
    collect(root)
  }

  /// Whether an element and all inside it is left out.
  static func isDropped(_ node: HTMLNode) -> Bool {
    if dropped.contains(node.name) { return true }
    guard !node.attributes.isEmpty else { return false }
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    if let style = node.attributes["style"]?.lowercased(), style.contains("display:none") {
      return true
    }
    guard node.name != "body", node.name != "article", node.name != "main", node.name != "html"
    else { return false }
    for key in ["class", "id"] {
      guard let value = node.attributes[key]?.lowercased(), !value.isEmpty else { continue }
      if furniture.contains(where: value.contains) { return true }
    }
    return false
  }

  private mutating func collect(_ root: Int) {
    var index = root
    let end = page.nodes[root].end
    // Where an open block, caption or link ends.
    var openBlocks: [Int] = []
    var captionEnd = 0
    var linkEnd = 0
    while index < end {
      while let blockEnd = openBlocks.last, blockEnd <= index {
        openBlocks.removeLast()
        flush(isCaption: blockEnd <= captionEnd)
      }
      let node = page.nodes[index]
      if node.name.isEmpty {
        append(node.text, isLink: index < linkEnd)
      } else if index != root, WebPageText.isDropped(node) {
        index = node.end
        continue
      } else if WebPageText.blocks.contains(node.name) {
        flush(isCaption: index < captionEnd)
        openBlocks.append(node.end)
        if node.name == "figcaption" { captionEnd = max(captionEnd, node.end) }
      } else if node.name == "br" {
        paragraph.append(0x0A)
      } else if node.name == "a" {
        linkEnd = max(linkEnd, node.end)
      }
      index += 1
    }
    flush(isCaption: end <= captionEnd)
  }

  /// Adds text to the open paragraph; line breaks of the markup are space, those of `br` stay.
  private mutating func append(_ bytes: [UInt8], isLink: Bool) {
    if isLink { linkBytes += bytes.count }
    for byte in bytes { paragraph.append(byte <= 0x20 ? 0x20 : byte) }
  }

  /// Ends the open paragraph.
  ///
  /// Two `br` in a row end one, too.
  private mutating func flush(isCaption: Bool) {
    defer {
      paragraph.removeAll(keepingCapacity: true)
      linkBytes = 0
    }
    var pieces: [String] = [""]
    for line in paragraph.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let words = HTMLText.collapsed(String(decoding: line, as: UTF8.self))
      if words.isEmpty {
        pieces.append("")
      } else {
        pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + words
      }
    }
    for piece in pieces where !piece.isEmpty && piece != title {
      // A short line that is nothing but links is a menu.
      if linkBytes * 10 > piece.utf8.count * 9, piece.utf8.count < 100, !isCaption { continue }
      if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
      let start = text.count
      text.append(contentsOf: piece.utf8)
      if isCaption { captions.append(ByteRange(start, text.count)) }
    }
  }
}
