/// The state of counting one batch of documents.
///
/// Words of a block are found, resolved to numbers, and then tallied in order of position: at each
/// word first the word itself, then the pair and the triple that end with it. Terms get their ids
/// at the first tally, so ids follow the text whatever the blocks were.
struct TermTally: ~Copyable {
  private let options: TermCounter.Options
  /// Whether words alone are counted and are their own terms.
  private let isPlain: Bool
  /// Whether there are words that can be no term.
  private let isSelective: Bool
  private var blocks: WordBlocks
  private var words: WordTable
  private var grams: GramTable
  private var keys: TermKeys
  /// The number of distinct words whose keys have been decided.
  private var classified = 0
  /// Where words are their own terms, the words that are.
  private var keptWords = 0

  /// Per term: the place of its entry in this document's row, if not before the row.
  private var places = GrowingBuffer<UInt32>()
  /// The entries, and after them zeros as room for more.
  private var terms: [Int32] = []
  private var counts: [Float] = []
  private var entryCount = 0
  private let expectedDocuments: Int
  private var rowStarts: [Int64] = [0]
  private var lengths: [Int32] = []
  private var ids = GrowingBuffer<Int32>()

  /// The two words before the next one, -1 where there is none or a break.
  private var previous: Int32 = -1
  private var beforePrevious: Int32 = -1

  /// Starts without documents; the number expected only decides how much room is made.
  init(options: TermCounter.Options, hash: ByteHash, expectedDocuments: Int) {
    self.options = options
    isPlain = options.gramLengths == 1...1 && options.stemming == nil
    // Every word has two scalars by either rule.
    isSelective =
      options.stopWords.count > 0 || options.minimumLength > 2 || options.dropsNumbers
    self.expectedDocuments = expectedDocuments
    rowStarts.reserveCapacity(expectedDocuments + 1)
    lengths.reserveCapacity(expectedDocuments)
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
    precondition(entryCount < Int(UInt32.max), "a batch holds under 4 billion counts")
    rowStarts.append(Int64(entryCount))
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
    let states = unsafe words.states
    for word in classified..<words.count {
      let kept =
        isSelective
        ? unsafe words.strings.withBytes(word) { bytes, _ in unsafe options.keeps(bytes) } : true
      if !kept {
        unsafe states[word].key = WordRecord.removed
      } else if isPlain {
        unsafe states[word].key = Int32(truncatingIfNeeded: keptWords)
        keptWords += 1
      }
      if !isPlain { keys.noteWord(word, of: words.strings, kept: kept) }
    }
    classified = words.count
  }

  /// Makes room for all that one block can add.
  private mutating func reserveTallies() {
    let most = isPlain ? blocks.count : blocks.count * options.gramLengths.count
    if entryCount + most + 1 > terms.count { growEntries(by: most + 1) }
    guard !isPlain else { return }
    let known = places.count
    places.reserve(keys.termCount + most - known)
  }

  /// Makes room for `more` entries, and when some documents have shown how many entries one has,
  /// for those to come.
  @inline(never)
  private mutating func growEntries(by more: Int) {
    // Zeros are written shortly before they are used, while their cache lines are at hand.
    let size = max(entryCount + more, terms.count + 1 << 11)
    if size > terms.capacity || size > counts.capacity {
      let least = max(size, terms.count * 2)
      let expected =
        lengths.count < 8 ? 0 : entryCount / lengths.count * expectedDocuments / 16 * 17
      terms.reserveCapacity(min(max(least, expected), least * 64))
      counts.reserveCapacity(min(max(least, expected), least * 64))
    }
    terms.append(contentsOf: repeatElement(0, count: size - terms.count))
    counts.append(contentsOf: repeatElement(0, count: size - counts.count))
  }

  /// Tallies words that are their own terms: the record of a word is all there is to look up.
  ///
  /// Whether a word is new in its document cannot be foretold, so nothing branches on it: every
  /// word writes an entry at the end, where the count is 0, and only a new one moves the end on.
  private mutating func tallyWords(weight: Float) {
    let rowStart = UInt32(truncatingIfNeeded: rowStarts[rowStarts.count - 1])
    let (ids, states, found) = unsafe (self.ids.base, words.states, blocks.count)
    var end = UInt32(truncatingIfNeeded: entryCount)
    unsafe terms.withUnsafeMutableBufferPointer { terms in
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        guard let terms = terms.baseAddress, let counts = counts.baseAddress else { return }
        for index in 0..<found {
          let state = unsafe states + Int(ids[index])
          let (key, place) = unsafe (state.pointee.key, state.pointee.place)
          let isSeen = place > rowStart
          let target = isSeen ? place &- 1 : end
          unsafe terms[Int(end)] = key
          unsafe counts[Int(target)] += key >= 0 ? weight : 0
          unsafe state.pointee.place = target &+ 1
          end &+= isSeen || key < 0 ? 0 : 1
        }
      }
    }
    entryCount = Int(end)
  }

  private mutating func tallySequences(
    _ text: Span<UInt8>, block: Range<Int>, weight: Float, resume: inout Int
  ) {
    let rowStart = UInt32(truncatingIfNeeded: rowStarts[rowStarts.count - 1])
    let lengths = options.gramLengths
    let (ids, found, states) = unsafe (self.ids.base, blocks.words, words.states)
    for index in 0..<blocks.count {
      let word = unsafe ids[index]
      let source = unsafe found[index]
      if !text.isPlainGap(resume..<(block.lowerBound + Int(source.start))) {
        (previous, beforePrevious) = (-1, -1)
      }
      resume = block.lowerBound + Int(source.resume)
      defer { (beforePrevious, previous) = (previous, word) }
      guard unsafe states[Int(word)].key != WordRecord.removed else { continue }
      if lengths.contains(1) {
        if unsafe states[Int(word)].key == WordRecord.unseen {
          unsafe states[Int(word)].key = keys.addWord(Int(word), words)
        }
        let term = unsafe keys.term(ofKey: states[Int(word)].key, weight: weight)
        tally(term, weight: weight, rowStart: rowStart)
      }
      if previous >= 0, lengths.contains(2), unsafe states[Int(previous)].key != WordRecord.removed
      {
        tallySequence(previous, word, -1, weight: weight, rowStart: rowStart)
      }
      if beforePrevious >= 0, lengths.contains(3),
        unsafe states[Int(beforePrevious)].key != WordRecord.removed
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
        counts[Int(place)] += weight
        return
      }
    } else {
      places.count = index &+ 1
    }
    unsafe places.base[index] = UInt32(truncatingIfNeeded: entryCount)
    terms[entryCount] = term
    counts[entryCount] = weight
    entryCount &+= 1
  }

  /// The counts of the documents added.
  consuming func finish() -> TermCounts {
    terms.removeLast(terms.count - entryCount)
    counts.removeLast(counts.count - entryCount)
    if isPlain {
      return TermCounts(
        vocabulary: Vocabulary(distinct: plainTerms()), rowStarts: rowStarts, terms: terms,
        counts: counts, lengths: lengths, forms: nil)
    }
    let (vocabulary, forms) = keys.finish()
    return TermCounts(
      vocabulary: vocabulary, rowStarts: rowStarts, terms: terms, counts: counts,
      lengths: lengths, forms: forms)
  }

  /// The words that are terms.
  private func plainTerms() -> ByteStrings {
    guard keptWords < words.count else { return words.strings }
    var kept = ByteStrings()
    for word in 0..<words.count where unsafe words.states[word].key >= 0 {
      kept.append(word, of: words.strings)
    }
    return kept
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
