/// Text of an article as it stands in a cell of a table.
enum SingleLine {
  /// The text with every run of white space as one blank.
  static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var line = String.UnicodeScalarView()
    var wasBlank = false
    for scalar in scalars {
      let blank = scalar.properties.isWhitespace
      if !blank || !wasBlank { line.append(blank ? " " : scalar) }
      wasBlank = blank
    }
    return String(line)
  }
}
