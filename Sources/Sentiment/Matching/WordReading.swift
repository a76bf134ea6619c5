internal import TextCore

/// How far the words of a text have been read, and how many were found.
struct WordReading {
  /// The number of words that were kept.
  private(set) var count = 0
  /// The number of all words.
  private(set) var wordCount = 0
  /// The number of exclamation marks.
  private(set) var exclamations = 0
  /// The end of the last word.
  private var end: Int
  /// Where the gap after it begins: there, or after the possessive that was dropped.
  private var resume: Int
  /// The strongest sign since the last word.
  private var pending = ClauseBreak.none

  /// Starts at a place in a text.
  init(from start: Int) { (end, resume) = (start, start) }

  /// How many places the words up to a limit can take, with those that were kept.
  ///
  /// Between two words stands a byte, and a word that is not kept needs its place until the next.
  func room(to limit: Int) -> Int { count + (limit - end) / 2 + 2 }

  /// Reads on to the end of a block.
  ///
  /// - Parameters:
  ///   - found: The words of the block.
  ///   - forms: The bytes that hold their normal forms.
  ///   - symbols: Their numbers in the index, or -1.
  ///   - text: The text.
  ///   - base: Where the block starts in it.
  ///   - index: Says what words mean; without one, all are kept.
  ///   - words: Takes the words that are kept, after those of the blocks before.
  mutating func read(
    _ found: Span<ScannedWord>, _ forms: Span<UInt8>, _ symbols: Span<Int32>,
    of text: Span<UInt8>, from base: Int, _ index: WordIndex?,
    into words: inout MutableSpan<IndexedWord>
  ) {
    let hasPrefixes = index?.hasPrefixes ?? false
    for place in found.indices {
      let word = found[place]
      let start = base &+ Int(word.start)
      if start != resume &+ 1 || text[resume] != 0x20 {
        readGap(text, to: start, index, into: &words)
      }
      (end, resume) = (base &+ Int(word.end), base &+ Int(word.resume))
      var known = WordSymbols(exact: symbols[place])
      if word.mayBeJoined || hasPrefixes, let index {
        known = index.symbols(of: forms.extracting(word.form), exact: known.exact)
      }
      append(start, end, known, isKept: index == nil, to: &words)
    }
  }

  /// Reads the bytes between the last word and the next, or the end of the text.
  mutating func readGap(
    _ text: Span<UInt8>, to limit: Int, _ index: WordIndex?,
    into words: inout MutableSpan<IndexedWord>
  ) {
    var position = resume
    if wordCount > 0, resume == end { position = Self.possessiveEnd(text, end..<limit) }
    while position < limit {
      if text[position].isLetterOrDigit {
        position = readShortWord(text, from: position, to: limit, index, into: &words)
        continue
      }
      let (sign, length) = GapSign.read(text, at: position, to: limit)
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
    _ text: Span<UInt8>, from start: Int, to limit: Int, _ index: WordIndex?,
    into words: inout MutableSpan<IndexedWord>
  ) -> Int {
    var end = start + 1
    while end < limit {
      let byte = text[end]
      if byte.isLetterOrDigit {
        end += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), end + 1 < limit,
        text[end + 1].isLetterOrDigit
      {
        end += 2
      } else {
        break
      }
    }
    var known = WordSymbols()
    if let index {
      if end == start + 1 {
        let lowered: InlineArray<1, UInt8> = [text[start].lowered]
        known = index.symbols(of: lowered.span)
      } else {
        known = index.symbols(of: text.extracting(start..<end))
      }
    }
    append(start, end, known, isKept: index == nil, to: &words)
    return end
  }

  /// Puts a word after the others.
  ///
  /// The next one takes its place unless it is kept, for its meaning or for the sign before it. Which
  /// words are cannot be foreseen, so nothing branches on it.
  @inline(__always)
  private mutating func append(
    _ start: Int, _ end: Int, _ symbols: WordSymbols, isKept: Bool,
    to words: inout MutableSpan<IndexedWord>
  ) {
    words[count] = IndexedWord(
      position: Int32(truncatingIfNeeded: wordCount), start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end), symbols: symbols, before: pending)
    let hasSymbol = symbols.exact & symbols.prefix >= 0
    let isKept = isKept || hasSymbol || symbols.isCompound || pending != .none
    count &+= isKept ? 1 : 0
    wordCount &+= 1
    pending = .none
  }

  /// The end of a possessive that the scanner left in the gap, as it does after "U.S.".
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
