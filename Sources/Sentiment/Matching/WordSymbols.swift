/// What an index knows of a word of a text.
struct WordSymbols: BitwiseCopyable {
  /// The number of the word itself, or -1.
  var exact: Int32 = -1
  /// The number of the longest beginning that a pattern names, or -1.
  var prefix: Int32 = -1
  /// Whether the word has no number and a hyphen.
  var isCompound = false
}
