internal import TextCore

/// A word of a text and the symbols it stands for in an index of patterns.
struct IndexedWord: BitwiseCopyable {
  /// Its place among all words of the text.
  var position: Int32
  var start: Int32
  var end: Int32
  var symbols: WordSymbols
  /// The strongest sign since the word before.
  var before: ClauseBreak

  var range: ByteRange { ByteRange(Int(start), Int(end)) }
}

/// The words of a text that mean something to an index, one after the other, with what stands between
/// them: those with a symbol, compounds, and those after a sign.
///
/// Words are those of `WordRule.news`, and the single ASCII letters and numbers between them, which
/// that rule passes over: a phrase such as "a lie" must not match "lie".
struct WordBuffer {
  /// The words, and after them what an earlier text left.
  private var words: [IndexedWord] = []
  /// The numbers of the words of a block.
  private var symbols: [Int32] = []
  private var reading = WordReading(from: 0)

  /// The number of words that mean something.
  var count: Int { reading.count }
  /// The number of all words of the text.
  var wordCount: Int { reading.wordCount }
  /// The number of exclamation marks.
  var exclamations: Int { reading.exclamations }

  /// Calls `body` with the words that mean something.
  func withWords<Result>(_ body: (Span<IndexedWord>) -> Result) -> Result {
    body(words.span.extracting(0..<count))
  }

  /// Reads a text and forgets the one before.
  ///
  /// - Parameters:
  ///   - text: UTF-8, which may hold invalid bytes.
  ///   - range: The part to read, which starts and ends between scalars.
  ///   - scanner: A scanner under `WordRule.news`.
  ///   - index: Says what words mean; without one, all are kept.
  mutating func read(
    _ text: [UInt8], in range: ByteRange, _ scanner: inout WordScanner, index: WordIndex?
  ) {
    precondition(range.end <= Int(Int32.max), "a text has at most 2 GiB")
    var reading = WordReading(from: range.start)
    var (words, symbols): ([IndexedWord], [Int32]) = ([], [])
    swap(&words, &self.words)
    swap(&symbols, &self.symbols)
    let bytes = text.span
    scanner.scanBlocks(text, in: range) { found, forms, base in
      guard let last = found.indices.last else { return }
      words.makeRoom(for: reading.room(to: base + Int(found[last].end)), with: .none)
      symbols.makeRoom(for: found.count, with: -1)
      var numbers = symbols.mutableSpan
      index?.findWords(found, in: forms, into: &numbers)
      var kept = words.mutableSpan
      reading.read(found, forms, numbers.span, of: bytes, from: base, index, into: &kept)
    }
    words.makeRoom(for: reading.room(to: range.end), with: .none)
    var kept = words.mutableSpan
    reading.readGap(bytes, to: range.end, index, into: &kept)
    swap(&words, &self.words)
    swap(&symbols, &self.symbols)
    self.reading = reading
  }
}

extension IndexedWord {
  /// What stands in a place that no word has had yet.
  fileprivate static let none = IndexedWord(
    position: 0, start: 0, end: 0, symbols: WordSymbols(), before: .none)
}

extension Array {
  /// Adds elements until there are so many; at least as many as there were, so that few texts do.
  mutating func makeRoom(for size: Int, with element: Element) {
    guard count < size else { return }
    append(contentsOf: repeatElement(element, count: Swift.max(size - count, count)))
  }
}
