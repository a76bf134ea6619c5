extension QuotedArticle {
  /// Decodes a line: `{"id", "text", "quotes": [{"content": [[s,e],…], "cue", "source",
  /// "confidence"}]}`, with places in Unicode scalars of the text; other members are passed over.
  ///
  /// Half a surrogate pair in a text counts as one scalar, as Python counts it.
  ///
  /// - Throws: ``CorpusError/unusableRecord(path:line:reason:)``.
  public init(_ line: QuotedArticleReader.Line) throws(CorpusError) {
    do {
      self = try QuotedArticleDecoder(line: line).article()
    } catch {
      throw .unusableRecord(path: line.path, line: line.number, reason: error.reason)
    }
  }
}

/// What is wrong with a record, in words.
private struct RecordProblem: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

private struct QuotedArticleDecoder {
  let line: QuotedArticleReader.Line

  init(line: QuotedArticleReader.Line) { self.line = line }

  func article() throws(RecordProblem) -> QuotedArticle {
    let members = try members()
    guard let id = members["id"], id.kind == .string || id.kind == .number else {
      throw RecordProblem("the record has no \"id\"")
    }
    let text = members["text"]
    if let text, text.kind != .string {
      throw RecordProblem("\"text\" is \(text.kind), not a string")
    }
    guard let quotes = members["quotes"] else {
      throw RecordProblem("the record has no \"quotes\"; a text without any has []")
    }
    guard quotes.kind == .list else {
      throw RecordProblem("\"quotes\" is \(quotes.kind), not a list")
    }
    var quotations: [AnnotatedQuotation] = []
    for (place, entry) in JSONMembers.entries(of: quotes.bytes).enumerated() {
      do {
        quotations.append(try quotation(entry))
      } catch {
        throw RecordProblem("quotation \(place + 1): \(error.reason)")
      }
    }
    return QuotedArticle(
      id: id.string, text: text?.string, quotations: quotations, line: line.number)
  }

  private func members() throws(RecordProblem) -> [String: FieldValue] {
    guard UTF8Encoding.isValid(line.bytes, 0..<line.bytes.count) else {
      throw RecordProblem("the line is not UTF-8")
    }
    var members: [String: FieldValue] = [:]
    var scanner = JSONScanner(line.bytes, 0..<line.bytes.count)
    do {
      try scanner.record("{\"id\": …, \"quotes\": […]}") { members[$0] = $1 }
    } catch {
      throw RecordProblem("column \(error.position + 1): \(error.message)")
    }
    return members
  }

  private func quotation(_ value: FieldValue) throws(RecordProblem) -> AnnotatedQuotation {
    guard value.kind == .object else { throw RecordProblem("it is \(value.kind), not an object") }
    var spans: [String: [Range<Int>]] = [:]
    var confidence: Double?
    for member in JSONMembers.members(of: value.bytes) {
      switch member.name {
      case "content", "cue", "source":
        spans[member.name] = try self.spans(member.value, member.name)
      case "confidence":
        guard member.value.kind == .number, let number = Double(member.value.string),
          (0...1).contains(number)
        else { throw RecordProblem("\"confidence\" is no number from 0 to 1") }
        confidence = number
      default: break
      }
    }
    guard let content = spans["content"] else { throw RecordProblem("it has no \"content\"") }
    return AnnotatedQuotation(
      content: content, cue: spans["cue"] ?? [], source: spans["source"] ?? [],
      confidence: confidence)
  }

  private func spans(_ value: FieldValue, _ name: String) throws(RecordProblem) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    guard value.kind == .list else {
      throw RecordProblem("\"\(name)\" is \(value.kind), not a list of places such as [[12, 40]]")
    }
    for entry in JSONMembers.entries(of: value.bytes) {
      let numbers = entry.kind == .list ? JSONMembers.entries(of: entry.bytes) : []
      let ends = numbers.compactMap { $0.kind == .number ? Int($0.string) : nil }
      guard numbers.count == 2, ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else {
        throw RecordProblem(
          "\(shortened(entry.string, to: 40)) in \"\(name)\" is no place [start, end]")
      }
      spans.append(ends[0]..<ends[1])
    }
    return spans
  }
}
