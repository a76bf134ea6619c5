import AnalysisReports
import TaggedText

/// A form in which annotated articles are written.
public enum AnnotationFormat: String, Sendable, CaseIterable {
  /// A line a word in ten fields, CoNLL-U.
  case conllu
  /// A JSON object a line, each an article.
  case jsonl

  /// The extension of a file in this format, which is also its name.
  public var fileExtension: String { rawValue }

  /// The format of a file by its extension.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "conllu", "conll": self = .conllu
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }
}

/// Writes annotated articles as they come, so that memory does not grow with them.
public struct AnnotationEncoder: Sendable {
  private let format: AnnotationFormat
  private var writer = CoNLLUWriter()
  private var lines: [UInt8] = []

  /// Begins to write.
  public init(as format: AnnotationFormat) { self.format = format }

  /// Writes the next article.
  public mutating func append(_ article: AnnotatedArticle) {
    switch format {
    case .conllu: for sentence in article.conllu { writer.write(sentence) }
    case .jsonl: lines += Array(article.json.encoded().utf8) + [0x0A]
    }
  }

  /// Gives the bytes written so far and forgets them.
  public mutating func takeBytes() -> [UInt8] {
    switch format {
    case .conllu: return writer.takeBytes()
    case .jsonl:
      let taken = lines
      lines.removeAll(keepingCapacity: true)
      return taken
    }
  }
}
