internal import TextCore

/// Numbers words in the order given and finds the number of a word by its bytes.
///
/// A word of up to 15 bytes is two numbers with its length and is compared in one step. Longer ones are
/// looked up in a vocabulary. Both are seeded, because whoever brings a dictionary or writes the articles
/// chooses the words. No result depends on a hash.
struct SymbolTable: Sendable {
  private let all: Vocabulary
  /// A bit for each place that a word's hash leads to; most words of a text go no further.
  private let filter: [UInt64]
  /// Open addressing; in a free place the word is ``PackedWord/none``.
  private let places: [Place]
  private let shift: UInt64
  private let multipliers: (UInt64, UInt64)

  private static let filterBits: UInt64 = 17

  /// A word beside its number, so that one look at memory finds both.
  private struct Place: BitwiseCopyable {
    var word = PackedWord.none
    var symbol: Int32 = -1
  }

  /// Numbers the terms of a vocabulary as it does.
  init(_ vocabulary: Vocabulary) {
    all = vocabulary
    let multipliers = (
      UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max) | 1
    )
    var bits: UInt64 = 4
    while 1 << bits < vocabulary.count * 2 { bits += 1 }
    let shift = 64 - bits
    var places = [Place](repeating: Place(), count: 1 << bits)
    var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
    for id in 0..<Int32(vocabulary.count) {
      let word = vocabulary.bytes(of: id)
      guard let packed = PackedWord(word.span) else { continue }
      let hash = Self.hash(packed, multipliers)
      let bit = Int(truncatingIfNeeded: hash >> (64 - Self.filterBits))
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var place = Int(truncatingIfNeeded: hash &>> shift)
      while places[place].symbol >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Place(word: packed, symbol: id)
    }
    (self.places, self.filter) = (places, filter)
    (self.multipliers, self.shift) = (multipliers, shift)
  }

  /// The number of words.
  var count: Int { all.count }

  /// The number of a word, or -1.
  func symbol(of word: Span<UInt8>) -> Int32 { symbol(of: PackedWord(word), word) }

  /// The number of a word that was packed already, or -1; nil stands for one too long for that.
  @inline(__always)
  func symbol(of packed: PackedWord?, _ word: Span<UInt8>) -> Int32 {
    guard let packed else { return all.id(of: word) ?? -1 }
    let hash = Self.hash(packed, multipliers)
    let bit = Int(truncatingIfNeeded: hash &>> (64 - Self.filterBits))
    guard filter.span[bit >> 6] &>> UInt64(bit & 63) & 1 == 1 else { return -1 }
    let places = places.span
    let last = places.count &- 1
    var place = Int(truncatingIfNeeded: hash &>> shift)
    while true {
      let found = places[place]
      // Of a free place the symbol is -1, which is what an unknown word has.
      let isSame = (found.word.first ^ packed.first) | (found.word.second ^ packed.second) == 0
      if isSame || found.symbol < 0 { return found.symbol }
      place = (place &+ 1) & last
    }
  }

  @inline(__always)
  private static func hash(_ word: PackedWord, _ multipliers: (UInt64, UInt64)) -> UInt64 {
    word.first &* multipliers.0 &+ word.second &* multipliers.1
  }
}
