import Clustering
import TestSupport
import Testing

@Suite("Cluster assignment")
struct ClusterAssignmentTests {
  @Test("numbers clusters by size, ties by first item, and drops empty labels")
  func numbering() {
    let assignment = ClusterAssignment(renumbering: [5, 2, 2, 9, 5, 7, 2])
    #expect(assignment.clusters == [1, 0, 0, 2, 1, 3, 0])
    #expect(assignment.count == 4)
    #expect(assignment.sizes == [3, 2, 1, 1])
    #expect(assignment.members() == [[1, 2, 6], [0, 4], [3], [5]])
  }

  @Test("of no items has no clusters")
  func empty() {
    let assignment = ClusterAssignment(renumbering: [])
    #expect(assignment.count == 0)
    #expect(assignment.sizes.isEmpty && assignment.members().isEmpty)
  }

  @Test("does not depend on the names of the labels")
  func renaming() {
    forEverySeed { generator, seed in
      let labels = (0..<40).map { _ in Int32.random(in: 0..<6, using: &generator) }
      let names: [Int32] = [11, 3, 0, 8, 20, 4].shuffled(using: &generator)
      let renamed = ClusterAssignment(renumbering: labels.map { names[Int($0)] })
      #expect(renamed == ClusterAssignment(renumbering: labels), "seed \(seed)")
    }
  }
}
