internal import TextCore

/// One pass over a text that collects its pieces.
struct PieceScan {
  private typealias Code = ScalarFolding.ASCIICode

  private let trie: PieceTrie
  private let unknown: Int32
  private let markers: [(name: [UInt8], id: Int32)]
  private let folding = ScalarFolding.shared
  private var word = FoldedWord()
  private(set) var ids: [Int32] = []
  private(set) var ranges: [ByteRange] = []

  /// Begins a pass.
  ///
  /// - Parameters:
  ///   - vocabulary: The pieces.
  ///   - readsMarkers: Whether a name such as `[SEP]` becomes its marker.
  ///   - expected: About how many pieces there will be.
  init(_ vocabulary: WordPieceVocabulary, readsMarkers: Bool, expected: Int) {
    trie = vocabulary.trie
    unknown = vocabulary.unknown
    markers = readsMarkers ? vocabulary.markers : []
    ids.reserveCapacity(expected)
    ranges.reserveCapacity(expected)
  }

  mutating func scan(_ text: Span<UInt8>, from start: Int, to end: Int) {
    var at = start
    while at < end {
      switch folding.bytes[Int(text[at])] {
      case Code.space, Code.removed: at &+= 1
      case Code.punctuation:
        appendSingle(UInt32(text[at]), start: at, end: at &+ 1)
        at &+= 1
      case Code.openingBracket: at = appendMarker(text, at, end)
      case Code.wide: at = appendFoldedWord(text, at, end)
      default: at = appendPlainWord(text, at, end)
      }
    }
  }

  /// Takes a word of ASCII letters and digits; the answer is the offset behind it.
  @inline(__always)
  private mutating func appendPlainWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var stop = start
    var code = Code.space
    while stop < end {
      code = folding.bytes[Int(text[stop])]
      guard code >= Code.firstLetter else { break }
      let index = stop &- start
      if index < FoldedWord.longest { word.bytes[index] = code }
      stop &+= 1
    }
    if stop < end, code == Code.wide || code == Code.removed {
      return appendFoldedWord(text, start, end)
    }
    if stop &- start > FoldedWord.longest {
      append(unknown, start, stop)
      return stop
    }
    appendPieces(count: stop &- start) { first, last, _ in (start &+ first, start &+ last) }
    return stop
  }

  /// Takes a name such as `[SEP]`, or the bracket alone.
  private mutating func appendMarker(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    for marker in markers where end - start >= marker.name.count {
      if marker.name.indices.allSatisfy({ text[start + $0] == marker.name[$0] }) {
        append(marker.id, start, start + marker.name.count)
        return start + marker.name.count
      }
    }
    appendSingle(UInt32(text[start]), start: start, end: start + 1)
    return start + 1
  }

  /// Takes a word of any scalars and what ends it, unless that is ASCII.
  private mutating func appendFoldedWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    word.clear()
    var at = start
    while at < end {
      let code = folding.bytes[Int(text[at])]
      if code != Code.wide {
        guard code >= Code.firstLetter || code == Code.removed else { break }
        if code != Code.removed { word.append(UInt32(code), start: at, end: at &+ 1) }
        at &+= 1
        continue
      }
      let (scalar, length) = text.wideScalar(at: at, end: end)
      let entry = folding.entry(of: scalar)
      let image = entry.image == 0 ? scalar : entry.image
      let next = at &+ length
      switch entry.kind {
      case .letter: word.append(image, start: at, end: next)
      case .removed, .droppedStarter: break
      case .space:
        closeWord()
        return next
      case .punctuation, .ideograph:
        closeWord()
        appendSingle(image, start: at, end: next)
        return next
      case .hangul: appendJamo(scalar, start: at, end: next)
      case .sequence:
        at = appendSequence(folding.images[Int(entry.image)], text, at, next, end)
        continue
      case .mark, .keptMark:
        at = appendMarks(CombiningMarks(afterLetterAt: at, at), text, at, end)
        continue
      }
      at = next
    }
    closeWord()
    return at
  }

  /// Adds the jamo of a syllable (the Unicode Standard, section 3.12).
  private mutating func appendJamo(_ syllable: UInt32, start: Int, end: Int) {
    let index = syllable - 0xAC00
    word.append(0x1100 + index / 588, start: start, end: end)
    word.append(0x1161 + index % 588 / 28, start: start, end: end)
    if index % 28 > 0 { word.append(0x11A7 + index % 28, start: start, end: end) }
  }

  /// Adds the images of a scalar, then the marks that follow it, if it was split into marks too.
  private mutating func appendSequence(
    _ images: [UInt32], _ text: Span<UInt8>, _ start: Int, _ stop: Int, _ end: Int
  ) -> Int {
    var marks = CombiningMarks(afterLetterAt: start, stop)
    var hasMarks = false
    for image in images {
      if folding.entry(of: image).kind == .keptMark {
        marks.appendSplit(image)
        hasMarks = true
      } else {
        word.append(image, start: start, end: stop)
      }
    }
    return hasMarks ? appendMarks(marks, text, stop, end) : stop
  }

  /// Adds the marks from an offset on to those that precede them; the answer is the offset behind.
  private mutating func appendMarks(
    _ preceding: consuming CombiningMarks, _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var marks = preceding
    var at = start
    scan: while at < end {
      let code = folding.bytes[Int(text[at])]
      guard code == Code.wide || code == Code.removed else { break }
      let (scalar, length) = code == Code.wide ? text.wideScalar(at: at, end: end) : (0, 1)
      switch folding.entry(of: scalar).kind {
      case .removed: break
      case .mark: marks.append(scalar, keeps: false, start: at, end: at + length)
      case .keptMark: marks.append(scalar, keeps: true, start: at, end: at + length)
      default: break scan
      }
      at += length
    }
    marks.write(to: &word)
    return at
  }

  /// Adds the pieces of the folded word.
  private mutating func closeWord() {
    guard word.count > 0 else { return }
    if word.scalars > FoldedWord.longest {
      append(unknown, word.starts[0], word.end)
    } else {
      appendPieces(count: word.count) { first, last, word in
        (word.starts[first], word.ends[last - 1])
      }
    }
  }

  /// Adds a scalar that is a word of its own.
  private mutating func appendSingle(_ scalar: UInt32, start: Int, end: Int) {
    word.clear()
    word.append(scalar, start: start, end: end)
    closeWord()
  }

  @inline(__always)
  private mutating func append(_ id: Int32, _ start: Int, _ end: Int) {
    ids.append(id)
    ranges.append(ByteRange(start, end))
  }

  /// Adds the longest pieces of the first bytes of the folded word, or `[UNK]`.
  @inline(__always)
  private mutating func appendPieces(
    count: Int, place: (_ first: Int, _ last: Int, _ word: borrowing FoldedWord) -> (Int, Int)
  ) {
    let before = ids.count
    var first = 0
    while first < count {
      var node = first == 0 ? PieceTrie.wordStart : PieceTrie.continuation
      var longest = Int32(PieceTrie.none)
      var last = first
      var at = first
      while at < count {
        node = trie.child(of: node, word.bytes[at])
        if node == PieceTrie.none { break }
        at &+= 1
        let piece = trie.piece(at: node)
        if piece >= 0 { (longest, last) = (piece, at) }
      }
      if longest < 0 {
        ids.removeLast(ids.count - before)
        ranges.removeLast(ranges.count - before)
        let (start, end) = place(0, count, word)
        append(unknown, start, end)
        return
      }
      let (start, end) = place(first, last, word)
      append(longest, start, end)
      first = last
    }
  }
}
