/// The state of counting one batch of documents.
///
/// Words of a block are found, resolved to numbers, and then tallied in order of position: at each
/// word first the word itself, then the pair and the triple that end with it. Terms get their ids
/// at the first tally, so ids follow the text whatever the blocks were.
struct TermTally: ~Copyable {
  private let options: TermCounter.Options
  private let gapsMatter: Bool
  private var blocks: WordBlocks
  private var words: WordTable
  private var grams: GramTable
  private var keys: TermKeys
  /// Per word: the number of its key, or one of the two states.
  private var wordKeys = GrowingBuffer<Int32>()
  private static let removed: Int32 = -1
  private static let unseen: Int32 = -2

  /// Per term: the place of its entry in this document's row, if not before the row.
  private var places = GrowingBuffer<UInt32>()
  private var terms = GrowingBuffer<Int32>(capacity: 1 << 16)
  private var counts = GrowingBuffer<Float>(capacity: 1 << 16)
  private var rowStarts: [Int64] = [0]
  private var lengths: [Int32] = []
  private var ids = GrowingBuffer<Int32>()

  /// The two words before the next one, -1 where there is none or a break.
  private var previous: Int32 = -1
  private var beforePrevious: Int32 = -1

  init(options: TermCounter.Options, hash: ByteHash) {
    self.options = options
    gapsMatter = options.gramLengths.upperBound > 1
    blocks = WordBlocks(rule: options.rule)
    words = WordTable(hash: hash)
    grams = GramTable(seed: hash.seed)
    keys = TermKeys(options: options, hash: hash)
  }

  /// Counts a document as the next row.
  mutating func add(_ document: [TermField]) {
    var length = 0
    for field in document {
      for range in field.ranges {
        length += field.weight * count(field.text.span, range.indices, weight: Float(field.weight))
      }
    }
    precondition(terms.count < Int(UInt32.max), "a batch holds under 4 billion counts")
    rowStarts.append(Int64(terms.count))
    lengths.append(Int32(clamping: length))
  }

  /// Counts the words of a range; returns their number.
  private mutating func count(_ text: Span<UInt8>, _ bounds: Range<Int>, weight: Float) -> Int {
    precondition(bounds.upperBound <= text.count, "a counted range lies in its text")
    var total = 0
    var position = bounds.lowerBound
    var resume = bounds.lowerBound
    (previous, beforePrevious) = (-1, -1)
    while position < bounds.upperBound {
      let block = WordBlocks.block(of: text, at: position, before: bounds.upperBound)
      blocks.scan(text, block: block)
      ids.count = 0
      ids.reserve(blocks.count)
      unsafe words.resolve(blocks, into: ids.base)
      classifyNewWords()
      reserveTallies()
      if gapsMatter {
        tallyGrams(text, block: block, weight: weight, resume: &resume)
      } else {
        tallyWords(weight: weight)
      }
      total += blocks.count
      position = block.upperBound
    }
    return total
  }

  /// Decides of each word seen for the first time whether it can be a term.
  private mutating func classifyNewWords() {
    for word in wordKeys.count..<words.count {
      let kept = unsafe words.strings.withBytes(word) { bytes, _ in unsafe options.keeps(bytes) }
      wordKeys.append(kept ? Self.unseen : Self.removed)
      keys.noteWord(word, of: words.strings, kept: kept)
    }
  }

  /// Makes room for all that one block can add.
  private mutating func reserveTallies() {
    let most = blocks.count * options.gramLengths.count
    terms.reserve(most)
    counts.reserve(most)
    let known = places.count
    places.reserve(keys.termCount + most - known)
  }

  private mutating func tallyWords(weight: Float) {
    let rowStart = UInt32(truncatingIfNeeded: rowStarts[rowStarts.count - 1])
    let (ids, wordKeys) = unsafe (self.ids.base, self.wordKeys.base)
    for index in 0..<blocks.count {
      let word = unsafe ids[index]
      var key = unsafe wordKeys[Int(word)]
      if key == Self.removed { continue }
      if key == Self.unseen {
        key = keys.addWord(Int(word), words)
        unsafe wordKeys[Int(word)] = key
      }
      tally(keys.term(ofKey: key, weight: weight), weight: weight, rowStart: rowStart)
    }
  }

  private mutating func tallyGrams(
    _ text: Span<UInt8>, block: Range<Int>, weight: Float, resume: inout Int
  ) {
    let rowStart = UInt32(truncatingIfNeeded: rowStarts[rowStarts.count - 1])
    let lengths = options.gramLengths
    let (ids, found, wordKeys) = unsafe (self.ids.base, blocks.words, self.wordKeys.base)
    for index in 0..<blocks.count {
      let word = unsafe ids[index]
      let source = unsafe found[index]
      if !text.isPlainGap(resume..<(block.lowerBound + Int(source.start))) {
        (previous, beforePrevious) = (-1, -1)
      }
      resume = block.lowerBound + Int(source.resume)
      defer { (beforePrevious, previous) = (previous, word) }
      guard unsafe wordKeys[Int(word)] != Self.removed else { continue }
      if lengths.contains(1) {
        if unsafe wordKeys[Int(word)] == Self.unseen {
          unsafe wordKeys[Int(word)] = keys.addWord(Int(word), words)
        }
        let term = unsafe keys.term(ofKey: wordKeys[Int(word)], weight: weight)
        tally(term, weight: weight, rowStart: rowStart)
      }
      if previous >= 0, lengths.contains(2), unsafe wordKeys[Int(previous)] != Self.removed {
        tallyGram(previous, word, -1, weight: weight, rowStart: rowStart)
      }
      if beforePrevious >= 0, lengths.contains(3),
        unsafe wordKeys[Int(beforePrevious)] != Self.removed
      {
        tallyGram(beforePrevious, previous, word, weight: weight, rowStart: rowStart)
      }
    }
  }

  private mutating func tallyGram(
    _ first: Int32, _ second: Int32, _ third: Int32, weight: Float, rowStart: UInt32
  ) {
    let key = grams.find(first, second, third, orAdd: keys.count)
      .map { Int32(truncatingIfNeeded: $0) }
      ?? keys.addGram(third < 0 ? [Int(first), Int(second)] : [Int(first), Int(second), Int(third)], words)
    tally(keys.term(ofKey: key, weight: weight), weight: weight, rowStart: rowStart)
  }

  @inline(__always)
  private mutating func tally(_ term: Int32, weight: Float, rowStart: UInt32) {
    let index = Int(term)
    if index < places.count {
      let place = unsafe places.base[index]
      if place >= rowStart {
        unsafe counts.base[Int(place)] += weight
        return
      }
    } else {
      places.count = index &+ 1
    }
    unsafe places.base[index] = UInt32(truncatingIfNeeded: terms.count)
    unsafe terms.base[terms.count] = term
    unsafe counts.base[counts.count] = weight
    terms.count &+= 1
    counts.count &+= 1
  }

  /// The counts of the documents added.
  consuming func finish() -> TermCounts {
    let (vocabulary, forms) = keys.finish()
    return TermCounts(
      vocabulary: vocabulary, rowStarts: rowStarts, terms: terms.array(), counts: counts.array(),
      lengths: lengths, forms: forms)
  }
}

extension Span<UInt8> {
  /// Whether the bytes between two words let a sequence of words go on: blanks and one line end.
  @inline(__always)
  func isPlainGap(_ gap: Range<Int>) -> Bool {
    var lines = 0
    for index in gap {
      let byte = self[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D { continue }
      guard byte == 0x0A, lines == 0 else { return false }
      lines += 1
    }
    return true
  }
}
