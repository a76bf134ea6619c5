/// The article that a page describes in JSON-LD, in the words of schema.org.
struct StructuredArticle {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var authors: [String] = []
  private(set) var outlet: String?
  private(set) var section: String?
  private(set) var url: String?

  /// Finds the first object with a headline or a date of publication, in lists and in `@graph` too.
  init?(json: [UInt8]) {
    var scanner = JSONScanner(json, 0..<json.count)
    guard let root = try? scanner.value(),
      let members = StructuredArticle.article(in: root, depth: 0)
    else { return nil }
    for (name, value) in members {
      let first = JSONMembers.names(in: value).first
      switch name {
      case "headline": title = first.map(HTMLText.collapsed)
      case "datePublished": date = first
      case "author": authors = JSONMembers.names(in: value)
      case "publisher": outlet = first
      case "articleSection": section = first
      case "url": url = first
      default: continue
      }
    }
  }

  private static func article(
    in value: FieldValue, depth: Int
  ) -> [(name: String, value: FieldValue)]? {
    guard depth < 6 else { return nil }
    if value.kind == .list {
      return JSONMembers.entries(of: value.bytes).lazy
        .compactMap { article(in: $0, depth: depth + 1) }.first
    }
    guard value.kind == .object else { return nil }
    let members = JSONMembers.members(of: value.bytes)
    if members.contains(where: { $0.name == "headline" || $0.name == "datePublished" }) {
      return members
    }
    return members.first { $0.name == "@graph" }.flatMap { article(in: $0.value, depth: depth + 1) }
  }
}
