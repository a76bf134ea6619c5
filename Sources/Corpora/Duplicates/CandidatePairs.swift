import NumericCore

/// Pairs of texts that are worth a comparison, found without comparing every text with every other.
///
/// A band is a pair of MinHash values; texts that agree in a band are candidates (locality-sensitive
/// hashing; Leskovec, Rajaraman and Ullman, *Mining of Massive Datasets*, chapter 3.4). With b bands of r
/// values, texts of Jaccard similarity J meet with probability 1 − (1 − Jʳ)ᵇ:
///
/// | J | 0.01 | 0.05 | 0.15 | 0.2 | 0.25 | 0.3 | 0.33 | 0.43 |
/// |---|---|---|---|---|---|---|---|---|
/// | r = 2, b = 64 | 0.006 | 0.15 | 0.77 | 0.927 | 0.984 | 0.998 | 0.9995 | 1 |
///
/// Two values a band, as the texts to be found may share a third of their shingles; that many pairs of
/// unlike texts meet, too, costs an exact comparison each. Copies that were cut short share less, but nearly
/// always begin as the original does: eight bands more are of the lead alone, where J = 0.7 meets with
/// 0.995 whatever the length of the texts.
struct CandidatePairs {
  /// MinHash values of a whole text: 64 bands.
  static let groups = 8
  /// Values of the whole text and of the lead, 16 each.
  private static let bands = (groups + 1) * 8
  /// In a band where many texts meet, each is paired with so many before it, and with so many of the first:
  /// so the work grows as the number of texts, however many share a footer.
  private static let neighbors = 4
  private static let bandsAtOnce = 8

  /// Finds candidates.
  ///
  /// - Parameters:
  ///   - sketches: The texts, the likeliest originals first: these are the first where many meet.
  ///   - seed: Chooses the orders of the MinHash values.
  ///   - parallelism: The threads to use.
  /// - Returns: Pairs of places as `first << 32 | second` with first < second, ascending, each once.
  /// - Complexity: O(shingles × values + texts · log(texts) × bands).
  static func pairs(
    of sketches: [ArticleSketch], seed: UInt64, parallelism: Parallelism
  ) -> [UInt64] {
    let hashing = MinHash(groups: groups, seed: seed)
    let blockSize = 256
    let signatures = parallelism.map(blocks: (sketches.count + blockSize - 1) / blockSize) {
      block -> [SIMD16<UInt32>] in
      let places = (block * blockSize)..<min((block + 1) * blockSize, sketches.count)
      return places.flatMap { hashing.values(of: sketches[$0].shingles) + [sketches[$0].lead] }
    }.flatMap(\.self)
    var pairs: [UInt64] = []
    for first in stride(from: 0, to: bands, by: bandsAtOnce) {
      let found = parallelism.map(blocks: min(bandsAtOnce, bands - first)) {
        self.pairs(inBand: first + $0, of: signatures)
      }
      pairs = distinct(pairs + found.flatMap(\.self))
    }
    return pairs
  }

  private struct Entry: Comparable {
    let key: UInt64
    let place: UInt32

    static func < (one: Entry, other: Entry) -> Bool {
      one.key == other.key ? one.place < other.place : one.key < other.key
    }
  }

  private static func pairs(inBand band: Int, of signatures: [SIMD16<UInt32>]) -> [UInt64] {
    let (group, lane) = (band / 8, band % 8 * 2)
    let entries = stride(from: group, to: signatures.count, by: groups + 1).enumerated().map {
      place, index in
      let pair = signatures[index]
      return Entry(key: UInt64(pair[lane]) << 32 | UInt64(pair[lane + 1]), place: UInt32(place))
    }.sorted()
    var pairs: [UInt64] = []
    var first = 0
    for place in entries.indices {
      if entries[place].key != entries[first].key { first = place }
      // All ones: the text has no shingles there.
      guard place > first, entries[place].key != .max else { continue }
      let before = max(first, place - neighbors)..<place
      let leading = first..<min(first + neighbors, before.lowerBound)
      for other in [leading, before].joined() {
        pairs.append(UInt64(entries[other].place) << 32 | UInt64(entries[place].place))
      }
    }
    return pairs
  }

  private static func distinct(_ pairs: [UInt64]) -> [UInt64] {
    var distinct: [UInt64] = []
    for pair in pairs.sorted() where pair != distinct.last { distinct.append(pair) }
    return distinct
  }
}
