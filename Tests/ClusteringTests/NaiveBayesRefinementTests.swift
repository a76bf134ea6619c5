import Clustering
import Glibc
import NumericCore
import TestSupport
import Testing

@Suite("Naive Bayes refinement")
struct NaiveBayesRefinementTests {
  static func counts(_ rows: [[Float]]) -> SparseMatrix {
    var starts: [Int64] = [0]
    var columns: [Int32] = []
    var values: [Float] = []
    for row in rows {
      for (column, value) in row.enumerated() where value > 0 {
        columns.append(Int32(column))
        values.append(value)
      }
      starts.append(Int64(values.count))
    }
    return SparseMatrix(
      rows: rows.count, columns: rows[0].count, rowStarts: starts, columnIndices: columns,
      values: values)
  }

  @Test("moves a document to the cluster whose words it shares")
  func moves() {
    let counts = Self.counts([
      [3, 1, 0, 0], [2, 2, 0, 0], [1, 3, 0, 0], [0, 0, 2, 1], [0, 0, 1, 2], [2, 1, 0, 0],
      [0, 0, 0, 0],
    ])
    // Document 5 has the words of the first cluster, but is in the second; 6 has none and stays.
    let before = ClusterAssignment(renumbering: [0, 0, 0, 1, 1, 1, 1])
    let after = NaiveBayesRefinement().refined(before, counts: counts)
    #expect(after == ClusterAssignment(renumbering: [0, 0, 0, 1, 1, 0, 1]))
    #expect(NaiveBayesRefinement(rounds: 0).refined(before, counts: counts) == before)
  }

  @Test("one round is the likeliest cluster of every document, by the definition")
  func definition() {
    forEverySeed(0..<20) { generator, seed in
      let rows = (0..<40).map { _ in
        (0..<12).map { _ in Float(max(0, Int.random(in: -4..<5, using: &generator))) }
      }
      let labels = (0..<40).map { _ in Int32.random(in: 0..<3, using: &generator) }
      let before = ClusterAssignment(renumbering: labels)
      let found = NaiveBayesRefinement(rounds: 1).refined(before, counts: Self.counts(rows))
      #expect(found == Self.reference(before, rows), "seed \(seed)")
    }
  }

  private static func reference(
    _ before: ClusterAssignment, _ rows: [[Float]]
  ) -> ClusterAssignment {
    let models = before.members().map { members in
      let totals = rows[0].indices.map { term in
        members.reduce(0.05) { $0 + log(1 + Double(rows[$1][term])) }
      }
      let sum = totals.reduce(0, +)
      return (log(Double(members.count) + 1), totals.map { log($0 / sum) })
    }
    return ClusterAssignment(
      renumbering: rows.indices.map { document in
        guard rows[document].contains(where: { $0 > 0 }) else { return before.clusters[document] }
        let scores = models.map { prior, logs in
          zip(rows[document], logs).reduce(prior) { $0 + log(1 + Double($1.0)) * $1.1 }
        }
        return Int32(scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 })
      })
  }

  @Test("never empties a cluster, and does not depend on the threads")
  func keepsClusters() {
    forEverySeed { generator, seed in
      let rows = (0..<60).map { _ in
        (0..<5).map { _ in Float(Int.random(in: 0..<3, using: &generator)) }
      }
      let labels = (0..<60).map { Int32($0 < 12 ? $0 : 0) }
      let before = ClusterAssignment(renumbering: labels)
      let counts = Self.counts(rows)
      let after = NaiveBayesRefinement().refined(before, counts: counts)
      #expect(after.count == before.count, "seed \(seed)")
      let parallel = NaiveBayesRefinement().refined(
        before, counts: counts, parallelism: Parallelism(threads: 3))
      #expect(parallel == after, "seed \(seed)")
    }
  }

  @Test("of two clusters with the same words, the document that loses least stays")
  func stays() {
    let counts = Self.counts([[4, 4], [4, 4], [4, 4], [4, 4], [4, 4], [1, 1]])
    let before = ClusterAssignment(renumbering: [0, 0, 0, 0, 1, 1])
    let after = NaiveBayesRefinement(rounds: 1).refined(before, counts: counts)
    #expect(after.count == 2 && after.sizes == [5, 1])
  }
}
