/// What a tally knows of a distinct word.
struct WordState: BitwiseCopyable {
  /// The number of its key, or one of the two below.
  var key: Int32
  /// The place of its entry in this document's row, if not before the row; kept only where words
  /// alone are counted and are their own terms.
  var place: UInt32

  /// The key of a word that is no term.
  static let removed: Int32 = -1
  /// The key of a word that has not been tallied.
  static let unseen: Int32 = -2
}

/// The state of counting one batch of documents.
///
/// Words of a block are found, resolved to numbers, and then tallied in order of position: at each
/// word first the word itself, then the pair and the triple that end with it. Terms get their ids
/// at the first tally, so ids follow the text whatever the blocks were.
struct TermTally: ~Copyable {
  private let options: TermCounter.Options
  /// Whether words alone are counted and are their own terms.
  private let isPlain: Bool
  private var blocks: WordBlocks
  private var words: WordTable
  private var grams: GramTable
  private var keys: TermKeys
  /// Per distinct word.
  private var states = GrowingBuffer<WordState>()

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
    isPlain = options.gramLengths == 1...1 && options.stemming == nil
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
      unsafe words.resolve(blocks, into: ids.base, states: states.base)
      classifyNewWords()
      reserveTallies()
      if isPlain {
        tallyWords(weight: weight)
      } else {
        tallySequences(text, block: block, weight: weight, resume: &resume)
      }
      total += blocks.count
      position = block.upperBound
    }
    return total
  }

  /// Decides of each word seen for the first time whether it can be a term.
  private mutating func classifyNewWords() {
    for word in states.count..<words.count {
      let kept = unsafe words.strings.withBytes(word) { bytes, _ in unsafe options.keeps(bytes) }
      states.append(WordState(key: kept ? WordState.unseen : WordState.removed, place: 0))
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

  /// Tallies words that are their own terms: one entry of `states` is all there is to look up.
  private mutating func tallyWords(weight: Float) {
    let rowStart = UInt32(truncatingIfNeeded: rowStarts[rowStarts.count - 1])
    let (ids, states) = unsafe (self.ids.base, self.states.base)
    let (terms, counts) = unsafe (self.terms.base, self.counts.base)
    var end = self.terms.count
    for index in 0..<blocks.count {
      let word = unsafe Int(ids[index])
      let state = unsafe states[word]
      if state.key >= 0, state.place >= rowStart {
        unsafe counts[Int(state.place)] += weight
        continue
      }
      if state.key == WordState.removed { continue }
      let key = state.key >= 0 ? state.key : keys.addWord(word, words)
      unsafe states[word] = WordState(key: key, place: UInt32(truncatingIfNeeded: end))
      unsafe terms[end] = key
      unsafe counts[end] = weight
      end &+= 1
    }
    (self.terms.count, self.counts.count) = (end, end)
  }

  private mutating func tallySequences(
    _ text: Span<UInt8>, block: Range<Int>, weight: Float, resume: inout Int
  ) {
    let rowStart = UInt32(truncatingIfNeeded: rowStarts[rowStarts.count - 1])
    let lengths = options.gramLengths
    let (ids, found, states) = unsafe (self.ids.base, blocks.words, self.states.base)
    for index in 0..<blocks.count {
      let word = unsafe ids[index]
      let source = unsafe found[index]
      if !text.isPlainGap(resume..<(block.lowerBound + Int(source.start))) {
        (previous, beforePrevious) = (-1, -1)
      }
      resume = block.lowerBound + Int(source.resume)
      defer { (beforePrevious, previous) = (previous, word) }
      guard unsafe states[Int(word)].key != WordState.removed else { continue }
      if lengths.contains(1) {
        if unsafe states[Int(word)].key == WordState.unseen {
          unsafe states[Int(word)].key = keys.addWord(Int(word), words)
        }
        let term = unsafe keys.term(ofKey: states[Int(word)].key, weight: weight)
        tally(term, weight: weight, rowStart: rowStart)
      }
      if previous >= 0, lengths.contains(2), unsafe states[Int(previous)].key != WordState.removed {
        tallySequence(previous, word, -1, weight: weight, rowStart: rowStart)
      }
      if beforePrevious >= 0, lengths.contains(3),
        unsafe states[Int(beforePrevious)].key != WordState.removed
      {
        tallySequence(beforePrevious, previous, word, weight: weight, rowStart: rowStart)
      }
    }
  }

  private mutating func tallySequence(
    _ first: Int32, _ second: Int32, _ third: Int32, weight: Float, rowStart: UInt32
  ) {
    let key =
      grams.find(first, second, third, orAdd: keys.count)
      .map { Int32(truncatingIfNeeded: $0) }
      ?? keys.addSequence(first, second, third, words)
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
