import Clustering
import NumericCore
import TestSupport
import Testing

@Suite("Spherical k-means")
struct SphericalKMeansTests {
  @Test("is a clustering method")
  func contract() {
    checkClustering(SphericalKMeans())
    checkClustering(SphericalKMeans(sampleSize: 60))
  }

  @Test("gives every point its nearest centre, and centres that are unit means")
  func consistency() {
    forEverySeed(0..<8) { generator, seed in
      let planted = PlantedPoints(
        sizes: [300, 200, 150, 60], spread: 1.2, using: &generator)
      let fit = SphericalKMeans(tolerance: 0).fit(planted.points, into: 5, seed: seed)
      let nearest = ClusterCenters.nearest(planted.points, fit.centers)
      #expect(nearest.clusters == fit.assignment.clusters, "seed \(seed)")

      let means = ClusterCenters.unitMeans(of: planted.points, in: fit.assignment)
      for (center, mean) in zip(fit.centers.values, means.values) {
        #expect(abs(center - mean) < 1e-5, "seed \(seed)")
      }
      let mean = nearest.cosines.reduce(0.0) { $0 + Double($1) } / Double(planted.points.rows)
      #expect(abs(mean - fit.objective) < 1e-6, "seed \(seed)")
    }
  }

  @Test("finds as many clusters as there are distinct points")
  func distinctPoints() {
    let rows: [[Float]] = [[1, 0], [2, 0], [0, 1], [0, 3], [1, 1], [5, 5], [1, 0], [-1, 0]]
    let assignment = SphericalKMeans().assignment(
      of: DenseMatrix(rows), into: 6, seed: 1, parallelism: .single)
    #expect(assignment.clusters == [0, 0, 1, 1, 2, 2, 0, 3])
  }

  @Test("finds every distinct point that a sample misses")
  func distinctPointsOutsideSample() {
    let rows: [[Float]] = (0..<300).map { $0 < 297 ? [1, 0, 0] : [0, Float($0 % 2), 1] }
    let assignment = SphericalKMeans(sampleSize: 10).assignment(
      of: DenseMatrix(rows), into: 3, seed: 1, parallelism: .single)
    #expect(assignment.sizes == [297, 2, 1])
  }

  @Test("more starts never end worse on the same points")
  func restarts() {
    forEverySeed(0..<10) { generator, seed in
      let planted = PlantedPoints(
        sizes: [50, 50, 50, 50, 50, 50], spread: 1.5, using: &generator)
      let one = SphericalKMeans(restarts: 1).fit(planted.points, into: 8, seed: seed)
      let ten = SphericalKMeans(restarts: 10).fit(planted.points, into: 8, seed: seed)
      #expect(ten.objective >= one.objective, "seed \(seed)")
    }
  }

  @Test("points of zeros join the largest cluster")
  func zeros() {
    let rows: [[Float]] = [[0, 0], [1, 0], [0, 1], [0, 2], [0, 0]]
    let fit = SphericalKMeans().fit(DenseMatrix(rows), into: 2, seed: 1)
    #expect(fit.assignment.clusters == [0, 1, 0, 0, 0])
    #expect(fit.objective == 1)
    #expect(fit.centers == DenseMatrix([[0, 1], [1, 0]]))
  }
}

@Suite("Cluster centres")
struct ClusterCentersTests {
  @Test("cosines do not depend on the lengths of the points")
  func cosines() {
    let centers = DenseMatrix<Float>([[1, 0], [0.6, 0.8]])
    let points = DenseMatrix<Float>([[9, 9], [3, 0], [0, 0], [0, -2], [0.06, 0.08]])
    let cosines = ClusterCenters.cosines(of: points, rows: 1..<5, with: centers)
    let expected: [Float] = [1, 0.6, 0, 0, 0, -0.8, 0.6, 1]
    for (cosine, value) in zip(cosines.values, expected) { #expect(abs(cosine - value) < 1e-6) }

    let nearest = ClusterCenters.nearest(points, centers)
    #expect(nearest.clusters == [1, 0, 0, 0, 1])
    #expect(nearest.cosines[2] == 0)
  }

  @Test("the mean of points that cancel out is zero")
  func cancelled() {
    let points = DenseMatrix<Float>([[1, 0], [-1, 0], [0, 2]])
    let means = ClusterCenters.unitMeans(
      of: points, in: ClusterAssignment(renumbering: [0, 0, 1]))
    #expect(means == DenseMatrix([[0, 0], [0, 1]]))
  }
}
