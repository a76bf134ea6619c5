import NumericCore

/// Texts that are alike, as far as they were compared.
struct CopyGraph {
  /// A text of a star, and how alike it is to the star's centre.
  struct Leaf {
    let place: Int
    let similarity: SketchSimilarity
  }

  private let sketches: [ArticleSketch]
  private let finder: CopyFinder
  /// The neighbours of a text: `ends[starts[place]..<starts[place + 1]]`, ascending.
  private var starts: [Int]
  private var ends: [Int32]

  /// How many texts of a star a text is compared with that is not alike to its centre.
  private static let mostCompared = 16

  /// Compares candidates.
  ///
  /// - Parameters:
  ///   - sketches: The texts, the likeliest originals first.
  ///   - pairs: The candidates, as `CandidatePairs` gives them.
  ///   - finder: Says what a copy is.
  ///   - parallelism: The threads to use.
  init(
    _ sketches: [ArticleSketch], pairs: [UInt64], finder: CopyFinder, parallelism: Parallelism
  ) {
    let blockSize = 4096
    let edges = parallelism.map(blocks: (pairs.count + blockSize - 1) / blockSize) { block in
      pairs[(block * blockSize)..<min((block + 1) * blockSize, pairs.count)].filter { pair in
        finder.isCopy(
          SketchSimilarity(sketches[Int(pair >> 32)], sketches[Int(pair & 0xFFFF_FFFF)]))
      }
    }.flatMap(\.self)
    let both = (edges + edges.map { $0 << 32 | $0 >> 32 }).sorted()
    starts = [0]
    starts.reserveCapacity(sketches.count + 1)
    var next = 0
    for place in sketches.indices {
      while next < both.count, both[next] >> 32 == UInt64(place) { next += 1 }
      starts.append(next)
    }
    ends = both.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
    self.sketches = sketches
    self.finder = finder
  }

  /// Divides the texts into stars: a centre and those alike to it, the centre first.
  ///
  /// Each text, in order, that belongs to no star yet is the centre of one. Its neighbours are taken, then
  /// theirs, as long as they are alike to the centre itself; so a chain of texts, each a little other than
  /// the one before, does not become one star. A text that is not alike to the centre is taken only when it
  /// is alike to more than half of the star: where the centre itself was changed or cut, two copies of the
  /// same text may share less with it than with each other.
  ///
  /// - Complexity: O(pairs that are alike).
  func stars() -> [[Leaf]] {
    var isTaken = [Bool](repeating: false, count: sketches.count)
    // The centre that a text was last compared with.
    var comparedWith = [Int](repeating: -1, count: sketches.count)
    return sketches.indices.compactMap { center -> [Leaf]? in
      guard !isTaken[center] else { return nil }
      isTaken[center] = true
      var star = [Leaf(place: center, similarity: .equal)]
      var others: [Leaf] = []
      var next = 0
      while next < star.count {
        let place = star[next].place
        next += 1
        for neighbor in ends[starts[place]..<starts[place + 1]].map(Int.init)
        where !isTaken[neighbor] && comparedWith[neighbor] != center {
          comparedWith[neighbor] = center
          let leaf = Leaf(
            place: neighbor, similarity: SketchSimilarity(sketches[center], sketches[neighbor]))
          guard finder.isCopy(leaf.similarity) else {
            others.append(leaf)
            continue
          }
          isTaken[neighbor] = true
          star.append(leaf)
        }
        guard next == star.count else { continue }
        let compared = star.prefix(Self.mostCompared)
        for other in others where isLike(other, mostOf: compared) {
          isTaken[other.place] = true
          star.append(other)
        }
        others.removeAll()
      }
      return star
    }
  }

  private func isLike(_ other: Leaf, mostOf star: ArraySlice<Leaf>) -> Bool {
    guard star.count > 2 else { return false }
    let alike = star.count { leaf in
      finder.isCopy(SketchSimilarity(sketches[leaf.place], sketches[other.place]))
    }
    return alike * 2 > star.count
  }
}
