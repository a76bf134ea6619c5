internal import CKernels

/// The buffers of a word scanner, and the scan of one block of a text.
///
/// `lower` holds the block in ASCII lower case, and after it the normal forms of those words that
/// are not a plain part of that. Nothing is allocated while a block is scanned.
@safe
struct WordBlocks: ~Copyable {
  let rule: WordRule
  /// The number of words of the last block.
  private(set) var count = 0
  private var capacity = 0
  private(set) var lower: UnsafeMutablePointer<UInt8>
  private(set) var words: UnsafeMutablePointer<ScannedWord>
  private var runs: UnsafeMutablePointer<dl_word_run>
  /// The end of the normal forms written after the block.
  private var tail = 0

  init(rule: WordRule) {
    self.rule = rule
    unsafe (lower, words, runs) = (
      .allocate(capacity: 0), .allocate(capacity: 0), .allocate(capacity: 0)
    )
  }

  deinit {
    unsafe lower.deallocate()
    unsafe words.deallocate()
    unsafe runs.deallocate()
  }

  /// The number of bytes from an offset in `lower` that may be read.
  func readable(from offset: Int) -> Int { Self.lowerSize(for: capacity) - offset }

  /// Room for the block, twice as much for normal forms (none is longer than 1.5 times its source),
  /// and a margin that hashing may read over.
  private static func lowerSize(for capacity: Int) -> Int { capacity * 3 + 128 }

  /// The block that starts at a position: about 16 KB, cut before white space so that no word, and
  /// nothing that a word depends on, reaches over its end.
  ///
  /// A megabyte without white space, which is no text, is cut between two scalars.
  static func block(of text: Span<UInt8>, at start: Int, before end: Int) -> Range<Int> {
    var cut = start + 16384
    guard cut < end else { return start..<end }
    let limit = min(end, start + 1 << 20)
    while cut < limit, text[cut] > 0x20 { cut += 1 }
    if cut < end, cut == limit {
      for _ in 0..<3 where text[cut] & 0xC0 == 0x80 { cut -= 1 }
    }
    return start..<cut
  }

  private mutating func reserve(_ size: Int) {
    guard size > capacity else { return }
    unsafe lower.deallocate()
    unsafe words.deallocate()
    unsafe runs.deallocate()
    capacity = size
    unsafe lower = .allocate(capacity: Self.lowerSize(for: size))
    unsafe lower.initialize(repeating: 0, count: Self.lowerSize(for: size))
    unsafe words = .allocate(capacity: size / 2 + 1)
    unsafe runs = .allocate(capacity: size / 2 + 1)
  }

