import TextCore

/// The article of a web page: what the page says about it, and its paragraphs.
struct WebPage {
  let metadata: WebPageMetadata
  let content: WebPageText

  /// Reads a page, or gives nil where it holds no paragraphs.
  ///
  /// - Parameters:
  ///   - html: The page's bytes.
  ///   - location: Where the page was read.
  ///   - notes: Receives a row where characters had to be replaced.
  init?(html: [UInt8], location: ArticleLocation, notes: inout [SkippedRecord]) {
    let (bytes, encoding, repair) = HTMLEncoding.prepared(html)
    if let note = TextEncoding.note(repair, at: location) { notes.append(note) }
    let page = HTMLDocument(html: bytes, encoding: encoding)
    metadata = WebPageMetadata(page)
    content = WebPageText(page, title: metadata.title)
    guard TextContent.holdsLetter(content.text) else { return nil }
  }

  /// The article without its blocks.
  func draft(location: ArticleLocation, notes: inout [SkippedRecord]) -> ArticleDraft {
    var fields = RecordFields()
    let naming = FieldNaming(options: ReadingOptions())
    let pairs: [(String, String?)] = [
      ("title", metadata.title), ("date", metadata.date), ("source", metadata.outlet),
      ("url", metadata.url), ("language", metadata.language), ("section", metadata.section),
    ]
    for (name, value) in pairs {
      guard let value else { continue }
      fields.add(name: name, value: FieldValue(.string, Array(value.utf8)), naming: naming)
    }
    var draft = ArticleDraft(fields: fields, location: location, notes: &notes)
    draft.authors = metadata.authors
    draft.text = content.text
    return draft
  }
}
