public import CalendarDates
public import TaggedText
public import TextCore

/// A news article as it was given: its text byte for byte, and what is known about it.
public struct Article: Sendable {
  /// The name that no other article of the collection has.
  public let id: String
  /// The headline.
  public let title: String?
  /// The text in UTF-8, exactly as given; every range in Dateline counts its bytes.
  public let text: [UInt8]
  /// The day of publication, as written at its source.
  public let date: CalendarDay?
  /// The newspaper, agency or site that published the article.
  public let outlet: String?
  /// The writers, in the order given.
  public let authors: [String]
  /// The address of the article on the web.
  public let url: String?
  /// The language, as a tag such as `en` or as the source names it.
  public let language: String?
  /// The part of the paper, such as politics or sport.
  public let section: String?
  /// What else the record held, in its order; numbers, lists and objects as compact JSON.
  public let fields: [ArticleField]
  /// The parts of the text, ascending and disjoint; they cover every paragraph.
  public let blocks: [ArticleBlock]
  /// The sentences and words that the text was made of, where it came as CoNLL-U.
  public let conllu: CoNLLUText?
  /// Where the article was read.
  public let location: ArticleLocation

  /// Makes an article.
  ///
  /// - Parameters:
  ///   - id: The name that no other article of the collection has.
  ///   - title: The headline.
  ///   - text: The text in UTF-8.
  ///   - date: The day of publication.
  ///   - outlet: The publisher.
  ///   - authors: The writers.
  ///   - url: The address on the web.
  ///   - language: The language.
  ///   - section: The part of the paper.
  ///   - fields: What else is known.
  ///   - blocks: The parts of the text; found by `ArticleLayout` where nil.
  ///   - conllu: The sentences and words that the text was made of, if any.
  ///   - location: Where the article was read.
  public init(
    id: String, title: String? = nil, text: [UInt8], date: CalendarDay? = nil,
    outlet: String? = nil, authors: [String] = [], url: String? = nil, language: String? = nil,
    section: String? = nil, fields: [ArticleField] = [], blocks: [ArticleBlock]? = nil,
    conllu: CoNLLUText? = nil,
    location: ArticleLocation = ArticleLocation(path: "", line: nil, byteOffset: nil)
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.date = date
    self.outlet = outlet
    self.authors = authors
    self.url = url
    self.language = language
    self.section = section
    self.fields = fields
    self.blocks =
      blocks ?? ArticleLayout(title: title, authors: authors, outlet: outlet).blocks(of: text)
    self.conllu = conllu
    self.location = location
  }

  /// The value of a carried field, or nil when the article has no such field.
  public func field(named name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// A part of the text as a string; bytes that are not UTF-8 become U+FFFD.
  public func string(_ range: ByteRange) -> String {
    String(decoding: text[range.indices], as: UTF8.self)
  }
}

/// A field of an article's record that has no place of its own in `Article`.
public struct ArticleField: Hashable, Sendable {
  /// The field's name as given.
  public let name: String
  /// The field's value as text.
  public let value: String

  /// Makes a field.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - value: The value as text.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Where an article was read.
public struct ArticleLocation: Hashable, Sendable {
  /// The file, as it was named or found; `-` is standard input.
  public let path: String
  /// The line of the record, from 1, in files that hold several.
  public let line: Int?
  /// The offset of the record's first byte, in files that hold several.
  ///
  /// In UTF-16 files it counts the bytes of the text as UTF-8.
  public let byteOffset: Int?

  /// Makes a location.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - line: The line of the record, from 1.
  ///   - byteOffset: The offset of the record's first byte.
  public init(path: String, line: Int?, byteOffset: Int?) {
    self.path = path
    self.line = line
    self.byteOffset = byteOffset
  }
}
