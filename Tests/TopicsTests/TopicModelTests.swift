import Clustering
import NumericCore
import TestSupport
import Testing
import Topics

@Suite("Topic model")
struct TopicModelTests {
  static func planted(
    _ seed: UInt64, spread: Float = 0.4
  ) -> (vectors: DenseMatrix<Float>, topics: [Int32], centers: DenseMatrix<Float>) {
    var generator = TestGenerator(seed: seed)
    let (vectors, axes) = nearAxes(
      sizes: [30, 20, 10], dimensions: 8, spread: spread, using: &generator)
    let centers = ClusterCenters.unitMeans(
      of: vectors, in: ClusterAssignment(renumbering: axes))
    return (vectors, axes, centers)
  }

  @Test("the mean probability of the topics equals the agreement it is calibrated to")
  func calibration() {
    for seed in 0..<10 as Range<UInt64> {
      let (vectors, topics, centers) = Self.planted(seed)
      for agreement in [0.5, 0.8, 0.95] {
        let model = TopicModel(
          centers: centers, calibratedOn: vectors, topics: topics, agreement: agreement,
          parallelism: .single)
        let mean =
          model.assignments(of: vectors, topics: topics, parallelism: .single)
          .reduce(0) { $0 + $1.confidence } / 60
        #expect(abs(mean - agreement) < 1e-6, "seed \(seed)")
      }
    }
  }

  @Test("an agreement out of reach gives the nearest there is, and stays finite")
  func unreachable() {
    let (vectors, topics, centers) = Self.planted(1)
    for agreement in [0, 0.1, 1] {
      let model = TopicModel(
        centers: centers, calibratedOn: vectors, topics: topics, agreement: agreement,
        parallelism: .single)
      #expect(model.concentration.isFinite && model.concentration >= 0)
      for assignment in model.assignments(of: vectors, parallelism: .single) {
        #expect((0...1).contains(assignment.confidence))
      }
    }
  }

  @Test("without topics, each article gets the nearest centre, and the next one is second best")
  func nearest() {
    let model = TopicModel(
      centers: unitRows([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), concentration: 5)
    let assignments = model.assignments(
      of: unitRows([[0.9, 0.4, 0.1], [0.1, 0.2, 0.9]]), parallelism: .single)
    #expect(assignments.map(\.topic) == [0, 2])
    #expect(assignments.map(\.second) == [1, 1])
    for assignment in assignments {
      #expect(assignment.confidence >= assignment.secondConfidence ?? 1)
      #expect(assignment.confidence + (assignment.secondConfidence ?? 1) <= 1)
    }
  }

  @Test("topics found by clustering are kept, and one that fits better is second and marks it weak")
  func givenTopics() {
    let model = TopicModel(centers: unitRows([[1, 0], [0, 1]]), concentration: 10)
    let assignments = model.assignments(
      of: unitRows([[1, 0.1], [1, 0.1]]), topics: [0, 1], parallelism: .single)
    #expect(assignments.map(\.topic) == [0, 1])
    #expect(assignments.map(\.second) == [1, 0])
    #expect(assignments.map(\.isWeak) == [false, true])
    #expect(assignments[1].secondConfidence == assignments[0].confidence)
  }

  @Test("an article without a known term is weak, whatever its probability")
  func zeroVector() {
    let two = TopicModel(centers: unitRows([[1, 0], [0, 1]]), concentration: 10)
    let vectors = DenseMatrix<Float>(rows: 1, columns: 2)
    let assignment = two.assignments(of: vectors, parallelism: .single)[0]
    #expect(assignment.topic == 0 && assignment.confidence == 0.5 && assignment.isWeak)
    let one = TopicModel(centers: unitRows([[1, 0]]), concentration: 10)
    #expect(one.assignments(of: vectors, parallelism: .single)[0].isWeak)
  }

  @Test("one topic is certain and has no second")
  func oneTopic() {
    let vectors = unitRows([[1, 0], [0.5, 0.5]])
    let model = TopicModel(
      centers: unitRows([[1, 0.2]]), calibratedOn: vectors, topics: [0, 0], agreement: 0.7,
      parallelism: .single)
    for assignment in model.assignments(of: vectors, parallelism: .single) {
      #expect(
        assignment
          == TopicAssignment(
            topic: 0, confidence: 1, second: nil, secondConfidence: nil, isWeak: false))
    }
  }

  @Test("has the same bits for any number of threads")
  func threads() {
    var generator = TestGenerator(seed: 4)
    let (vectors, axes) = nearAxes(
      sizes: [5000, 3000, 2000], dimensions: 6, spread: 0.7, using: &generator)
    let centers = ClusterCenters.unitMeans(
      of: vectors, in: ClusterAssignment(renumbering: axes))
    func outcome(_ threads: Int) -> (TopicModel, [TopicAssignment]) {
      let parallelism = Parallelism(threads: threads)
      let model = TopicModel(
        centers: centers, calibratedOn: vectors, topics: axes, agreement: 0.8,
        parallelism: parallelism)
      return (model, model.assignments(of: vectors, parallelism: parallelism))
    }
    let single = outcome(1)
    for threads in [2, 3, 8] {
      #expect(outcome(threads) == single, "\(threads) threads")
    }
  }
}

@Suite("Topic shape")
struct TopicShapeTests {
  @Test("cohesion, separation and typical articles, by hand")
  func hand() {
    let vectors = DenseMatrix<Float>(rows: 4, columns: 2, values: [0.6, 0.8, 1, 0, 0, 1, 0, 0])
    let shapes = TopicShape.measure(
      vectors, members: [[0, 1, 3], [2]],
      centers: DenseMatrix(rows: 2, columns: 2, values: [1, 0, 0.6, 0.8]), typicalCount: 2)
    #expect(abs(shapes[0].cohesion - (0.6 + 1 + 0) / 3) < 1e-6)
    #expect(abs(shapes[1].cohesion - 0.8) < 1e-6)
    #expect(shapes.allSatisfy { abs(($0.separation ?? 0) - 0.4) < 1e-6 })
    #expect(shapes.map(\.typicalArticles) == [[1, 0], [2]])
  }

  @Test("an only topic has no separation, an empty one no typical article; ties by article")
  func edges() {
    let vectors = unitRows([[1, 0], [1, 0], [1, 0]])
    let one = TopicShape.measure(
      vectors, members: [[0, 1, 2]], centers: unitRows([[1, 0]]), typicalCount: 2)
    #expect(one.count == 1 && abs(one[0].cohesion - 1) < 1e-6)
    #expect(one[0].separation == nil)
    #expect(one[0].typicalArticles == [0, 1])
    let empty = TopicShape.measure(
      vectors, members: [[0, 1, 2], []], centers: unitRows([[1, 0], [0, 1]]), typicalCount: 2)
    #expect(empty[1].typicalArticles.isEmpty && empty[1].cohesion == 0)
  }
}
