import CalendarDates
import NumericCore
import TestSupport
import Testing
import Topics

@Suite("Stories")
struct StoryDetectorTests {
  static func stories(
    _ vectors: DenseMatrix<Float>, _ dates: [CalendarDay?], members: [[Int]]? = nil,
    detector: StoryDetector = StoryDetector(), threads: Int = 1
  ) -> [Story] {
    detector.stories(
      in: vectors, dates: dates, members: members ?? [Array(0..<vectors.rows)],
      parallelism: Parallelism(threads: threads))
  }

  @Test("finds planted events within topics, largest first")
  func planted() throws {
    try forEverySeed(0..<10) { generator, seed in
      let (vectors, events) = nearAxes(
        sizes: [9, 7, 5, 3, 1], dimensions: 12, spread: 0.15, using: &generator)
      let dates = try events.map { _ in try day(Int.random(in: 1...7, using: &generator)) }
      let groups = members(of: events, count: 5)
      let topics = [(groups[0] + groups[2] + groups[4]).sorted(), (groups[1] + groups[3]).sorted()]
      let found = Self.stories(vectors, dates, members: topics)
      #expect(found.map(\.articles) == Array(groups[..<4]), "seed \(seed); one article is no story")
      #expect(found.map(\.topic) == [0, 1, 0, 1])
      for story in found { #expect(story.articles.contains(story.leadArticle)) }
    }
  }

  @Test("the lead article is the one nearest to the others")
  func lead() throws {
    let vectors = unitRows([[1, 0.5], [1, 0], [1, -0.5]])
    let found = Self.stories(vectors, [nil, nil, nil])
    #expect(found == [Story(articles: [0, 1, 2], topic: 0, leadArticle: 1)])
  }

  @Test("no story spans more days than the window, however alike its articles")
  func window() throws {
    let vectors = unitRows([[Float]](repeating: [1, 0], count: 4))
    let dates = try [1, 8, 16, 40].map(day)
    #expect(Self.stories(vectors, dates).map(\.articles) == [[0, 1]])
    #expect(
      Self.stories(vectors, dates, detector: StoryDetector(windowDays: 8)).allSatisfy {
        $0.articles.count == 2
      })
    #expect(
      Self.stories(vectors, dates, detector: StoryDetector(windowDays: 100)).map(\.articles)
        == [[0, 1, 2, 3]])
    #expect(Self.stories(vectors, dates, detector: StoryDetector(windowDays: 0)).isEmpty)
  }

  @Test("whatever the dates, the window, the topics and the order of size hold")
  func invariants() throws {
    try forEverySeed(0..<20) { generator, seed in
      let (vectors, axes) = nearAxes(
        sizes: [20, 15, 10], dimensions: 6, spread: 0.5, using: &generator)
      let dates: [CalendarDay?] = try axes.map { _ in
        Bool.random(using: &generator) ? try day(Int.random(in: 1...60, using: &generator)) : nil
      }
      let found = Self.stories(vectors, dates, members: members(of: axes, count: 3))
      var seen: Set<Int> = []
      for story in found {
        #expect(story.articles.count >= 2 && story.articles == story.articles.sorted())
        #expect(story.articles.allSatisfy { seen.insert($0).inserted }, "seed \(seed)")
        #expect(story.articles.allSatisfy { Int(axes[$0]) == story.topic })
        let days = story.articles.compactMap { dates[$0] }
        if let first = days.min(), let last = days.max() {
          #expect(first.distance(to: last) <= 7, "seed \(seed)")
        }
      }
      #expect(found.map(\.articles.count) == found.map(\.articles.count).sorted(by: >))
    }
  }

  @Test("an article without a date may join any story")
  func undated() throws {
    let vectors = unitRows([[1, 0], [1, 0.1], [1, 0.05]])
    #expect(Self.stories(vectors, [try day(1), nil, try day(3)]).map(\.articles) == [[0, 1, 2]])
    let apart = Self.stories(vectors, [try day(1), nil, try day(300)])
    #expect(apart.count == 1 && apart[0].articles.count == 2 && apart[0].articles.contains(1))
  }

  @Test("articles without a known term tell no story")
  func zeroVectors() {
    let vectors = DenseMatrix<Float>(rows: 4, columns: 2, values: [0, 0, 1, 0, 0, 0, 1, 0])
    #expect(Self.stories(vectors, [nil, nil, nil, nil]).map(\.articles) == [[1, 3]])
    #expect(Self.stories(DenseMatrix(rows: 3, columns: 2), [nil, nil, nil]).isEmpty)
    #expect(Self.stories(DenseMatrix(rows: 3, columns: 0), [nil, nil, nil]).isEmpty)
    #expect(Self.stories(DenseMatrix(rows: 0, columns: 2), []).isEmpty)
  }

  @Test("a topic larger than a block is cut by date, and a story at the cut is found in two parts")
  func blocks() throws {
    let vectors = unitRows([[Float]](repeating: [1, 0], count: 6))
    // In time the articles are 5, 4, 3, 2, 1, 0: the first block holds 5, 4 and 3.
    let dates = try [6, 5, 4, 3, 2, 1].map(day)
    let found = Self.stories(vectors, dates, detector: StoryDetector(blockSize: 3))
    #expect(found.map(\.articles) == [[0, 1, 2], [3, 4, 5]])
  }

  @Test("the distance decides what is one event")
  func distance() {
    let vectors = unitRows([[1, 0], [1, 1]])  // Their cosine is 0.707, their distance 0.293.
    func count(_ distance: Double) -> Int {
      Self.stories(vectors, [nil, nil], detector: StoryDetector(maximumDistance: distance)).count
    }
    #expect(count(0.29) == 0 && count(0.3) == 1)
  }

  @Test("are the same for any number of threads")
  func threads() throws {
    var generator = TestGenerator(seed: 5)
    let (vectors, axes) = nearAxes(
      sizes: [200, 150, 100, 50], dimensions: 8, spread: 0.5, using: &generator)
    let dates = try axes.map { _ in try day(Int.random(in: 1...90, using: &generator)) }
    let topics = members(of: axes, count: 4)
    let detector = StoryDetector(blockSize: 60)
    let single = Self.stories(vectors, dates, members: topics, detector: detector)
    for threads in [2, 3, 8] {
      #expect(
        Self.stories(vectors, dates, members: topics, detector: detector, threads: threads)
          == single)
    }
  }
}
