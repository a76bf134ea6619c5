/// Text made safe and measured for a terminal.
public enum TerminalText {
  /// The text without anything that a terminal would obey.
  ///
  /// Control characters (C0, C1, escape) and characters that change the writing direction become
  /// `�`; tabs and line ends become a space.
  ///
  /// - Parameter text: Untrusted text.
  /// - Returns: The safe text.
  public static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}": output.append(" ")
      case "\u{00}"..<" ", "\u{7F}"..<"\u{A0}": output.append("\u{FFFD}")
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}":
        output.append("\u{FFFD}")
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// How many columns of a terminal the text takes.
  ///
  /// East Asian wide characters and emoji take two, combining marks none (Unicode Annex 11, by
  /// blocks).
  ///
  /// - Parameter text: Escaped text.
  /// - Returns: The number of columns.
  public static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The text cut to a width, with `…` where something was left out.
  ///
  /// - Parameters:
  ///   - text: Escaped text.
  ///   - width: The columns it may take, at least one.
  /// - Returns: The text, cut where it was too wide.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var output = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      let next = self.width(of: scalar)
      guard used + next <= width else { break }
      used += next
      output.append(scalar)
    }
    while output.last == " " { output.removeLast() }
    return String(output) + "…"
  }

  /// The text in lines of a width, broken at spaces; a word wider than that stands alone.
  ///
  /// - Parameters:
  ///   - text: Escaped text.
  ///   - width: The columns that a line may take.
  /// - Returns: The lines, at least one.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, self.width(of: line) + 1 + self.width(of: String(word)) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    case 0x200B...0x200D, 0xFE00...0xFE0F: 0
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      default: 1
      }
    }
  }
}
