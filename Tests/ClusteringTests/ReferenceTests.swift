import Clustering
import NumericCore
import Statistics
import Testing

@Suite("Against SciPy and scikit-learn")
struct ReferenceTests {
  @Test("k-means is never worse than scikit-learn's ten starts", arguments: 2...10)
  func kMeans(count: Int) {
    let fit = SphericalKMeans().fit(ReferencePoints.points, into: count, seed: 1)
    #expect(fit.objective > ReferencePoints.meanCosines[count - 2] - 1e-6)
    #expect(fit.assignment.count == count)
  }

  @Test("Ward's linkage has SciPy's heights, sizes and clusters")
  func ward() {
    let tree = AgglomerativeClustering(linkage: .ward).dendrogram(of: ReferencePoints.points)
    check(tree, ReferencePoints.wardHeights, ReferencePoints.wardSizes)
    #expect(
      tree.assignment(into: 6) == ClusterAssignment(renumbering: ReferencePoints.wardSix))
    #expect(
      tree.assignment(cutAt: 1)
        == ClusterAssignment(renumbering: ReferencePoints.wardCutAtOne))
  }

  @Test("average linkage has SciPy's heights, sizes and clusters")
  func average() {
    let tree = AgglomerativeClustering(linkage: .average).dendrogram(of: ReferencePoints.points)
    check(tree, ReferencePoints.averageHeights, ReferencePoints.averageSizes)
    #expect(
      tree.assignment(into: 6) == ClusterAssignment(renumbering: ReferencePoints.averageSix))
    #expect(
      tree.assignment(cutAt: 0.3)
        == ClusterAssignment(renumbering: ReferencePoints.averageCutAtThirty))
  }

  private func check(_ tree: Dendrogram, _ heights: [Double], _ sizes: [Int]) {
    #expect(tree.merges.count == heights.count)
    for (merge, height) in zip(tree.merges, heights) {
      #expect(abs(merge.height - height) < 1e-5 * max(1, height))
    }
    #expect(tree.merges.map { $0.size } == sizes)
  }

  @Test("the silhouette is scikit-learn's")
  func silhouette() {
    // The labels are renumbered by size; a silhouette does not depend on their names.
    let assignment = ClusterAssignment(renumbering: ReferencePoints.labels)
    let values = Silhouette.values(
      points: ReferencePoints.points, clusters: assignment.clusters, count: assignment.count,
      distance: .cosine)
    for (value, reference) in zip(values, ReferencePoints.silhouettes) {
      #expect(abs(value - reference) < 1e-5)
    }
    let mean = values.reduce(0, +) / Double(values.count)
    #expect(abs(mean - ReferencePoints.meanSilhouette) < 1e-5)
  }
}
