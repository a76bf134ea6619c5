import NumericCore
import TestSupport
import Testing

@testable import Corpora

@Suite("MinHash and its bands")
struct MinHashTests {
  /// Two sets of a similarity, of random numbers.
  private static func sets(
    shared: Int, own: Int, _ generator: inout TestGenerator
  ) -> (one: [UInt32], other: [UInt32]) {
    var numbers: Set<UInt32> = []
    while numbers.count < shared + 2 * own {
      numbers.insert(UInt32.random(in: .min ... .max, using: &generator))
    }
    let all = numbers.sorted().shuffled(using: &generator)
    return (
      all[..<(shared + own)].sorted(),
      (all[..<shared] + all[(shared + own)...]).sorted()
    )
  }

  private static func equalShare(_ one: [SIMD16<UInt32>], _ other: [SIMD16<UInt32>]) -> Double {
    let equal = zip(one, other).reduce(0) { sum, pair in
      sum + pair.0.indices.count { pair.0[$0] == pair.1[$0] }
    }
    return Double(equal) / Double(one.count * 16)
  }

  @Test(
    "the share of equal values estimates the similarity without bias, within its standard error",
    arguments: [(20, 10), (50, 100), (100, 25), (10, 190)])
  func estimate(shared: Int, own: Int) {
    let similarity = Double(shared) / Double(shared + 2 * own)
    let runs = 200
    var errors: [Double] = []
    forEverySeed(0..<UInt64(runs)) { generator, seed in
      let (one, other) = Self.sets(shared: shared, own: own, &generator)
      let hashing = MinHash(groups: 6, seed: seed)
      errors.append(
        Self.equalShare(hashing.values(of: one), hashing.values(of: other)) - similarity)
    }
    let standardError = (similarity * (1 - similarity) / 96).squareRoot()
    let mean = errors.reduce(0, +) / Double(runs)
    let spread = (errors.reduce(0) { $0 + $1 * $1 } / Double(runs)).squareRoot()
    #expect(abs(mean) < 4 * standardError / Double(runs).squareRoot(), "bias \(mean)")
    #expect((0.85...1.15).contains(spread / standardError), "spread \(spread / standardError)")
  }

  @Test("the same values for the same set in any order, others for another seed, ones for no set")
  func values() {
    var generator = TestGenerator(seed: 3)
    let (one, _) = Self.sets(shared: 40, own: 0, &generator)
    let hashing = MinHash(groups: 2, seed: 9)
    #expect(hashing.values(of: one) == hashing.values(of: one.reversed()))
    #expect(hashing.values(of: one) != MinHash(groups: 2, seed: 10).values(of: one))
    #expect(hashing.values(of: []) == Array(repeating: SIMD16(repeating: .max), count: 2))
  }

  @Test(
    "texts of a similarity become candidates as often as theory says",
    arguments: [(5, 45), (11, 39), (25, 50), (40, 40)])
  func bands(shared: Int, own: Int) {
    let similarity = Double(shared) / Double(shared + 2 * own)
    var met = 0
    let runs = 400
    forEverySeed(0..<UInt64(runs)) { generator, seed in
      let (one, other) = Self.sets(shared: shared, own: own, &generator)
      let sketches = [one, other].map { shingles in
        // The leads are empty, so the bands are those of the whole text.
        var sketch = ArticleSketch(Article(id: "", text: []), seed: seed)
        sketch.shingles = shingles
        return sketch
      }
      let pairs = CandidatePairs.pairs(of: sketches, seed: seed, parallelism: .single)
      #expect(pairs.isEmpty || pairs == [1])
      met += pairs.count
    }
    let expected = 1 - power(1 - similarity * similarity, 64)
    let standardError = max(0.0025, (expected * (1 - expected) / Double(runs)).squareRoot())
    #expect(abs(Double(met) / Double(runs) - expected) < 4 * standardError, "\(met) of \(runs)")
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  @Test("where thousands meet in every band, there are candidates for each, but not the square")
  func crowded() {
    var generator = TestGenerator(seed: 1)
    let article = InventedStories.article(InventedStories.story(sentences: 5, &generator))
    let sketches = [ArticleSketch](repeating: ArticleSketch(article, seed: 1), count: 5_000)
    let pairs = CandidatePairs.pairs(of: sketches, seed: 1, parallelism: .single)
    #expect(pairs.count <= 8 * 5_000)
    let second = Set(pairs.map { $0 & 0xFFFF_FFFF })
    #expect(second.count == 4_999, "every text but the first is paired with one before it")
    #expect(pairs == Set(pairs).sorted())
  }

  @Test("similarities of kept hashes: exact below the limit, near above it")
  func similarity() {
    forEverySeed(0..<20) { generator, seed in
      let story = InventedStories.story(sentences: 250, &generator)
      let half = Array(story[..<125])
      let other = half + InventedStories.story(sentences: 125, &generator)
      func sketch(_ sentences: [String]) -> ArticleSketch {
        ArticleSketch(InventedStories.article(sentences), seed: seed)
      }
      let (long, cut, mixed) = (sketch(story), sketch(half), sketch(other))
      #expect(long.shingles.count == ArticleSketch.mostShingles && long.distinctShingles > 2_700)
      let short = SketchSimilarity(sketch(Array(story[..<40])), sketch(Array(story[20..<60])))
      // Eleven words of a sentence count: 437 shingles each, 217 of 657 shared.
      #expect(abs(short.resemblance - 217.0 / 657) < 0.005)
      let ofCut = SketchSimilarity(long, cut)
      #expect(abs(ofCut.resemblance - 0.5) < 4 * 0.016, "seed \(seed): \(ofCut)")
      #expect(ofCut.containment > 0.98)
      #expect(ofCut == SketchSimilarity(cut, long))
      let ofMixed = SketchSimilarity(long, mixed)
      #expect(abs(ofMixed.resemblance - 1.0 / 3) < 4 * 0.016, "seed \(seed): \(ofMixed)")
      #expect(abs(ofMixed.containment - 0.5) < 4 * 0.023, "seed \(seed): \(ofMixed)")
      #expect(long.memory <= 4_400)
    }
  }
}
