internal import ModelFiles

/// A text table of a model folder: fields separated by tabs, a line each; `#` starts a comment line.
struct SentimentTable {
  /// A line with its number, from 1.
  struct Row {
    let line: Int
    let fields: [Substring]
  }

  let location: String
  let rows: [Row]

  /// Reads a file of a folder.
  ///
  /// - Throws: ``/ModelFiles/ModelFileError`` when it is missing.
  init(_ name: String, of folder: ModelFolder) throws(ModelFileError) {
    location = "\(folder.path ?? folder.kind)/\(name)"
    let text = String(decoding: try folder.plainFile(name), as: UTF8.self)
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("# ") }
      .map { Row(line: $0.offset + 1, fields: $0.element.split(separator: "\t")) }
  }

  /// The error that a line is not what the table has.
  func fault(_ row: Row, _ expected: String) -> ModelFileError {
    .malformed(path: location, reason: "line \(row.line) is not \(expected)")
  }

  /// A field as a finite number, or the fault of its line.
  func number(_ row: Row, _ field: Int) throws(ModelFileError) -> Double {
    guard row.fields.indices.contains(field), let number = Double(row.fields[field]),
      number.isFinite
    else { throw fault(row, "a number in field \(field + 1)") }
    return number
  }

  /// A field as a pattern, or the fault of its line.
  func pattern(_ row: Row, _ field: Int) throws(ModelFileError) -> LexiconPattern {
    guard row.fields.indices.contains(field) else { throw fault(row, "a word or phrase") }
    do throws(LexiconPattern.Fault) {
      return try LexiconPattern(String(row.fields[field]))
    } catch {
      throw fault(row, "a word or phrase in field \(field + 1)")
    }
  }
}
