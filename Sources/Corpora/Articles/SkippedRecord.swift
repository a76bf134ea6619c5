/// Something of the input that was left out or changed, and why: a row of `skipped.csv`.
public struct SkippedRecord: Hashable, Sendable {
  /// Whether the record is missing from the collection.
  public enum Severity: String, Sendable {
    /// The record is not in the collection.
    case skipped
    /// The record is in the collection, but not all of it as given.
    case altered
  }

  /// What went wrong, as a word that does not change between versions.
  public enum Code: String, CaseIterable, Sendable {
    /// A file or folder could not be opened or read.
    case unreadable
    /// A file of a kind that is not read: a PDF, an archive, a program.
    case unsupportedKind = "unsupported-kind"
    /// A record above the size limit.
    case tooLarge = "too-large"
    /// A record that is not JSON, or not a JSON object.
    case invalidJSON = "invalid-json"
    /// A sentence of CoNLL-U that is not as the format wants it.
    case invalidCoNLLU = "invalid-conllu"
    /// A quote in delimited text that is never closed.
    case unclosedQuote = "unclosed-quote"
    /// A quote in delimited text that stands where none may; kept as text.
    case strayQuote = "stray-quote"
    /// A record of delimited text with more or fewer fields than the header.
    case fieldCount = "field-count"
    /// A record or table without a field for the text.
    case noText = "no-text"
    /// A text without a single letter.
    case empty
    /// A field whose value is of another type than it must be.
    case wrongType = "wrong-type"
    /// A date that cannot be read, or that can be read in two ways; the article has no date.
    case unreadableDate = "unreadable-date"
    /// An id that an earlier article has.
    case duplicateID = "duplicate-id"
    /// Bytes that are not of the file's encoding, or half a surrogate pair; now U+FFFD.
    case invalidCharacters = "invalid-characters"
    /// A text that is not UTF-8, read as Windows-1252.
    case assumedEncoding = "assumed-encoding"
    /// A page without any text that looks like an article.
    case noArticle = "no-article"
    /// An article of one of two files that are compared, which the other lacks.
    case noCounterpart = "no-counterpart"
  }

  /// The file, as it was named or found.
  public let path: String
  /// The line, from 1, where there is one.
  public let line: Int?
  /// The byte in the file, where there is one.
  public let byteOffset: Int?
  /// What went wrong.
  public let code: Code
  /// Whether the record is missing or only changed.
  public let severity: Severity
  /// What went wrong, in words, with what to do.
  public let reason: String

  /// Makes a row.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - line: The line, from 1.
  ///   - byteOffset: The byte in the file.
  ///   - code: What went wrong.
  ///   - severity: Whether the record is missing or only changed.
  ///   - reason: What went wrong, in words.
  public init(
    path: String, line: Int? = nil, byteOffset: Int? = nil, code: Code,
    severity: Severity = .skipped, reason: String
  ) {
    self.path = path
    self.line = line
    self.byteOffset = byteOffset
    self.code = code
    self.severity = severity
    self.reason = reason
  }

  init(
    at location: ArticleLocation, code: Code, severity: Severity = .skipped, reason: String
  ) {
    self.init(
      path: location.path, line: location.line, byteOffset: location.byteOffset, code: code,
      severity: severity, reason: reason)
  }
}
