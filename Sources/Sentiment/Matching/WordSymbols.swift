/// What an index knows of a word of a text.
struct WordSymbols: BitwiseCopyable {
  /// The number of the word itself, or -1.
  var exact: Int32 = -1
  /// The number of the longest beginning that a pattern names, or -1.
  var prefix: Int32 = -1
  /// Whether the word has no number and a hyphen.
  var isCompound = false

  /// The symbol that patterns are looked for by first: the word itself, else its longest beginning.
  var first: Int32 { exact >= 0 ? exact : prefix }
}
