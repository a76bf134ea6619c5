/// A form of a word under which its spellings in a text are the same: lower case, without accents,
/// with one kind of apostrophe and hyphen.
///
/// The letter under an accent is read off the scalar's Unicode name
/// ("LATIN SMALL LETTER E WITH ACUTE"), so no table is needed.
package enum FoldedText {
  /// The form of a word or a name.
  package static func fold(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019: folded.append("'")
      case 0x2010, 0x2011: folded.append("-")
      default: folded += letters(of: scalar)
      }
    }
    return folded
  }

  private static func letters(of scalar: Unicode.Scalar) -> String {
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    let lower = scalar.properties.lowercaseMapping
    guard scalar.value >= 0x80, let name = lower.unicodeScalars.first?.properties.name,
      name.hasPrefix(letterPrefix)
    else { return lower }
    let rest = name.dropFirst(letterPrefix.count)
    let base = rest.prefix { $0 != " " }
    let isAccented = rest.dropFirst(base.count).hasPrefix(" WITH ")
    switch base {
    case "AE" where rest == base: return "ae"
    case "SHARP": return "ss"
    case "DOTLESS": return "i"
    default: return isAccented && base.count == 1 ? base.lowercased() : lower
    }
  }

  private static let letterPrefix = "LATIN SMALL LETTER "
}