  /// Finds the words of a block, which `count` and the subscript then give.
  mutating func scan(_ text: Span<UInt8>, block: Range<Int>) {
    count = 0
    guard !block.isEmpty else { return }
    reserve((block.count + 63) / 64 * 64)
    tail = (block.count + 63) / 64 * 64
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      let found = unsafe dl_word_runs(
        base + block.lowerBound, block.count,
        rule == .news ? dl_inner_joins : dl_underscore_is_word, lower, runs)
      if rule == .news {
        collectNews(runs: found, text, block)
      } else {
        collectAlphanumeric(runs: found, text, block)
      }
    }
  }

  private mutating func collectAlphanumeric(
    runs found: Int, _ text: Span<UInt8>, _ block: Range<Int>
  ) {
    for index in 0..<found {
      let run = unsafe runs[index]
      if run.wide != 0 {
        scanAlphanumericScalars(text, run: run, block: block)
      } else if run.end &- run.start >= 2 {
        add(
          offset: run.start, length: run.end &- run.start, run.start, run.end, run.end,
          mayBeJoined: false)
      }
    }
  }

  private mutating func collectNews(
    runs found: Int, _ text: Span<UInt8>, _ block: Range<Int>
  ) {
    var next: UInt32 = 0
    let lower = unsafe lower
    for index in 0..<found {
      var run = unsafe runs[index]
      if run.start < next { continue }
      if run.wide != 0, !takeMarksOff(&run) {
        next = scanNewsScalars(text, run: run, block: block)
        continue
      }
      var length = run.end &- run.start
      if length == 1 {
        next = addInitialism(text, at: run.start, block: block) ?? next
        continue
      }
      let last = unsafe lower + Int(run.end &- 2)
      if unsafe last[1] == UInt8(ascii: "s") && last[0] == UInt8(ascii: "'") {
        length &-= 2
        if length < 2 { continue }
      }
      if unsafe lower[Int(run.start)] < UInt8(ascii: "a"),
        unsafe !holdsLetter(lower + Int(run.start), length)
      {
        continue
      }
      add(
        offset: run.start, length: length, run.start, run.start &+ length, run.end,
        mayBeJoined: run.joined != 0)
    }
  }

  @inline(__always)
  private mutating func add(
    offset: UInt32, length: UInt32, _ start: UInt32, _ end: UInt32, _ resume: UInt32,
    mayBeJoined: Bool
  ) {
    unsafe words[count] = ScannedWord(
      offset: offset, length: length, start: start, end: end, resume: resume,
      mayBeJoined: mayBeJoined)
    count &+= 1
  }

  /// Takes quotation marks, dashes and ellipses (U+2013…201F, U+2026) off both ends of a run.
  ///
  /// Returns whether an ASCII letter or digit stands at both ends then, and nothing beyond ASCII between:
  /// what news in typographic quotation marks has most often.
  @inline(__always)
  private func takeMarksOff(_ run: inout dl_word_run) -> Bool {
    var trimmed = run
    while trimmed.end &- trimmed.start > 3, isMark(at: trimmed.start) { trimmed.start &+= 3 }
    while trimmed.end &- trimmed.start > 3, isMark(at: trimmed.end &- 3) { trimmed.end &-= 3 }
    let bytes = unsafe lower + Int(trimmed.start)
    let count = Int(trimmed.end &- trimmed.start)
    guard unsafe bytes[0].isASCIILetterOrDigit, unsafe bytes[count &- 1].isASCIILetterOrDigit
    else { return false }
    for index in 0..<count where unsafe bytes[index] >= 0x80 { return false }
    run = trimmed
    return true
  }

  private func isMark(at place: UInt32) -> Bool {
    let bytes = unsafe lower + Int(place)
    guard unsafe bytes[0] == 0xE2, unsafe bytes[1] == 0x80 else { return false }
    return unsafe (0x93...0x9F).contains(bytes[2]) || bytes[2] == 0xA6
  }

  private func holdsLetter(_ bytes: UnsafePointer<UInt8>, _ length: UInt32) -> Bool {
    for index in 0..<Int(length) where unsafe bytes[index] >= UInt8(ascii: "a") { return true }
    return false
  }

  /// A word of the last block.
  subscript(index: Int) -> ScannedWord {
    precondition(index >= 0 && index < count)
    return unsafe words[index]
  }

  /// Calls `body` with the words of the last block and the bytes that hold their normal forms.
  func withWords(_ body: (Span<ScannedWord>, Span<UInt8>) -> Void) {
    let words = unsafe UnsafeBufferPointer(start: UnsafePointer(words), count: count)
    let forms = unsafe UnsafeBufferPointer(
      start: UnsafePointer(lower), count: Self.lowerSize(for: capacity))
    body(unsafe words.span, unsafe forms.span)
  }

  /// Calls `body` with the normal form of a word of the last block.
  func withBytes(of word: ScannedWord, _ body: (Span<UInt8>) -> Void) {
    let bytes = unsafe UnsafeBufferPointer(
      start: UnsafePointer(lower) + Int(word.offset), count: Int(word.length))
    body(unsafe bytes.span)
  }

  /// Adds a word whose normal form was written after the block, from `form` to the end.
  mutating func addForm(from form: Int, source: Range<Int>, resume: Int, block: Range<Int>) {
    add(
      offset: UInt32(form), length: UInt32(tail - form),
      UInt32(source.lowerBound - block.lowerBound), UInt32(source.upperBound - block.lowerBound),
      UInt32(resume - block.lowerBound), mayBeJoined: true)
  }

  /// Where the next normal form will be written.
  var formEnd: Int { tail }

  /// Takes back what was written after an offset.
  mutating func dropForm(to offset: Int) { tail = offset }

  /// The byte written some places before the end of the normal forms.
  func formByte(fromEnd distance: Int) -> UInt8 { unsafe lower[tail - distance] }

  /// Writes a byte of a normal form.
  mutating func write(_ byte: UInt8) {
    precondition(tail < Self.lowerSize(for: capacity))
    unsafe lower[tail] = byte
    tail += 1
  }
}
