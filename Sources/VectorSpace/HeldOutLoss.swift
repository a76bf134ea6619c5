public import NumericCore

extension FittedSpace {
  /// The loss to expect of new documents that are like those of a collection.
  ///
  /// Documents that a space was fitted to lose less than any others, the less the smaller the
  /// collection. So a fifth of the documents is held out, terms, weights and directions are fitted to
  /// the rest, and the loss of the fifth is taken; in collections of fewer than 1,000 documents every
  /// fifth in turn.
  ///
  /// - Parameters:
  ///   - counts: The collection's term counts, documents × selected terms.
  ///   - selection: The limits by which the terms were selected.
  ///   - weighting: How counts become weights.
  ///   - rank: The number of directions.
  ///   - seed: The seed of the division and of the decompositions.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The mean loss of the documents held out; nil for fewer than ten documents.
  /// - Throws: `NumericError` when LAPACK finds no decomposition.
  /// - Complexity: That of one fit, or of five in small collections.
  public static func heldOutLoss(
    _ counts: SparseMatrix, selection: TermSelection, weighting: TermWeighting, rank: Int,
    seed: UInt64, parallelism: Parallelism
  ) throws(NumericError) -> Double? {
    guard counts.rows >= 10 else { return nil }
    var order = Array(0..<counts.rows)
    var stream = RandomStream(seed: seed, purpose: "held-out-loss")
    stream.shuffle(&order)
    let turns = counts.rows < 1_000 ? parts : 1
    var sum = 0.0
    var documents = 0
    for turn in 0..<turns {
      let held = order.indices.filter { $0 % parts == turn }.map { order[$0] }
      let fitted = order.indices.filter { $0 % parts != turn }.map { order[$0] }
      let known = knownTerms(counts, documents: fitted, selection: selection)
      let near = selected(counts, rows: fitted.sorted(), columns: known)
      let new = selected(counts, rows: held.sorted(), columns: known)
      let weights = FittedTermWeighting(weighting, fittedTo: near)
      let (space, _) = try LatentSemanticSpace.fit(
        weights.weighted(near, parallelism: parallelism), rank: rank, seed: seed,
        parallelism: parallelism)
      let projections = space.projections(
        of: weights.weighted(new, parallelism: parallelism), parallelism: parallelism)
      sum += projections.loss * Double(held.count)
      documents += held.count
    }
    return sum / Double(documents)
  }

  /// The new column of each term that enough of some documents hold, -1 for the others.
  private static func knownTerms(
    _ counts: SparseMatrix, documents: [Int], selection: TermSelection
  ) -> [Int32] {
    var frequencies = [Int](repeating: 0, count: counts.columns)
    for document in documents {
      for position in counts.positions(ofRow: document) {
        frequencies[Int(counts.columnIndices[position])] += 1
      }
    }
    let floor = max(1, selection.documentFrequencyFloor(documents: documents.count))
    var next: Int32 = 0
    return frequencies.map { frequency in
      guard frequency >= floor else { return -1 }
      defer { next += 1 }
      return next
    }
  }

  private static func selected(
    _ counts: SparseMatrix, rows: [Int], columns: [Int32]
  ) -> SparseMatrix {
    var starts: [Int64] = [0]
    var indices: [Int32] = []
    var values: [Float] = []
    for row in rows {
      for position in counts.positions(ofRow: row) {
        let column = columns[Int(counts.columnIndices[position])]
        guard column >= 0 else { continue }
        indices.append(column)
        values.append(counts.values[position])
      }
      starts.append(Int64(values.count))
    }
    return SparseMatrix(
      rows: rows.count, columns: columns.count { $0 >= 0 }, rowStarts: starts,
      columnIndices: indices, values: values)
  }

  private static let parts = 5
}
