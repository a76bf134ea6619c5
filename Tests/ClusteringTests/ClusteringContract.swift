import Clustering
import NumericCore
import Statistics
import TestSupport
import Testing

/// What holds for every clustering method.
func checkClustering(
  _ method: some ClusteringMethod, sourceLocation: SourceLocation = #_sourceLocation
) {
  checkPlantedClusters(method, sourceLocation)
  checkThreads(method, sourceLocation)
  checkSmallInputs(method, sourceLocation)
  checkRowsWithoutDirection(method, sourceLocation)
}

/// Clusters have numbers from 0, descend in size, and ties come by first item.
func checkNumbering(
  _ assignment: ClusterAssignment, items: Int, _ sourceLocation: SourceLocation
) {
  #expect(assignment.clusters.count == items, sourceLocation: sourceLocation)
  #expect(
    assignment.clusters.allSatisfy { $0 >= 0 && $0 < assignment.count },
    sourceLocation: sourceLocation)
  let members = assignment.members()
  #expect(members.allSatisfy { !$0.isEmpty }, sourceLocation: sourceLocation)
  for (larger, smaller) in zip(members, members.dropFirst()) {
    #expect(
      (smaller.count, larger[0]) < (larger.count, smaller[0]), sourceLocation: sourceLocation)
  }
}

private func checkPlantedClusters(
  _ method: some ClusteringMethod, _ sourceLocation: SourceLocation
) {
  forEverySeed(0..<12) { generator, seed in
    let planted = PlantedPoints(sizes: [40, 30, 20, 14], using: &generator)
    let found = method.assignment(
      of: planted.points, into: 4, seed: seed, parallelism: .single)
    checkNumbering(found, items: 104, sourceLocation)
    #expect(found.count == 4, "seed \(seed)", sourceLocation: sourceLocation)
    #expect(
      AdjustedRandIndex.value(found.clusters, planted.clusters) > 0.99, "seed \(seed)",
      sourceLocation: sourceLocation)
  }
}

private func checkThreads(_ method: some ClusteringMethod, _ sourceLocation: SourceLocation) {
  var generator = TestGenerator(seed: 7)
  let planted = PlantedPoints(
    sizes: [900, 500, 300, 200, 101], dimensions: 24, spread: 1.4, using: &generator)
  let alone = method.assignment(of: planted.points, into: 6, seed: 3, parallelism: .single)
  for threads in [1, 2, 3, 8] {
    let parallelism = Parallelism(threads: threads)
    let found = method.assignment(
      of: planted.points, into: 6, seed: 3, parallelism: parallelism)
    #expect(found == alone, "\(threads) threads", sourceLocation: sourceLocation)
  }
}

private func checkSmallInputs(_ method: some ClusteringMethod, _ sourceLocation: SourceLocation) {
  let all = DenseMatrix<Float>([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 1]])
  for items in 0...5 {
    let points = DenseMatrix(rows: items, columns: 3, values: Array(all.values[..<(items * 3)]))
    for count in 1...7 {
      let found = method.assignment(of: points, into: count, seed: 1, parallelism: .single)
      checkNumbering(found, items: items, sourceLocation)
      #expect(found.count <= min(items, count), sourceLocation: sourceLocation)
      #expect(found.count >= min(items, 1), sourceLocation: sourceLocation)
    }
  }
}

private func checkRowsWithoutDirection(
  _ method: some ClusteringMethod, _ sourceLocation: SourceLocation
) {
  let zeros = DenseMatrix<Float>(rows: 40, columns: 3)
  let nothing = method.assignment(of: zeros, into: 4, seed: 1, parallelism: .single)
  checkNumbering(nothing, items: 40, sourceLocation)
  #expect(nothing.count == 1, "points without direction are alike", sourceLocation: sourceLocation)

  let same = DenseMatrix<Float>([[Float]](repeating: [0.3, 0.4, 0.5], count: 40))
  let equal = method.assignment(of: same, into: 4, seed: 1, parallelism: .single)
  checkNumbering(equal, items: 40, sourceLocation)

  var mixed = same
  for row in 0..<20 {
    for column in 0..<3 { mixed[row * 2, column] = row % 4 == 0 ? 0 : Float(column * row % 5) }
  }
  mixed[7, 1] = .nan
  mixed[9, 2] = .infinity
  let found = method.assignment(of: mixed, into: 3, seed: 1, parallelism: .single)
  checkNumbering(found, items: 40, sourceLocation)
  #expect(found.count >= 2, sourceLocation: sourceLocation)
}
