import Foundation

/// An article of the sample collection as it was written: a header, one sentence a line, and marks.
///
/// `⟦q1:…⟧` is content of quotation 1, `⟦c1:…⟧` its cue, `⟦s1:…⟧` its source; `⟦byline:…⟧` and
/// its like are blocks. Marks nest. Lines of a paragraph are joined by a space, paragraphs by a
/// blank line; all offsets are Unicode scalars of the text without marks. Content in neighbouring
/// sentences of one paragraph is one part.
struct MarkedArticle {
  struct Quotation {
    var speaker: String?
    var role: String?
    var kind: String
    var content: [Range<Int>] = []
    var cue: [Range<Int>] = []
    var source: [Range<Int>] = []
  }

  let story: String
  let header: [String: String]
  private(set) var quotations: [Int: Quotation] = [:]
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var blocks: [(kind: String, range: Range<Int>)] = []

  struct FormatError: Error, CustomStringConvertible {
    let description: String
  }

  var id: String { header["id"] ?? "" }
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  init(_ source: String, story: String) throws {
    self.story = story
    guard let rule = source.range(of: "\n---\n") else {
      throw FormatError(description: "a header ends with ---")
    }
    var header: [String: String] = [:]
    for line in source[..<rule.lowerBound].split(separator: "\n") {
      guard let colon = line.range(of: ": ") else {
        throw FormatError(description: "“\(line)” is no header line")
      }
      let name = String(line[..<colon.lowerBound])
      let value = String(line[colon.upperBound...])
      if name.hasPrefix("q"), let number = Int(name.dropFirst()) {
        quotations[number] = Self.quotation(value)
      } else {
        header[name] = value
      }
    }
    self.header = header
    let body = source[rule.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    var isStart = true
    for line in body {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty {
        isStart = true
        continue
      }
      if !scalars.isEmpty { scalars += isStart ? ["\n", "\n"] : [" "] }
      isStart = false
      try append(line)
    }
  }

  private static func quotation(_ value: String) -> Quotation {
    let parts = value.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let role = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    let kind = parts.count > 2 && !parts[2].isEmpty ? parts[2] : "speech"
    return Quotation(speaker: parts[0] == "?" ? nil : parts[0], role: role, kind: kind)
  }

  private mutating func append(_ line: String) throws {
    var open: [(label: String, start: Int)] = []
    let input = Array(line.unicodeScalars)
    let lineStart = scalars.count
    var sentenceStart = lineStart
    var blockEnd = lineStart
    var position = 0
    while position < input.count {
      if input[position] == "⟦" {
        guard let colon = input[position...].firstIndex(of: ":") else {
          throw FormatError(description: "\(id): a mark without a label in “\(line)”")
        }
        var label = String.UnicodeScalarView()
        label.append(contentsOf: input[(position + 1)..<colon])
        open.append((String(label), scalars.count))
        position = colon + 1
      } else if input[position] == "⟧" {
        guard let mark = open.popLast() else {
          throw FormatError(description: "\(id): a mark closes that never opened in “\(line)”")
        }
        try close(mark.label, mark.start..<scalars.count)
        if Self.blockKinds.contains(mark.label) { blockEnd = scalars.count }
        position += 1
      } else {
        scalars.append(input[position])
        position += 1
      }
    }
    guard open.isEmpty else { throw FormatError(description: "\(id): an open mark in “\(line)”") }
    if blockEnd > lineStart {
      sentenceStart = blockEnd
      while sentenceStart < scalars.count, scalars[sentenceStart] == " " { sentenceStart += 1 }
    }
    if sentenceStart < scalars.count { sentences.append(sentenceStart..<scalars.count) }
  }

  private mutating func close(_ label: String, _ range: Range<Int>) throws {
    if Self.blockKinds.contains(label) {
      blocks.append((label, range))
      return
    }
    guard let number = Int(label.dropFirst()), var quotation = quotations[number] else {
      throw FormatError(description: "\(id): \(label) has no header line")
    }
    switch label.first {
    case "q":
      if let last = quotation.content.last, last.upperBound + 1 == range.lowerBound,
        scalars[last.upperBound] == " "
      {
        quotation.content[quotation.content.count - 1] = last.lowerBound..<range.upperBound
      } else {
        quotation.content.append(range)
      }
    case "c": quotation.cue.append(range)
    case "s": quotation.source.append(range)
    default: throw FormatError(description: "\(id): \(label) is no mark")
    }
    quotations[number] = quotation
  }

  private static let blockKinds: Set<String> = [
    "byline", "dateline", "caption", "credit", "footer",
  ]
}
