/// Finds the words of a text in lower case: the fast path under term counting.
///
/// ASCII goes through a kernel of byte classes, 64 bytes at a time; only runs that hold a byte of
/// 0x80 or more are decoded. One scanner serves any number of texts and keeps its buffers.
public struct WordScanner: ~Copyable {
  private var blocks: WordBlocks

  /// Makes a scanner under a rule.
  public init(rule: WordRule) { blocks = WordBlocks(rule: rule) }

  /// Calls `body` with each word of a text in order.
  ///
  /// - Parameters:
  ///   - text: UTF-8, which may hold invalid bytes; they separate words.
  ///   - range: The part to scan, which starts and ends between scalars; all of the text when nil.
  ///     Nothing outside it is looked at.
  ///   - body: Gets the word in its normal form, and the range it stands for, without a possessive.
  /// - Complexity: O(bytes).
  public mutating func scan(
    _ text: [UInt8], in range: ByteRange? = nil,
    _ body: (_ word: Span<UInt8>, _ range: ByteRange) -> Void
  ) {
    scanBlocks(text, in: range) { words, forms, base in
      for index in words.indices {
        let word = words[index]
        body(
          forms.extracting(word.form), ByteRange(base + Int(word.start), base + Int(word.end)))
      }
    }
  }

  /// Calls `body` with the words of each block of a text in order: ``scan(_:in:_:)`` for hot loops.
  ///
  /// - Parameters:
  ///   - text: UTF-8, which may hold invalid bytes; they separate words.
  ///   - range: The part to scan, which starts and ends between scalars; all of the text when nil.
  ///     Nothing outside it is looked at.
  ///   - body: Gets the words of a block, the bytes that hold their normal forms, of which 16 can be
  ///     read from the start of each, and where in the text the block starts.
  /// - Complexity: O(bytes).
  public mutating func scanBlocks(
    _ text: [UInt8], in range: ByteRange? = nil,
    _ body: (_ words: Span<ScannedWord>, _ forms: Span<UInt8>, _ start: Int) -> Void
  ) {
    let bounds = range?.indices ?? 0..<text.count
    precondition(bounds.upperBound <= text.count, "a scanned range lies in its text")
    var position = bounds.lowerBound
    while position < bounds.upperBound {
      let block = WordBlocks.block(of: text.span, at: position, before: bounds.upperBound)
      blocks.scan(text.span, block: block)
      blocks.withWords { body($0, $1, block.lowerBound) }
      position = block.upperBound
    }
  }
}
