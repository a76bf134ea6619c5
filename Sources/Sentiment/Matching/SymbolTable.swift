internal import TextCore

/// Numbers words in the order given and finds the number of a word by its bytes.
///
/// A word of up to 15 bytes is two numbers with its length, and is compared with the one word that could
/// stand in its place. So the processor goes the same way for every word, known or not, and has nothing to
/// guess. Longer words are looked up in a vocabulary.
///
/// Both are seeded, because whoever brings a dictionary or writes the articles chooses the words. No
/// result depends on a hash.
struct SymbolTable: Sendable {
  private let all: Vocabulary
  private let hash: PackedWordHash
  private let places: DisplacedPlaces
  private let entries: [Entry]

  /// A word beside its number, so that one look at memory finds both; where none is, the word is
  /// ``PackedWord/none``.
  private struct Entry: BitwiseCopyable {
    var word = PackedWord.none
    var symbol: Int32 = -1
  }

  /// Numbers the terms of a vocabulary as it does.
  init(_ vocabulary: Vocabulary) {
    all = vocabulary
    let words = (0..<Int32(vocabulary.count)).compactMap { id in
      PackedWord(vocabulary.bytes(of: id).span).map { Entry(word: $0, symbol: id) }
    }
    while true {
      let hash = PackedWordHash()
      guard let places = DisplacedPlaces(words.map { hash($0.word) }) else { continue }
      var entries = [Entry](repeating: Entry(), count: places.count)
      for word in words { entries[places.place(of: hash(word.word))] = word }
      (self.hash, self.places, self.entries) = (hash, places, entries)
      return
    }
  }

  /// The number of words.
  var count: Int { all.count }

  /// The number of a word, or -1.
  func symbol(of word: Span<UInt8>) -> Int32 {
    guard let packed = PackedWord(word) else { return all.id(of: word) ?? -1 }
    return symbol(of: packed, places.multipliers.span, entries.span)
  }

  /// Writes the number of each word of a block, or -1, by its place.
  func findSymbols(
    of words: Span<ScannedWord>, in forms: Span<UInt8>, into symbols: inout MutableSpan<Int32>
  ) {
    let (multipliers, entries) = (places.multipliers.span, entries.span)
    for index in words.indices {
      let word = words[index]
      if let packed = PackedWord(in: forms, at: Int(word.offset), count: Int(word.length)) {
        symbols[index] = symbol(of: packed, multipliers, entries)
      } else {
        symbols[index] = all.id(of: forms.extracting(word.form)) ?? -1
      }
    }
  }

  @inline(__always)
  private func symbol(
    of word: PackedWord, _ multipliers: Span<UInt32>, _ entries: Span<Entry>
  ) -> Int32 {
    let entry = entries[places.place(of: hash(word), multipliers)]
    let difference = (entry.word.first ^ word.first) | (entry.word.second ^ word.second)
    return entry.symbol | Self.isNotZero(difference)
  }

  /// -1, or 0 for 0, by arithmetic that a compiler does not make a branch of.
  @inline(__always)
  private static func isNotZero(_ bits: UInt64) -> Int32 {
    let half = UInt32(truncatingIfNeeded: bits | bits &>> 32)
    return Int32(bitPattern: (half &>> 1 | half & 1) &+ 0x7FFF_FFFF) &>> 31
  }
}

/// A seeded hash of packed words, good in its highest bits.
private struct PackedWordHash {
  private let first = UInt64.random(in: .min ... .max) | 1
  private let second = UInt64.random(in: .min ... .max) | 1

  @inline(__always)
  func callAsFunction(_ word: PackedWord) -> UInt64 {
    word.first &* first &+ word.second &* second
  }
}
