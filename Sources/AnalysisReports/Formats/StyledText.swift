/// Text for a terminal with parts that are set off: made safe first, then broken into lines, and only
/// then given its looks, so that no look is cut and none is taken for text.
public struct StyledText: Sendable, Equatable {
  /// How a part is set off.
  public enum Style: Sendable, CaseIterable {
    /// Not at all.
    case plain
    /// What matters most.
    case strong
    /// What belongs to it.
    case underlined
    /// A name.
    case colored
    /// What is beside the matter.
    case faint
  }

  /// Neighbouring text of one style.
  public struct Run: Sendable, Equatable {
    /// The safe text.
    public var text: String
    /// Its style.
    public var style: Style

    /// Makes a run.
    public init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  private var runs: [Run] = []

  /// Makes an empty text.
  public init() {}

  /// Makes a text of one style.
  public init(_ text: String, _ style: Style = .plain) { append(text, style) }

  /// Adds untrusted text at the end.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { runs.append(Run(TerminalText.escaped(text), style)) }
  }

  /// The text without its looks.
  public var plainText: String { runs.map(\.text).joined() }

  /// The text in lines of a width, broken at spaces; a word that is wider is broken inside.
  ///
  /// - Parameter width: The columns that a line may take, at least two.
  /// - Returns: The lines, at least one, each a run after the other; none starts or ends with a space.
  /// - Complexity: O(scalars).
  public func lines(width: Int) -> [[Run]] {
    var lines = Lines(width: width)
    for run in runs {
      for scalar in run.text.unicodeScalars { lines.append(scalar, run.style) }
    }
    return lines.finish()
  }

  /// Lines that grow scalar by scalar.
  private struct Lines {
    let width: Int
    private var lines: [[Run]] = []
    private var line: [Run] = []
    private var lineWidth = 0
    private var word: [Run] = []
    private var wordWidth = 0
    /// The style of the space before the word; nil where there is none.
    private var space: Style?

    init(width: Int) {
      precondition(width >= 2, "a wide character has room in a line")
      self.width = width
    }

    mutating func append(_ scalar: Unicode.Scalar, _ style: Style) {
      guard scalar != " " else {
        endWord()
        space = space ?? style
        return
      }
      let columns = TerminalText.width(of: scalar)
      if wordWidth + columns > width {
        endWord()
        endLine()
      }
      Self.append(String(scalar), style, to: &word)
      wordWidth += columns
    }

    mutating func finish() -> [[Run]] {
      endWord()
      return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }

    private mutating func endWord() {
      guard !word.isEmpty else { return }
      let gap = space != nil && !line.isEmpty ? 1 : 0
      if !line.isEmpty, lineWidth + gap + wordWidth > width {
        endLine()
      } else if gap > 0, let space {
        // A space between parts of one style belongs to them, another to neither.
        Self.append(" ", word.first?.style == line.last?.style ? space : .plain, to: &line)
        lineWidth += 1
      }
      for run in word { Self.append(run.text, run.style, to: &line) }
      lineWidth += wordWidth
      (word, wordWidth, space) = ([], 0, nil)
    }

    private mutating func endLine() {
      if !line.isEmpty { lines.append(line) }
      (line, lineWidth) = ([], 0)
    }

    private static func append(_ text: String, _ style: Style, to runs: inout [Run]) {
      if runs.last?.style == style {
        runs[runs.count - 1].text.unicodeScalars.append(contentsOf: text.unicodeScalars)
      } else {
        runs.append(Run(text, style))
      }
    }
  }
}
