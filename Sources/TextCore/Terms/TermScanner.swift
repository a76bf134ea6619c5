/// Finds where terms stand: every occurrence that a `TermCounter` of the same options counts.
///
/// It is for the few texts that somebody is shown. Counting a collection is the counter's work,
/// which makes no string of any occurrence.
public struct TermScanner: ~Copyable {
  /// A word as it stands in a term: in its normal form, or as its stem.
  private struct Word {
    var form: [UInt8]
    var source: ByteRange
    var canEndTerm: Bool
  }

  private let options: TermCounter.Options
  private let stemmer: Stemmer?
  private var blocks: WordBlocks

  /// Makes a scanner for the terms that a counter of these options counts.
  public init(_ options: TermCounter.Options) {
    self.options = options
    stemmer = options.stemming.map(Stemmer.init(language:))
    blocks = WordBlocks(rule: options.rule)
  }

  /// Calls `body` with each term of a text: at each word the word itself, then the two and the
  /// three words that end with it.
  ///
  /// - Parameters:
  ///   - text: UTF-8, which may hold invalid bytes; they separate words.
  ///   - range: The part to scan, which starts and ends between scalars; all of the text when nil.
  ///   - body: Gets the term as it stands in the counter's vocabulary, and the range from its first
  ///     word to its last.
  /// - Complexity: O(bytes).
  public mutating func scan(
    _ text: [UInt8], in range: ByteRange? = nil,
    _ body: (_ term: [UInt8], _ range: ByteRange) -> Void
  ) {
    let bounds = range?.indices ?? 0..<text.count
    precondition(bounds.upperBound <= text.count, "a scanned range lies in its text")
    var recent: [Word] = []
    var position = bounds.lowerBound
    var resume = bounds.lowerBound
    while position < bounds.upperBound {
      let block = WordBlocks.block(of: text.span, at: position, before: bounds.upperBound)
      blocks.scan(text.span, block: block)
      for index in 0..<blocks.count {
        let found = blocks[index]
        let source = ByteRange(
          block.lowerBound + Int(found.start), block.lowerBound + Int(found.end))
        if !text.span.isPlainGap(resume..<source.start) { recent.removeAll(keepingCapacity: true) }
        resume = block.lowerBound + Int(found.resume)
        if recent.count == 3 { recent.removeFirst() }
        recent.append(word(found, source: source))
        giveTerms(endingWith: recent, body)
      }
      position = block.upperBound
    }
  }

  private func word(_ found: ScannedWord, source: ByteRange) -> Word {
    var word = Word(form: [], source: source, canEndTerm: false)
    blocks.withBytes(of: found) { bytes in
      word.form.reserveCapacity(bytes.count)
      for index in bytes.indices { word.form.append(bytes[index]) }
      word.canEndTerm = options.keeps(bytes)
    }
    if word.canEndTerm, let stemmer { word.form = stemmer.stem(word.form) }
    return word
  }

  private func giveTerms(
    endingWith recent: [Word], _ body: (_ term: [UInt8], _ range: ByteRange) -> Void
  ) {
    guard let last = recent.last, last.canEndTerm else { return }
    for length in options.gramLengths where length <= recent.count {
      let words = recent.suffix(length)
      guard let first = words.first, first.canEndTerm else { continue }
      body(
        Array(words.map(\.form).joined(separator: [0x20])),
        ByteRange(first.source.start, last.source.end))
    }
  }
}
