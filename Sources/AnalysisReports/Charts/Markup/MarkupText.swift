/// Untrusted text made safe for XML and HTML.
package enum MarkupText {
  /// The text with nothing in it that XML forbids or that reorders what stands around it.
  ///
  /// Control characters and noncharacters become `�`, as do the characters that embed or override
  /// the writing direction (Unicode Annex 9); direction marks, which only nudge, are left out; tabs
  /// and line ends become a space.
  ///
  /// - Parameter text: Untrusted text.
  /// - Returns: The same text, fit to be escaped.
  package static func cleaned(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: output.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0: output.append("\u{FFFD}")
      case 0x200E, 0x200F, 0x061C, 0xFEFF: continue
      case 0x202A...0x202E, 0x2066...0x206F: output.append("\u{FFFD}")
      case 0xFDD0...0xFDEF, 0xFFF9...0xFFFB: output.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: output.append("\u{FFFD}")
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// The text cleaned and with the five characters replaced that XML and HTML give a meaning,
  /// fit for an element's content and for a quoted attribute.
  package static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in cleaned(text).unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      case "'": output.append(contentsOf: "&#39;".unicodeScalars)
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// A name that may stand as an element's `id`: letters, digits, `-` and `_`, a letter first.
  package static func identifier(_ text: String) -> String {
    let safe = text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "-"
      }
    }
    guard let first = safe.first, first.isLetter else { return "chart-" + String(safe) }
    return String(safe)
  }
}
