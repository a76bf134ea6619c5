/// A text with marks inside it, such as `⟦s1:Rasmussen⟧ ⟦c1:said⟧`.
///
/// A mark is `⟦`, a label of letters, digits, `-`, `_` or `.`, a colon, the marked text, and `⟧`.
/// Marks may nest. The marks are taken out of the text and their ranges counted in UTF-8 bytes of
/// what is left, so that a test shows its input and its expectation in one place.
public struct MarkedText: Sendable, Equatable {
  /// One mark.
  public struct Mark: Sendable, Equatable {
    /// The label.
    public let label: String
    /// The bytes of the marked text.
    public let range: Range<Int>

    /// Makes a mark.
    public init(_ label: String, _ range: Range<Int>) {
      self.label = label
      self.range = range
    }
  }

  /// The text without its marks, as UTF-8.
  public let text: [UInt8]
  /// The marks in order of their start, those that hold others first.
  public let marks: [Mark]

  /// Takes the marks out of a text.
  public init(_ source: String) throws(MarkedTextError) {
    var text: [UInt8] = []
    var marks: [(order: Int, mark: Mark)] = []
    var open: [(order: Int, label: String, start: Int)] = []
    var order = 0
    var rest = Substring(source)
    while let character = rest.unicodeScalars.first {
      switch character {
      case "⟦":
        let label = rest.unicodeScalars.dropFirst().prefix(while: Self.isLabel)
        let after = rest.unicodeScalars.dropFirst(label.count + 1)
        guard !label.isEmpty, after.first == ":" else {
          throw .noLabel(byteOffset: text.count)
        }
        open.append((order, String(label), text.count))
        order += 1
        rest = Substring(after.dropFirst())
      case "⟧":
        guard let last = open.popLast() else { throw .notOpened(byteOffset: text.count) }
        marks.append((last.order, Mark(last.label, last.start..<text.count)))
        rest = Substring(rest.unicodeScalars.dropFirst())
      default:
        text.append(contentsOf: Array(String(character).utf8))
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    }
    if let last = open.last { throw .notClosed(label: last.label) }
    self.text = text
    self.marks = marks.sorted { $0.order < $1.order }.map(\.mark)
  }

  private static func isLabel(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar == "-" || scalar == "_" || scalar == "."
  }

  /// The text without its marks.
  public var string: String { String(decoding: text, as: UTF8.self) }

  /// The ranges of the marks of a label, in order.
  public func ranges(_ label: String) -> [Range<Int>] {
    marks.filter { $0.label == label }.map(\.range)
  }

  /// The marked text of a range.
  public func string(in range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// What is wrong with the marks of a text.
public enum MarkedTextError: Error, Equatable, CustomStringConvertible {
  /// A `⟦` is not followed by a label and a colon.
  case noLabel(byteOffset: Int)
  /// A `⟧` closes nothing.
  case notOpened(byteOffset: Int)
  /// A mark is still open at the end.
  case notClosed(label: String)

  /// What, and where.
  public var description: String {
    switch self {
    case .noLabel(let offset): "⟦ at byte \(offset) of the text has no label and colon after it"
    case .notOpened(let offset): "⟧ at byte \(offset) of the text closes no mark"
    case .notClosed(let label): "the mark \(label) is not closed"
    }
  }
}
