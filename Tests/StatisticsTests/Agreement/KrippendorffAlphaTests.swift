import NumericCore
import Statistics
import TestSupport
import Testing

@Suite("Krippendorff's alpha")
struct KrippendorffAlphaTests {
  typealias Scale = KrippendorffAlpha.Scale

  @Test(
    "is that of the published example",
    arguments: [
      (Scale.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849), (.ratio, 0.797),
    ])
  func published(scale: Scale, expected: Double) throws {
    let alpha = try #require(
      KrippendorffAlpha(Ratings(numbers: CodingSamples.krippendorff), scale: scale))
    #expect(abs(alpha.value - expected) < 0.0005)
    #expect(alpha.units == 11 && alpha.pairableRatings == 40)
    #expect(alpha.interval?.contains(alpha.value) == true)
  }

  /// The definition, pair by pair.
  static func alpha(_ codes: [[Double?]], _ scale: Scale) -> Double {
    let units = codes.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    let all = units.flatMap { $0 }
    func count(_ value: Double) -> Double { Double(all.count { $0 == value }) }
    func difference(_ one: Double, _ other: Double) -> Double {
      switch scale {
      case .nominal: return one == other ? 0 : 1
      case .ordinal:
        let between = Double(all.count { $0 >= min(one, other) && $0 <= max(one, other) })
        let distance = between - (count(one) + count(other)) / 2
        return distance * distance
      case .interval: return (one - other) * (one - other)
      case .ratio:
        let ratio = one == other ? 0 : (one - other) / (one + other)
        return ratio * ratio
      }
    }
    func pairs(_ values: [Double]) -> Double {
      values.reduce(0) { sum, one in sum + values.reduce(0) { $0 + difference(one, $1) } }
    }
    let observed = units.reduce(0.0) { $0 + pairs($1) / Double($1.count - 1) }
    return 1 - Double(all.count - 1) * observed / pairs(all)
  }

  @Test("is that of its definition by pairs", arguments: Scale.allCases)
  func definition(scale: Scale) throws {
    try forEverySeed(0..<25) { generator, seed in
      let codes = CodingSamples.codes(
        units: 15, coders: 4, categories: 5, error: 0.5, missing: 0.3, using: &generator)
      let value = try #require(KrippendorffAlpha.value(Ratings(numbers: codes), scale: scale))
      #expect(abs(value - Self.alpha(codes, scale)) < 1e-12, "seed \(seed)")
    }
  }

  @Test("does not depend on the order of units and coders", arguments: Scale.allCases)
  func order(scale: Scale) throws {
    try forEverySeed(0..<10) { generator, seed in
      let codes = CodingSamples.codes(
        units: 20, coders: 3, categories: 4, error: 0.4, missing: 0.2, using: &generator)
      let value = try #require(KrippendorffAlpha.value(Ratings(numbers: codes), scale: scale))
      let shuffled = codes.shuffled(using: &generator).map { $0.shuffled(using: &generator) }
      let again = try #require(KrippendorffAlpha.value(Ratings(numbers: shuffled), scale: scale))
      #expect(abs(value - again) < 1e-12, "seed \(seed)")
    }
  }

  @Test("changes only with what its scale knows of the numbers")
  func scales() throws {
    try forEverySeed(0..<10) { generator, seed in
      let codes = CodingSamples.codes(
        units: 20, coders: 3, categories: 5, error: 0.4, using: &generator)
      func alpha(_ scale: Scale, _ change: (Double) -> Double = { $0 }) throws -> Double {
        let changed = codes.map { $0.map { $0.map(change) } }
        return try #require(KrippendorffAlpha.value(Ratings(numbers: changed), scale: scale))
      }
      let mixed: (Double) -> Double = { [7, 1, 4, 9, 2][Int($0) - 1] }
      let pairs = [
        (try alpha(.nominal), try alpha(.nominal, mixed)),
        (try alpha(.ordinal), try alpha(.ordinal) { $0 * $0 * $0 }),
        (try alpha(.interval), try alpha(.interval) { 1e6 - 3 * $0 }),
        (try alpha(.ratio), try alpha(.ratio) { 100 * $0 }),
      ]
      for (before, after) in pairs { #expect(abs(before - after) < 1e-12, "seed \(seed)") }
    }
  }

  @Test("is about 0 for guesses, and 1 for agreement", arguments: Scale.allCases)
  func chance(scale: Scale) throws {
    var sum = 0.0
    try forEverySeed(0..<60) { generator, _ in
      let guesses = CodingSamples.codes(
        units: 40, coders: 3, categories: 4, error: 1, using: &generator)
      sum += try #require(KrippendorffAlpha.value(Ratings(numbers: guesses), scale: scale)) / 60
      let truths = CodingSamples.codes(
        units: 40, coders: 3, categories: 4, error: 0, using: &generator)
      #expect(KrippendorffAlpha.value(Ratings(numbers: truths), scale: scale) == 1)
    }
    #expect(abs(sum) < 0.03)
  }

  @Test("has the same interval for any number of threads, and another for another seed")
  func threads() {
    var generator = TestGenerator(seed: 5)
    let ratings = Ratings(
      numbers: CodingSamples.codes(
        units: 30, coders: 3, categories: 4, error: 0.3, missing: 0.1, using: &generator))
    for scale in Scale.allCases {
      let alone = KrippendorffAlpha(ratings, scale: scale, resamples: 300)
      for threads in [2, 3, 8] {
        let again = KrippendorffAlpha(
          ratings, scale: scale, resamples: 300, parallelism: Parallelism(threads: threads))
        #expect(again == alone)
      }
      #expect(
        KrippendorffAlpha(ratings, scale: scale, resamples: 300, seed: 2)?.interval
          != alone?.interval)
    }
  }

  @Test("is held by its interval in about 95 of 100 samples")
  func coverage() throws {
    var generator = TestGenerator(seed: 11)
    let population = Ratings(
      numbers: CodingSamples.codes(
        units: 60_000, coders: 3, categories: 3, error: 0.4, using: &generator))
    let truth = try #require(KrippendorffAlpha.value(population, scale: .nominal))
    var held = 0
    for sample in 0..<150 {
      let ratings = Ratings(
        numbers: CodingSamples.codes(
          units: 60, coders: 3, categories: 3, error: 0.4, using: &generator))
      let alpha = KrippendorffAlpha(
        ratings, scale: .nominal, resamples: 400, seed: UInt64(sample))
      if alpha?.interval?.contains(truth) == true { held += 1 }
    }
    #expect(held >= 134 && held <= 150, "\(held) of 150")
  }

  @Test("keeps a lower end below 1 where all agree")
  func perfect() throws {
    let ratings = Ratings(numbers: (0..<30).map { [Double($0 % 2), Double($0 % 2)] })
    for scale in Scale.allCases {
      let alpha = try #require(KrippendorffAlpha(ratings, scale: scale))
      let interval = try #require(alpha.interval)
      #expect(alpha.value == 1 && interval.upper == 1)
      #expect(interval.lower > 0.7 && interval.lower < 0.8)
    }
  }

  @Test("is undefined without variation, pairs or the numbers it needs")
  func undefined() throws {
    #expect(KrippendorffAlpha.value(Ratings(numbers: [[2, 2], [2, 2]]), scale: .nominal) == nil)
    #expect(KrippendorffAlpha.value(Ratings(numbers: [[2], [3]]), scale: .nominal) == nil)
    #expect(
      KrippendorffAlpha.value(Ratings(numbers: [[2, nil], [nil, 3]]), scale: .nominal) == nil)
    #expect(KrippendorffAlpha.value(Ratings(numbers: []), scale: .nominal) == nil)
    #expect(KrippendorffAlpha.value(Ratings(numbers: [[-1, 2], [2, 2]]), scale: .ratio) == nil)
    let labels = try Ratings(labels: [["a", "b"], ["b", "b"]])
    #expect(KrippendorffAlpha.value(labels, scale: .interval) == nil)
    #expect(KrippendorffAlpha.value(labels, scale: .nominal) != nil)
    let single = try #require(KrippendorffAlpha(Ratings(numbers: [[1, 2]]), scale: .nominal))
    #expect(single.value == 0 && single.interval == nil)
  }

  @Test("follows from the matrix of coincidences")
  func coincidences() throws {
    let ratings = Ratings(numbers: CodingSamples.krippendorff)
    let matrix = CoincidenceMatrix(ratings)
    // Krippendorff (2011), part C.
    let published: [Double] = [
      7, 4.0 / 3, 1.0 / 3, 1.0 / 3, 0, 4.0 / 3, 10, 4.0 / 3, 1.0 / 3, 0, 1.0 / 3, 4.0 / 3, 8,
      1.0 / 3, 0, 1.0 / 3, 1.0 / 3, 1.0 / 3, 4, 0, 0, 0, 0, 0, 3,
    ]
    for (value, expected) in zip(matrix.values, published) {
      #expect(abs(value - expected) < 1e-12)
    }
    #expect(matrix.totals.map { ($0 * 1e9).rounded() / 1e9 } == [9, 13, 10, 5, 3])
    #expect(abs(matrix[1, 0] - matrix[0, 1]) < 1e-15)
    let total = matrix.totals.reduce(0, +)
    let agreeing = (0..<5).reduce(0.0) { $0 + matrix[$1, $1] }
    let squares = matrix.totals.reduce(0.0) { $0 + $1 * ($1 - 1) }
    let alpha = ((total - 1) * agreeing - squares) / (total * (total - 1) - squares)
    let value = try #require(KrippendorffAlpha.value(ratings, scale: .nominal))
    #expect(abs(alpha - value) < 1e-12)
  }
}
