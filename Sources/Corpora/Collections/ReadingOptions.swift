/// How a collection is read.
public struct ReadingOptions: Sendable {
  /// The format of every input, where names and contents shall not decide.
  public var inputFormat: InputFormat?
  /// The field that holds the text, where it has none of the usual names.
  public var textColumn: String?
  /// The field that holds the title.
  public var titleColumn: String?
  /// The field that holds the date.
  public var dateColumn: String?
  /// The field that holds the id.
  public var idColumn: String?
  /// Records larger than this are skipped.
  ///
  /// Bytes; a whole file for the formats of one article.
  public var maximumRecordBytes: Int
  /// A batch is full at this many bytes of raw input.
  public var batchBytes: Int
  /// A batch is full at this many records.
  public var batchRecords: Int

  /// Makes options.
  ///
  /// - Parameters:
  ///   - inputFormat: The format of every input; nil to see it from name and content.
  ///   - textColumn: The field that holds the text.
  ///   - titleColumn: The field that holds the title.
  ///   - dateColumn: The field that holds the date.
  ///   - idColumn: The field that holds the id.
  ///   - maximumRecordBytes: Records larger than this are skipped.
  ///   - batchBytes: A batch is full at this many bytes of raw input.
  ///   - batchRecords: A batch is full at this many records.
  public init(
    inputFormat: InputFormat? = nil, textColumn: String? = nil, titleColumn: String? = nil,
    dateColumn: String? = nil, idColumn: String? = nil, maximumRecordBytes: Int = 64 << 20,
    batchBytes: Int = 16 << 20, batchRecords: Int = 4_000
  ) {
    precondition(
      maximumRecordBytes > 0 && batchBytes > 0 && batchRecords > 0, "limits are positive")
    self.inputFormat = inputFormat
    self.textColumn = textColumn
    self.titleColumn = titleColumn
    self.dateColumn = dateColumn
    self.idColumn = idColumn
    self.maximumRecordBytes = maximumRecordBytes
    self.batchBytes = batchBytes
    self.batchRecords = batchRecords
  }
}

/// A format that articles are read from.
public enum InputFormat: String, CaseIterable, Sendable {
  /// Plain text, an article a file.
  case text = "txt"
  /// Markdown, an article a file, with or without front matter.
  case markdown = "md"
  /// A web page, an article a file.
  case html
  /// A JSON object a line, each an article.
  case jsonLines = "jsonl"
  /// A JSON array of objects, one object, or several in a row.
  case json
  /// Comma-separated values with a header; the delimiter is found out.
  case csv
  /// Tab-separated values with a header.
  case tsv
  /// Sentences that were divided into words, CoNLL-U; an article a document (`# newdoc`).
  case conllu
}

/// One of the places that a collection is read from.
public enum CollectionInput: Hashable, Sendable {
  /// A file, or a folder that is walked.
  case path(String)
  /// Standard input.
  case standardInput

  /// Reads an input as it is written on a command line: `-` is standard input.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .path(argument)
  }
}
