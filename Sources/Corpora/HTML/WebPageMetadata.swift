/// What a page says about its article in its head and in structured data.
struct WebPageMetadata {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var authors: [String] = []
  private(set) var url: String?
  private(set) var outlet: String?
  private(set) var section: String?
  private(set) var language: String?

  /// Names of `meta` elements, the most telling first.
  private static let titleNames = ["og:title", "twitter:title", "dc.title", "headline"]
  private static let dateNames = [
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "pubdate",
    "publishdate", "publish-date", "publication_date", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "sailthru.date", "article.published", "published_at",
  ]
  private static let authorNames = [
    "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author",
  ]
  private static let outletNames = [
    "og:site_name", "application-name", "publisher", "dc.publisher",
  ]

  /// Reads the metadata of a page.
  init(_ page: HTMLDocument) {
    let meta = WebPageMetadata.meta(of: page)
    let linked = page.elements("script").lazy
      .filter { page.nodes[$0].attributes["type"]?.lowercased() == "application/ld+json" }
      .compactMap { StructuredArticle(json: WebPageMetadata.raw(page, $0)) }.first
    func first(_ names: [String]) -> String? {
      names.lazy.compactMap { meta[$0] }.first { !$0.isEmpty }
    }
    outlet = first(WebPageMetadata.outletNames) ?? linked?.outlet
    date = first(WebPageMetadata.dateNames) ?? linked?.date ?? WebPageMetadata.time(of: page)
    // An address is no name: some sites give the writer's page.
    authors =
      WebPageMetadata.authorNames.lazy.compactMap { meta[$0] }
      .first { !$0.isEmpty && !$0.contains("://") }.map { [$0] } ?? linked?.authors ?? []
    if authors.isEmpty { authors = WebPageMetadata.markedAuthors(of: page) }
    section = first(["article:section", "section", "og:article:section"]) ?? linked?.section
    url = WebPageMetadata.canonical(of: page) ?? first(["og:url"]) ?? linked?.url
    language =
      page.elements("html").first.flatMap { page.nodes[$0].attributes["lang"] }
      ?? first(["og:locale", "content-language", "language"])
    title = first(WebPageMetadata.titleNames) ?? linked?.title ?? WebPageMetadata.heading(of: page)
    if title == nil, let name = page.elements("title").first.map({ page.text(of: $0) }) {
      title = WebPageMetadata.withoutSite(name, outlet: outlet)
    }
  }

  /// The contents of all `meta` elements by name in lower case; the first of a name counts.
  private static func meta(of page: HTMLDocument) -> [String: String] {
    var contents: [String: String] = [:]
    for node in page.nodes where node.name == "meta" {
      let attributes = node.attributes
      let name =
        attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
        ?? attributes["http-equiv"]
      guard let name = name?.lowercased(), let content = attributes["content"] else { continue }
      if contents[name] == nil { contents[name] = HTMLText.collapsed(content) }
    }
    return contents
  }

  private static func raw(_ page: HTMLDocument, _ index: Int) -> [UInt8] {
    page.nodes[index..<page.nodes[index].end].flatMap(\.text)
  }

  private static func time(of page: HTMLDocument) -> String? {
    for index in page.elements("time") {
      let written = page.nodes[index].attributes["datetime"] ?? page.text(of: index)
      if !written.isEmpty { return written }
    }
    return nil
  }

  private static func canonical(of page: HTMLDocument) -> String? {
    page.nodes.first { $0.name == "link" && $0.attributes["rel"]?.lowercased() == "canonical" }?
      .attributes["href"]
  }

  private static func heading(of page: HTMLDocument) -> String? {
    page.elements("h1").lazy.map { page.text(of: $0) }.first { !$0.isEmpty }
  }

  private static func markedAuthors(of page: HTMLDocument) -> [String] {
    for index in page.nodes.indices {
      let attributes = page.nodes[index].attributes
      guard attributes["rel"] == "author" || attributes["itemprop"] == "author" else { continue }
      let name = page.text(of: index)
      if !name.isEmpty, name.utf8.count <= 100 { return [name] }
    }
    return []
  }

  /// "Dockers walk out | Calder Gazette" without the paper's name.
  private static func withoutSite(_ title: String, outlet: String?) -> String? {
    guard !title.isEmpty else { return nil }
    if let outlet, title.hasSuffix(outlet) {
      let rest = trimmed(String(title.dropLast(outlet.count)))
      if let mark = rest.last, "|-–—".contains(mark) { return trimmed(String(rest.dropLast())) }
    }
    if outlet == nil, let bar = title.lastIndex(of: "|") { return trimmed(String(title[..<bar])) }
    return title
  }
}
