/// How wide a text will be, without the font that will draw it.
///
/// A reader's own sans-serif font draws the text. The widths are those of DejaVu Sans, one of the
/// widest in use, so that with any other a text rather has room to spare.
package enum TextMetrics {
  /// The estimated width of a text.
  ///
  /// - Parameters:
  ///   - text: Cleaned text.
  ///   - style: What kind of text it is.
  /// - Returns: The width in the drawing's units.
  /// - Complexity: O(length of the text).
  package static func width(of text: String, _ style: TextStyle) -> Double {
    let hundredths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return Double(hundredths) / 100 * style.size * (style.isBold ? 1.15 : 1)
  }

  /// The width of the widest of some texts, 0 without any.
  package static func width(ofWidest texts: some Sequence<String>, _ style: TextStyle) -> Double {
    texts.reduce(0) { max($0, width(of: MarkupText.cleaned($1), style)) }
  }

  /// The text cut to a width, with `…` where something was left out.
  ///
  /// It is cut between characters as readers know them, never inside of one.
  ///
  /// - Parameters:
  ///   - text: Cleaned text.
  ///   - width: The room there is.
  ///   - style: What kind of text it is.
  /// - Returns: The text; empty where not even `…` has room.
  package static func shortened(_ text: String, to width: Double, _ style: TextStyle) -> String {
    guard self.width(of: text, style) > width else { return text }
    var used = self.width(of: "…", style)
    guard used <= width else { return "" }
    var output = ""
    for character in text {
      used += self.width(of: String(character), style)
      guard used <= width else { break }
      output.append(character)
    }
    while output.last == " " { output.removeLast() }
    return output + "…"
  }

  /// The text in lines of a width, broken at spaces; the last line is cut where more would follow.
  ///
  /// - Parameters:
  ///   - text: Cleaned text.
  ///   - width: The room there is.
  ///   - style: What kind of text it is.
  ///   - lines: How many lines there may be, at least one.
  /// - Returns: The lines; none for a text of spaces.
  package static func wrapped(
    _ text: String, to width: Double, _ style: TextStyle, lines: Int
  ) -> [String] {
    var rest = text.split(separator: " ")[...]
    var output: [String] = []
    while let first = rest.first {
      if output.count == lines - 1 {
        output.append(shortened(rest.joined(separator: " "), to: width, style))
        break
      }
      rest = rest.dropFirst()
      var line = String(first)
      while let word = rest.first, self.width(of: line + " " + word, style) <= width {
        line += " " + word
        rest = rest.dropFirst()
      }
      output.append(shortened(line, to: width, style))
    }
    return output
  }

  /// The width of a scalar in hundredths of the font's size.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
    case 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x2018...0x201F, 0xB7, 0x202F: 52
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      102
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: 140
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      case .lowercaseLetter: 68
      case .uppercaseLetter: 86
      default: 100
      }
    }
  }

  private static let ascii = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
  ]
}
