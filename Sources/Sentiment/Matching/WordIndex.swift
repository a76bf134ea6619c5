internal import TextCore

/// Numbers the words and beginnings of words that patterns are made of: first all words, then all
/// beginnings.
final class WordIndex: Sendable {
  private let words: SymbolTable
  private let prefixes: Vocabulary
  /// For each first byte, which lengths of beginnings there are: bit i for i bytes.
  private let prefixLengths: [UInt64]
  /// For each beginning the next shorter one that it begins with, or -1.
  private let shorterPrefixes: [Int32]
  /// The number of words and beginnings.
  let count: Int
  /// Whether there are beginnings.
  let hasPrefixes: Bool

  /// The longest beginning that is told apart from longer ones.
  private static let longestPrefix = 63

  /// Numbers the words of patterns.
  init(_ words: some Sequence<LexiconPattern.Word>) {
    var whole = VocabularyBuilder()
    var beginnings = VocabularyBuilder()
    for word in words {
      _ = word.isPrefix ? beginnings.intern(Self.cut(word.form)) : whole.intern(word.form)
    }
    let prefixes = beginnings.finish()
    var lengths = [UInt64](repeating: 0, count: 256)
    var shorter: [Int32] = []
    for id in 0..<Int32(prefixes.count) {
      let form = prefixes.bytes(of: id)
      if let first = form.first { lengths[Int(first)] |= 1 << UInt64(form.count) }
      let next = (1..<form.count).reversed().lazy
        .compactMap { prefixes.id(of: Array(form[..<$0])) }.first
      shorter.append(next ?? -1)
    }
    self.words = SymbolTable(whole.finish())
    (self.prefixes, prefixLengths, shorterPrefixes) = (prefixes, lengths, shorter)
    (count, hasPrefixes) = (self.words.count + prefixes.count, prefixes.count > 0)
  }

  private static func cut(_ form: [UInt8]) -> [UInt8] { Array(form.prefix(longestPrefix)) }

  /// The number of a word of a pattern, or -1.
  func symbol(of word: LexiconPattern.Word) -> Int32 {
    guard word.isPrefix else { return words.symbol(of: word.form.span) }
    return prefixes.id(of: Self.cut(word.form)).map { $0 + Int32(words.count) } ?? -1
  }

  /// The symbols of a word in its normal form.
  func symbols(of form: Span<UInt8>) -> WordSymbols {
    symbols(of: form, exact: words.symbol(of: form))
  }

  /// The symbols of a word in its normal form, whose number as a whole is known.
  func symbols(of form: Span<UInt8>, exact: Int32) -> WordSymbols {
    let prefix = longestPrefix(of: form)
    return WordSymbols(
      exact: exact, prefix: prefix, isCompound: exact & prefix < 0 && form.holdsHyphen)
  }

  /// Writes the number of each word of a block, or -1, by its place.
  func findWords(
    _ found: Span<ScannedWord>, in forms: Span<UInt8>, into symbols: inout MutableSpan<Int32>
  ) {
    words.findSymbols(of: found, in: forms, into: &symbols)
  }

  /// The number of the longest beginning of a word that there is, or -1.
  func longestPrefix(of form: Span<UInt8>) -> Int32 {
    guard hasPrefixes, form.count > 0 else { return -1 }
    var lengths = prefixLengths[Int(form[0])]
    if form.count < Self.longestPrefix { lengths &= (2 << UInt64(form.count)) - 1 }
    while lengths != 0 {
      let length = 63 - lengths.leadingZeroBitCount
      if let prefix = prefixes.id(of: form.extracting(0..<length)) {
        return prefix + Int32(words.count)
      }
      lengths &= ~(1 << UInt64(length))
    }
    return -1
  }

  /// The symbol after another of a word, or -1: first the word itself, then its beginnings from the
  /// longest on.
  @inline(__always)
  func next(after symbol: Int32, longestPrefix: Int32) -> Int32 {
    guard longestPrefix >= 0 else { return -1 }
    let place = Int(symbol) - words.count
    guard place >= 0 else { return longestPrefix }
    let shorter = shorterPrefixes[place]
    return shorter < 0 ? -1 : shorter + Int32(words.count)
  }
}

extension Span<UInt8> {
  /// Whether a byte is a hyphen.
  var holdsHyphen: Bool { indices.contains { self[$0] == UInt8(ascii: "-") } }
}
