internal import TextCore

/// A word of a text and the symbols it stands for in an index of patterns.
struct IndexedWord: BitwiseCopyable {
  /// Its place among all words of the text.
  var position: Int32
  var start: Int32
  var end: Int32
  /// The number of the word itself, or -1.
  var exact: Int32
  /// The number of the longest beginning that a pattern names (`abandon*`), or -1.
  var prefix: Int32
  /// The strongest sign since the word before.
  var before: ClauseBreak
  /// Whether a hyphen stands inside a word without symbols.
  var isCompound: Bool

  var range: ByteRange { ByteRange(Int(start), Int(end)) }
}

/// The words of a text that mean something to an index, one after the other, with what stands between
/// them: those with a symbol, compounds, and those after a sign.
///
/// Words are those of `WordRule.news`, and the single ASCII letters and numbers between them, which
/// that rule passes over: a phrase such as "a lie" must not match "lie".
struct WordBuffer {
  private(set) var words: [IndexedWord] = []
  /// The number of all words of the text.
  private(set) var wordCount = 0
  /// The number of exclamation marks.
  private(set) var exclamations = 0
  private var pending = ClauseBreak.none

  /// Reads a text and forgets the one before.
  ///
  /// - Parameters:
  ///   - text: UTF-8, which may hold invalid bytes.
  ///   - range: The part to read, which starts and ends between scalars.
  ///   - scanner: A scanner under `WordRule.news`.
  ///   - symbols: Gets the normal form and the bytes of each word in order, and gives its symbols.
  mutating func read(
    _ text: [UInt8], in range: ByteRange, _ scanner: inout WordScanner,
    symbols: (_ form: Span<UInt8>, _ range: ByteRange) -> WordSymbols
  ) {
    precondition(range.end <= Int(Int32.max), "a text has at most 2 GiB")
    words.removeAll(keepingCapacity: true)
    (wordCount, exclamations) = (0, 0)
    pending = .none
    var end = range.start
    let bytes = text.span
    scanner.scan(text, in: range) { form, range in
      if range.start != end + 1 || bytes[end] != 0x20 {
        readGap(bytes, end..<range.start, symbols: symbols)
      }
      let found = symbols(form, range)
      append(range, found)
      end = range.end
    }
    readGap(bytes, end..<range.end, symbols: symbols)
  }

  private mutating func append(
    _ range: ByteRange, _ symbols: WordSymbols
  ) {
    defer { wordCount &+= 1 }
    if symbols.exact & symbols.prefix < 0, pending == .none, !symbols.isCompound { return }
    words.append(
      IndexedWord(
        position: Int32(truncatingIfNeeded: wordCount),
        start: Int32(truncatingIfNeeded: range.start), end: Int32(truncatingIfNeeded: range.end),
        exact: symbols.exact, prefix: symbols.prefix, before: pending,
        isCompound: symbols.isCompound))
    pending = .none
  }

  /// Looks at the bytes between two words.
  private mutating func readGap(
    _ bytes: Span<UInt8>, _ gap: Range<Int>,
    symbols: (_ form: Span<UInt8>, _ range: ByteRange) -> WordSymbols
  ) {
    var position = gap.lowerBound
    if wordCount > 0 { position = Self.possessiveEnd(bytes, gap) }
    while position < gap.upperBound {
      let byte = bytes[position]
      if byte.isLetterOrDigit {
        position = readShortWord(bytes, from: position, to: gap.upperBound, symbols: symbols)
        continue
      }
      let (sign, length) = GapSign.read(bytes, at: position, to: gap.upperBound)
      switch sign {
      case .nothing: break
      case .mark(let mark): pending = max(pending, mark)
      case .exclamation:
        exclamations += 1
        pending = .sentence
      }
      position += length
    }
  }

  /// A single letter or a number, which may hold stops and commas: "3.5".
  private mutating func readShortWord(
    _ bytes: Span<UInt8>, from start: Int, to limit: Int,
    symbols: (_ form: Span<UInt8>, _ range: ByteRange) -> WordSymbols
  ) -> Int {
    var end = start + 1
    while end < limit {
      let byte = bytes[end]
      if byte.isLetterOrDigit {
        end += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), end + 1 < limit,
        bytes[end + 1].isLetterOrDigit
      {
        end += 2
      } else {
        break
      }
    }
    let range = ByteRange(start, end)
    var found = WordSymbols()
    if end == start + 1 {
      let lowered: InlineArray<1, UInt8> = [bytes[start].lowered]
      found = symbols(lowered.span, range)
    } else {
      found = symbols(bytes.extracting(start..<end), range)
    }
    append(range, found)
    return end
  }

  /// The end of the possessive that the scanner took off the word before.
  private static func possessiveEnd(_ bytes: Span<UInt8>, _ gap: Range<Int>) -> Int {
    var position = gap.lowerBound
    guard position < gap.upperBound else { return position }
    if bytes[position] == UInt8(ascii: "'") {
      position += 1
    } else if gap.count >= 3, bytes[position] == 0xE2, bytes[position + 1] == 0x80,
      bytes[position + 2] == 0x99
    {
      position += 3
    } else {
      return position
    }
    guard position < gap.upperBound, bytes[position].lowered == UInt8(ascii: "s"),
      position + 1 == gap.upperBound || !bytes[position + 1].isLetterOrDigit
    else { return gap.lowerBound }
    return position + 1
  }
}

extension UInt8 {
  /// A–Z, a–z or 0–9.
  var isLetterOrDigit: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
  }

  /// The small letter of A–Z, other bytes as they are.
  var lowered: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
