/// Cuts JSON texts into records.
enum JSONRecords {
  /// The row for a record that is not JSON: line, column and what to do.
  static func row(
    for problem: JSONProblem, in bytes: [UInt8], _ range: Range<Int>, at location: ArticleLocation
  ) -> SkippedRecord {
    let before = bytes[range.lowerBound..<min(problem.position, range.upperBound)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
    let line = location.line.map { line in
      line + before.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    }
    let column = problem.position - lineStart + 1
    let isCutOff =
      problem.message.hasPrefix("the record ends") || problem.message.hasSuffix("closed")
    let hint = isCutOff ? "; the record is cut off" : ""
    return SkippedRecord(
      path: location.path, line: line,
      byteOffset: location.byteOffset.map { $0 + problem.position - range.lowerBound },
      code: .invalidJSON, reason: "column \(column): \(problem.message)\(hint)")
  }
}

/// Finds the objects of a JSON text that holds an array of them, one, or several in a row.
///
/// Only brackets and strings are looked at; whether an object is right JSON is for its decoder to say.
struct JSONObjectCutter: Sendable {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// How far the record begun has been looked at, from its start.
  private var scanned = 0

  /// What was found.
  enum Cut: Equatable {
    /// An object at a range.
    case object(Range<Int>)
    /// A value that is not an object, or a byte that starts none, at a range to pass over.
    case stray(Range<Int>)
    /// Nothing whole yet: the bytes from here on are needed again, with more.
    case needsMore(from: Int)
  }

  /// Finds the next object at or after a position.
  mutating func next(in bytes: [UInt8], from start: Int) -> Cut {
    let span = bytes.span
    var position = start
    if depth == 0 {
      while position < span.count, JSONObjectCutter.isBetween(span[position]) { position += 1 }
      guard position < span.count else { return .needsMore(from: position) }
      guard span[position] == 0x7B else {
        return stray(bytes, from: position)
      }
      scanned = 0
    }
    let objectStart = position
    position += scanned
    while position < span.count {
      let byte = span[position]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
      } else if byte == 0x22 {
        isInString = true
      } else if byte == 0x7B || byte == 0x5B {
        depth += 1
      } else if byte == 0x7D || byte == 0x5D {
        depth -= 1
        if depth == 0 {
          scanned = 0
          return .object(objectStart..<(position + 1))
        }
      }
      position += 1
    }
    scanned = position - objectStart
    return .needsMore(from: objectStart)
  }

  /// Whether an object has been begun and not ended.
  var isInsideObject: Bool { depth > 0 }

  /// Says that the bytes of the object begun are gone; its end is still looked for.
  mutating func forgetBytes() { scanned = 0 }

  /// What is not an object, up to the next comma or line break.
  private func stray(_ bytes: [UInt8], from start: Int) -> Cut {
    let end = bytes[start...].firstIndex { $0 == 0x2C || $0 == 0x0A || $0 == 0x7B || $0 == 0x5D }
    return .stray(start..<max(end ?? bytes.count, start + 1))
  }

  /// Space, and the marks around and between the objects of an array.
  private static func isBetween(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2C || byte == 0x5B || byte == 0x5D
  }
}
