import Corpora
import TextCore

/// The field `target` of a record, which names by its place who is spoken of: `[start, end]` in Unicode
/// scalars of the text.
struct ToneTarget {
  /// The bytes; nil when the record has no such field or it cannot be used.
  let range: ByteRange?
  /// Why it cannot be used.
  let problem: SkippedRecord?

  static let field = "target"

  init(_ article: Article) {
    guard let value = article.field(named: Self.field), value.first == "[" else {
      (range, problem) = (nil, nil)
      return
    }
    let numbers = value.dropFirst().dropLast().split(separator: ",").map {
      Int($0.filter { $0 != " " })
    }
    let offsets = ScalarOffsets(article.text)
    if numbers.count == 2, value.last == "]", let start = numbers[0], let end = numbers[1],
      start >= 0, start < end, end <= offsets.scalarCount
    {
      range = offsets.bytes(of: start..<end)
      problem = nil
    } else {
      range = nil
      problem = SkippedRecord(
        path: article.location.path, line: article.location.line,
        byteOffset: article.location.byteOffset, code: .wrongType, severity: .altered,
        reason:
          "“target” is to be [start, end] in Unicode scalars of the text, which has \(offsets.scalarCount); the people of the article were taken instead"
      )
    }
  }
}
