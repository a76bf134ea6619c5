import Glibc
public import NumericCore

/// Clusters of documents made to agree with the words: a naive Bayes classifier taught by itself.
///
/// Each round fits a multinomial model to the clusters (McCallum and Nigam 1998) and gives every
/// document to the cluster it is most likely from: the hard form of expectation maximisation (Nigam,
/// McCallum, Thrun and Mitchell 2000). Counts enter as `ln(1 + count)`, which tames words that
/// one document repeats (Rennie, Shih, Teevan and Karger 2003).
public struct NaiveBayesRefinement: Sendable, Equatable {
  /// The largest number of rounds.
  public let rounds: Int
  /// What is added to the weight of every term in every cluster.
  public let smoothing: Double

  /// Sets the refinement up.
  ///
  /// - Parameters:
  ///   - rounds: The largest number of rounds, zero or more.
  ///   - smoothing: What is added to the weight of every term in every cluster, above zero.
  public init(rounds: Int = 8, smoothing: Double = 0.05) {
    precondition(rounds >= 0 && smoothing > 0)
    self.rounds = rounds
    self.smoothing = smoothing
  }

  /// Moves documents to the clusters whose words they share, round by round, until none moves.
  ///
  /// A document without terms stays where it is. No cluster is emptied: when all documents of one
  /// would leave and none would come, the one that loses least by it stays.
  ///
  /// - Parameters:
  ///   - assignment: The cluster of each document.
  ///   - counts: How often each term occurs, documents × terms.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: As many clusters as before, numbered anew.
  /// - Complexity: O((entries · clusters + terms · clusters)) a round.
  public func refined(
    _ assignment: ClusterAssignment, counts: SparseMatrix, parallelism: Parallelism = .single
  ) -> ClusterAssignment {
    precondition(assignment.clusters.count == counts.rows, "a cluster for every document")
    guard assignment.count > 1, counts.columns > 0 else { return assignment }
    var weights = counts
    for position in 0..<weights.storedCount {
      weights.values[position] = log1p(weights.values[position])
    }
    var clusters = assignment.clusters
    for _ in 0..<rounds {
      let scores = scores(weights, clusters, assignment.count, parallelism)
      let next = reassigned(clusters, scores, weights)
      if next == clusters { break }
      clusters = next
    }
    return ClusterAssignment(renumbering: clusters)
  }

  /// The logarithm of the joint likelihood of every document and every cluster.
  private func scores(
    _ weights: SparseMatrix, _ clusters: [Int32], _ count: Int, _ parallelism: Parallelism
  ) -> DenseMatrix<Float> {
    let terms = weights.columns
    var totals = [Double](repeating: smoothing, count: terms * count)
    var sizes = [Int](repeating: 0, count: count)
    for document in 0..<weights.rows {
      let cluster = Int(clusters[document])
      sizes[cluster] += 1
      for position in weights.positions(ofRow: document) {
        let term = Int(weights.columnIndices[position])
        totals[term * count + cluster] += Double(weights.values[position])
      }
    }
    var sums = [Double](repeating: 0, count: count)
    for index in totals.indices { sums[index % count] += totals[index] }
    var logarithms = DenseMatrix<Float>(rows: terms, columns: count)
    for index in totals.indices {
      logarithms.values[index] = Float(log(totals[index] / sums[index % count]))
    }
    var scores = weights.multiplied(by: logarithms, parallelism: parallelism)
    let priors = sizes.map { Float(log(Double($0) + 1)) }
    for index in scores.values.indices { scores.values[index] += priors[index % count] }
    return scores
  }

  /// The likeliest cluster of every document, none emptied.
  private func reassigned(
    _ clusters: [Int32], _ scores: DenseMatrix<Float>, _ weights: SparseMatrix
  ) -> [Int32] {
    let count = scores.columns
    var next = clusters
    var sizes = [Int](repeating: 0, count: count)
    for document in 0..<weights.rows {
      let row = scores.row(document)
      if !weights.positions(ofRow: document).isEmpty {
        let best = row.indices.dropFirst().reduce(row.startIndex) { row[$1] > row[$0] ? $1 : $0 }
        next[document] = Int32(best - row.startIndex)
      }
      sizes[Int(next[document])] += 1
    }
    // A document that goes back may empty another cluster, which then calls back one of its own.
    while let empty = sizes.firstIndex(of: 0) {
      var stayer = -1
      var smallestLoss = Float.infinity
      for document in 0..<weights.rows where Int(clusters[document]) == empty {
        let loss = scores[document, Int(next[document])] - scores[document, empty]
        if loss < smallestLoss {
          smallestLoss = loss
          stayer = document
        }
      }
      guard stayer >= 0 else { break }
      sizes[Int(next[stayer])] -= 1
      sizes[empty] += 1
      next[stayer] = Int32(empty)
    }
    return next
  }
}
