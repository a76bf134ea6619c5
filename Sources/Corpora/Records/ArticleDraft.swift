import CalendarDates
import TaggedText
import TextCore

/// An article before its id is known to be its own.
struct ArticleDraft: Sendable {
  var id: String?
  var title: String?
  var text: [UInt8] = []
  var date: CalendarDay?
  var outlet: String?
  var authors: [String] = []
  var url: String?
  var language: String?
  var section: String?
  var fields: [ArticleField] = []
  var blocks: [ArticleBlock] = []
  var conllu: CoNLLUText?
  var location: ArticleLocation

  init(location: ArticleLocation) { self.location = location }

  /// The article under its final id.
  func article(id: String) -> Article {
    Article(
      id: id, title: title, text: text, date: date, outlet: outlet, authors: authors, url: url,
      language: language, section: section, fields: fields, blocks: blocks, conllu: conllu,
      location: location)
  }
}

extension ArticleDraft {
  /// Fills a draft from a record's fields, all but its text and blocks.
  ///
  /// - Parameters:
  ///   - fields: The record.
  ///   - location: Where the record stands.
  ///   - notes: Receives a row where a date cannot be read.
  init(fields: RecordFields, location: ArticleLocation, notes: inout [SkippedRecord]) {
    self.init(location: location)
    id = fields.value(.id).flatMap { $0.kind == .object ? nil : $0.string }
    title = fields.value(.title).map(\.string)
    outlet = fields.value(.outlet).flatMap(ArticleDraft.name)
    authors = fields.value(.authors).map(ArticleDraft.names) ?? []
    url = fields.value(.url).flatMap(ArticleDraft.name)
    language = fields.value(.language).map(\.string)
    section = fields.value(.section).map { value in
      value.kind == .list
        ? JSONMembers.names(in: value).joined(separator: "; ") : value.string
    }
    if let value = fields.value(.date) {
      date = ArticleDraft.day(
        value, field: fields.name(.date) ?? "date", location: location, notes: &notes)
    }
    self.fields = fields.carried.map { ArticleField(name: $0.name, value: $0.value.string) }
  }

  /// A name: the string itself, the `name` of an object, the first entry of a list.
  private static func name(_ value: FieldValue) -> String? {
    switch value.kind {
    case .object:
      JSONMembers.string(in: value.bytes, names: ["name", "title", "url", "domain", "id"])
    case .list: JSONMembers.names(in: value).first
    default: value.string
    }
  }

  private static func names(_ value: FieldValue) -> [String] {
    switch value.kind {
    case .list, .object: return JSONMembers.names(in: value)
    default:
      return value.string.split { $0 == ";" || $0 == "|" }.compactMap {
        let name = trimmed(String($0))
        return name.isEmpty ? nil : name
      }
    }
  }

  private static func day(
    _ value: FieldValue, field: String, location: ArticleLocation, notes: inout [SkippedRecord]
  ) -> CalendarDay? {
    var written = value.string
    if value.kind == .object {
      written = JSONMembers.string(in: value.bytes, names: ["$date", "date", "value"]) ?? written
    }
    // A JSON number of ten digits can be nothing but seconds since 1970.
    let reading = DateParser.reading(
      Array(written.utf8), unixSeconds: value.kind == .number || value.kind == .object)
    let shown = shortened(written)
    switch reading {
    case .day(let day):
      return day
    case .ambiguous(let dayFirst, let monthFirst):
      notes.append(
        SkippedRecord(
          at: location, code: .unreadableDate, severity: .altered,
          reason: "\"\(field)\" is \"\(shown)\", which may be \(dayFirst) or \(monthFirst); "
            + "the article is kept without a date; write dates as 2031-02-04"))
    case .unreadable:
      if trimmed(written).isEmpty { return nil }
      notes.append(
        SkippedRecord(
          at: location, code: .unreadableDate, severity: .altered,
          reason: "\"\(field)\" is \"\(shown)\", not a date; "
            + "the article is kept without a date; write dates as 2031-02-04"))
    }
    return nil
  }
}

/// A string without the space around it.
func trimmed(_ text: String) -> String {
  let isSpace = { (byte: UInt8) in byte <= 0x20 }
  let front = text.utf8.drop(while: isSpace)
  guard let last = front.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(front[...last]) ?? text
}

/// A value short enough for a message.
func shortened(_ text: String, to limit: Int = 60) -> String {
  text.count > limit ? text.prefix(limit - 1) + "…" : text
}
