import Clustering
import NumericCore
import Statistics
import TestSupport
import Testing
import Topics

@Suite("Topic division")
struct TopicDivisionTests {
  static func division(
    _ planted: PlantedDocuments, into count: Int, seed: UInt64 = 1, threads: Int = 1
  ) -> (TopicDivision, NeighborGraph) {
    let parallelism = Parallelism(threads: threads)
    let graph = NeighborGraph(
      points: planted.vectors, neighbors: 10, parallelism: parallelism)
    let division = TopicDivision(
      planted.vectors, graph: graph, counts: planted.counts, count: count, seed: seed,
      parallelism: parallelism)
    return (division, graph)
  }

  @Test("finds planted groups, whatever the seed")
  func planted() throws {
    try forEverySeed(0..<6) { generator, seed in
      let planted = try PlantedDocuments(sizes: [40, 30, 20, 10], using: &generator)
      let (division, _) = Self.division(planted, into: 4, seed: seed)
      #expect(division.assignment.count == 4)
      #expect(
        AdjustedRandIndex.value(division.assignment.clusters, planted.groups) > 0.95,
        "seed \(seed)")
    }
  }

  @Test("keeps the method whose division has the higher modularity, k-means on a tie")
  func picksByModularity() throws {
    try forEverySeed(0..<6) { generator, seed in
      let planted = try PlantedDocuments(
        sizes: [30, 25, 20, 15, 10], ownWords: 6, sharedWords: 60, using: &generator)
      let (division, graph) = Self.division(planted, into: 5, seed: seed)
      #expect(division.modularity.map(\.method) == ["k-means", "normalized-cut"])
      let (means, cut) = (division.modularity[0].value, division.modularity[1].value)
      #expect(division.method == (cut > means ? "normalized-cut" : "k-means"), "seed \(seed)")
      if division.refinedArticles == 0 {
        #expect(Modularity.value(of: division.assignment, on: graph) == max(means, cut))
      }
    }
  }

  @Test("other vectors choose the method, and the vectors themselves are divided by it")
  func judged() throws {
    try forEverySeed(0..<6) { generator, seed in
      let planted = try PlantedDocuments(
        sizes: [30, 25, 20, 15, 10], ownWords: 6, sharedWords: 60, using: &generator)
      let (own, graph) = Self.division(planted, into: 5, seed: seed)
      // What every document has in common with every other: no vectors to divide by.
      let blank = DenseMatrix<Float>(rows: planted.vectors.rows, columns: 1, repeating: 1)
      let division = TopicDivision(
        blank, graph: NeighborGraph(points: blank, neighbors: 10, parallelism: .single),
        counts: planted.counts, count: 5,
        methodChosenBy: TopicDivision.Judge(vectors: planted.vectors, graph: graph), seed: seed,
        parallelism: .single)
      #expect(division.modularity.map(\.method) == ["k-means", "normalized-cut"])
      let (means, cut) = (division.modularity[0].value, division.modularity[1].value)
      #expect(division.method == (cut > means ? "normalized-cut" : "k-means"), "seed \(seed)")
      #expect(max(means, cut) > 0.1 && max(means, cut) <= own.modularity.map(\.value).max() ?? 0)
    }
  }

  @Test("words move an article whose vector stands in another topic, and it is counted")
  func refined() throws {
    var generator = TestGenerator(seed: 1)
    let planted = try PlantedDocuments(sizes: [20, 20], using: &generator)
    #expect(Self.division(planted, into: 2).0.refinedArticles == 0)
    var vectors = planted.vectors
    let other = try #require(planted.groups.firstIndex { $0 != planted.groups[0] })
    for column in 0..<vectors.columns { vectors[0, column] = vectors[other, column] }
    let graph = NeighborGraph(points: vectors, neighbors: 10, parallelism: .single)
    let division = TopicDivision(
      vectors, graph: graph, counts: planted.counts, count: 2, seed: 1, parallelism: .single)
    #expect(division.refinedArticles == 1)
    #expect(AdjustedRandIndex.value(division.assignment.clusters, planted.groups) == 1)
  }

  @Test("one topic, and more topics than there are articles, are divisions too")
  func extremes() throws {
    var generator = TestGenerator(seed: 2)
    let planted = try PlantedDocuments(sizes: [5, 4], using: &generator)
    #expect(Self.division(planted, into: 1).0.assignment.count == 1)
    let many = Self.division(planted, into: 9).0.assignment
    #expect((2...9).contains(many.count) && many.clusters.count == 9)
  }

  @Test("is the same for any number of threads")
  func threads() throws {
    var generator = TestGenerator(seed: 6)
    let planted = try PlantedDocuments(sizes: [60, 50, 40], using: &generator)
    let single = Self.division(planted, into: 3).0
    for threads in [2, 3, 8] {
      let division = Self.division(planted, into: 3, threads: threads).0
      #expect(division.assignment == single.assignment)
      #expect(division.modularity.map(\.value) == single.modularity.map(\.value))
    }
  }
}

@Suite("Topic levels")
struct TopicLevelsTests {
  @Test("a topic's parent holds most of its articles; ties go to the lower index")
  func parents() {
    let parents = TopicLevels.parents(
      of: [0, 0, 0, 1, 1, 2], topicCount: 4, in: [1, 1, 0, 0, 1, 1])
    #expect(parents == [1, 0, 1, 0], "and a topic without articles goes to the first")
    #expect(TopicLevels.parents(of: [], topicCount: 2, in: []) == [0, 0])
  }

  @Test("a coarser level joins whole topics, the nearest first")
  func coarser() {
    let centers = unitRows([[1, 0.1, 0], [0, 0.1, 1], [1, 0, 0.1], [0, 0, 1]])
    let topics: [Int32] = [0, 0, 0, 1, 1, 2, 2, 3]
    let (articles, parents) = TopicLevels.coarser(
      centers: centers, topics: topics, count: 2, parallelism: .single)
    #expect(articles.count == 2)
    #expect(parents == [0, 1, 0, 1])
    #expect(articles.clusters == topics.map { Int32(parents[Int($0)]) })
  }

  @Test("one topic stays one")
  func single() {
    let (articles, parents) = TopicLevels.coarser(
      centers: unitRows([[1, 0]]), topics: [0, 0, 0], count: 2, parallelism: .single)
    #expect(articles.clusters == [0, 0, 0] && parents == [0])
  }
}
