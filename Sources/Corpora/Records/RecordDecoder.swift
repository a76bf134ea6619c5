import TaggedText
import TextCore

/// Turns the raw bytes of records into articles; a pure function of its input.
struct RecordDecoder: Sendable {
  let naming: FieldNaming

  /// Decodes one record of a source.
  func decode(
    _ bytes: [UInt8], _ range: Range<Int>, of source: RecordSource, at location: ArticleLocation
  ) -> DecodedRecord {
    switch source.format {
    case .jsonLines, .json: json(bytes, range, location)
    case .csv, .tsv: delimited(bytes, range, source, location)
    case .text: plainText(bytes, range, location)
    case .markdown: markdown(bytes, range, location)
    case .html: webPage(bytes, range, location)
    case .conllu: conllu(bytes, range, location)
    }
  }

  private func json(
    _ bytes: [UInt8], _ range: Range<Int>, _ location: ArticleLocation
  ) -> DecodedRecord {
    guard !UTF8Encoding.isValid(bytes, range) else {
      return json(valid: bytes, range, location, notes: [])
    }
    let (text, repairs) = UTF8Encoding.repaired(bytes, range)
    let note = TextEncoding.note(.replaced(count: repairs), at: location)
    return json(valid: text, 0..<text.count, location, notes: note.map { [$0] } ?? [])
  }

  private func json(
    valid bytes: [UInt8], _ range: Range<Int>, _ location: ArticleLocation,
    notes: [SkippedRecord]
  ) -> DecodedRecord {
    var notes = notes
    var scanner = JSONScanner(bytes, range)
    var fields = RecordFields()
    do {
      try scanner.record("{\"text\": …}") { name, value in
        if let value { fields.add(name: name, value: value, naming: naming) }
      }
    } catch {
      notes.append(JSONRecords.row(for: error, in: bytes, range, at: location))
      return DecodedRecord(draft: nil, notes: notes)
    }
    if scanner.repairs > 0 {
      let what =
        scanner.repairs == 1
        ? "1 half of a surrogate pair" : "\(scanner.repairs) halves of surrogate pairs"
      notes.append(
        SkippedRecord(
          at: location, code: .invalidCharacters, severity: .altered,
          reason: "\(what) became U+FFFD"))
    }
    return finish(fields, location, notes)
  }

  private func delimited(
    _ bytes: [UInt8], _ range: Range<Int>, _ source: RecordSource, _ location: ArticleLocation
  ) -> DecodedRecord {
    guard let header = source.header else { return DecodedRecord(draft: nil, notes: []) }
    var notes: [SkippedRecord] = []
    let (text, repair) = TextEncoding.decoded(bytes, range)
    if let note = TextEncoding.note(repair, at: location) { notes.append(note) }
    let fields = header.fields(
      of: text, 0..<text.count, naming: naming, location: location, notes: &notes)
    return finish(fields, location, notes)
  }

  private func plainText(
    _ bytes: [UInt8], _ range: Range<Int>, _ location: ArticleLocation
  ) -> DecodedRecord {
    let (text, repair) = TextEncoding.decoded(bytes, range)
    let notes = TextEncoding.note(repair, at: location).map { [$0] } ?? []
    var draft = ArticleDraft(location: location)
    draft.title = TextFile.title(of: text)
    draft.text = text
    return finish(draft, notes)
  }

  private func markdown(
    _ bytes: [UInt8], _ range: Range<Int>, _ location: ArticleLocation
  ) -> DecodedRecord {
    let (text, repair) = TextEncoding.decoded(bytes, range)
    var notes = TextEncoding.note(repair, at: location).map { [$0] } ?? []
    var fields = RecordFields()
    let bodyStart = FrontMatter.read(text, into: &fields, naming: naming)
    let body = bodyStart == 0 ? text : Array(text[bodyStart...])
    var draft = ArticleDraft(fields: fields, location: location, notes: &notes)
    draft.title = draft.title ?? TextFile.markdownTitle(of: body)
    draft.text = body
    return finish(draft, notes)
  }

  private func webPage(
    _ bytes: [UInt8], _ range: Range<Int>, _ location: ArticleLocation
  ) -> DecodedRecord {
    var notes: [SkippedRecord] = []
    guard bytes[range].contains(where: { $0 > 0x20 }) else {
      return DecodedRecord(draft: nil, notes: [empty(location)])
    }
    let html = range == 0..<bytes.count ? bytes : Array(bytes[range])
    guard let page = WebPage(html: html, location: location, notes: &notes) else {
      notes.append(
        SkippedRecord(
          at: location, code: .noArticle,
          reason: "no paragraphs of an article were found on the page"))
      return DecodedRecord(draft: nil, notes: notes)
    }
    let draft = page.draft(location: location, notes: &notes)
    return finish(draft, notes, captions: page.content.captions)
  }

  /// A document of CoNLL-U; a sentence that cannot be read is left out.
  private func conllu(
    _ bytes: [UInt8], _ range: Range<Int>, _ location: ArticleLocation
  ) -> DecodedRecord {
    let (sentences, notes) = CoNLLUDocuments.sentences(in: bytes[range], at: location)
    guard let first = sentences.first else { return DecodedRecord(draft: nil, notes: notes) }
    let text = CoNLLUText(sentences)
    var draft = ArticleDraft(location: location)
    draft.id = first[comment: "newdoc id"].flatMap { $0.isEmpty ? nil : $0 }
    draft.text = text.bytes
    draft.conllu = text
    return finish(draft, notes)
  }

  private func finish(
    _ fields: RecordFields, _ location: ArticleLocation, _ notes: [SkippedRecord]
  ) -> DecodedRecord {
    var notes = notes
    guard let text = fields.value(.text) else {
      notes.append(noText(fields, location))
      return DecodedRecord(draft: nil, notes: notes)
    }
    guard text.kind == .string else {
      notes.append(
        SkippedRecord(
          at: location, code: .wrongType,
          reason: "\"\(fields.name(.text) ?? "text")\" is \(text.kind), not a string"))
      return DecodedRecord(draft: nil, notes: notes)
    }
    var draft = ArticleDraft(fields: fields, location: location, notes: &notes)
    draft.text = text.bytes
    return finish(draft, notes)
  }

  private func finish(
    _ draft: ArticleDraft, _ notes: [SkippedRecord], captions: [ByteRange] = []
  ) -> DecodedRecord {
    guard TextContent.holdsLetter(draft.text) else {
      return DecodedRecord(draft: nil, notes: notes + [empty(draft.location)])
    }
    var draft = draft
    let layout = ArticleLayout(
      title: draft.title, authors: draft.authors, outlet: draft.outlet, captions: captions)
    draft.blocks = layout.blocks(of: draft.text)
    return DecodedRecord(draft: draft, notes: notes)
  }

  private func empty(_ location: ArticleLocation) -> SkippedRecord {
    SkippedRecord(at: location, code: .empty, reason: "the text holds no letter")
  }

  private func noText(_ fields: RecordFields, _ location: ArticleLocation) -> SkippedRecord {
    let names = fields.names.prefix(12).map { "\"\(shortened($0, to: 30))\"" }
    let wanted = naming.chosenName(for: .text).map { "no text in \"\($0)\"" } ?? "no text"
    let held = names.isEmpty ? "nothing" : names.joined(separator: ", ")
    return SkippedRecord(
      at: location, code: .noText,
      reason: "the record has \(wanted); it holds \(held); "
        + "name the field with --text-column")
  }
}

extension FieldValue.Kind: CustomStringConvertible {
  var description: String {
    switch self {
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
