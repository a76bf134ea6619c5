public import NumericCore

/// Documents as the weighted mean of the vectors of their terms.
///
/// A document is the sum of its terms' vectors, each times the term's weight in it, scaled to unit
/// length; what all documents of a collection have in common, the mean of these, is taken away, and
/// the rest is scaled to unit length again.
public struct TermVectorSpace: Sendable {
  /// The weights of the terms.
  public let weighting: FittedTermWeighting
  /// A vector a term: terms × dimensions, zero for terms without one.
  public let termVectors: DenseMatrix<Float>
  /// What the collection's documents have in common.
  public let mean: [Float]

  /// Gathers what was fitted.
  public init(
    weighting: FittedTermWeighting, termVectors: DenseMatrix<Float>, mean: [Float]
  ) {
    precondition(weighting.globalWeights.count == termVectors.rows, "a weight a term")
    precondition(mean.count == termVectors.columns, "the mean is of the vectors")
    self.weighting = weighting
    self.termVectors = termVectors
    self.mean = mean
  }

  /// Fits a space to a collection.
  ///
  /// - Parameters:
  ///   - counts: Term counts, documents × terms.
  ///   - weighting: The terms' weights.
  ///   - termVectors: A vector a term.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The space and the documents' vectors.
  /// - Complexity: O(stored counts × dimensions).
  public static func fit(
    _ counts: SparseMatrix, weighting: FittedTermWeighting, termVectors: DenseMatrix<Float>,
    parallelism: Parallelism
  ) -> (space: TermVectorSpace, documents: DenseMatrix<Float>) {
    let uncentered = TermVectorSpace(
      weighting: weighting, termVectors: termVectors,
      mean: [Float](repeating: 0, count: termVectors.columns))
    let rows = uncentered.means(of: counts, parallelism: parallelism)
    var sums = [Double](repeating: 0, count: rows.columns)
    var known = 0.0
    for row in 0..<rows.rows {
      let start = row * rows.columns
      var isKnown = false
      for column in 0..<rows.columns {
        sums[column] += Double(rows.values[start + column])
        if rows.values[start + column] != 0 { isKnown = true }
      }
      if isKnown { known += 1 }
    }
    let space = TermVectorSpace(
      weighting: weighting, termVectors: termVectors,
      mean: sums.map { known > 0 ? Float($0 / known) : 0 })
    return (space, space.centered(rows))
  }

  /// The vectors of documents.
  ///
  /// - Parameters:
  ///   - counts: Term counts over the space's terms, documents × terms.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Unit rows, documents × dimensions; zero for a document without a term that has a
  ///   vector, and for one that is no more than what all have in common.
  /// - Complexity: O(stored counts × dimensions).
  public func vectors(of counts: SparseMatrix, parallelism: Parallelism) -> DenseMatrix<Float> {
    centered(means(of: counts, parallelism: parallelism))
  }

  private func means(of counts: SparseMatrix, parallelism: Parallelism) -> DenseMatrix<Float> {
    weighting.weighted(counts, parallelism: parallelism)
      .multiplied(by: termVectors, parallelism: parallelism).normalizedRows()
  }

  private func centered(_ rows: DenseMatrix<Float>) -> DenseMatrix<Float> {
    var centered = rows
    let width = rows.columns
    for row in 0..<rows.rows {
      let places = row * width..<(row + 1) * width
      guard places.contains(where: { rows.values[$0] != 0 }) else { continue }
      var squares = 0.0
      for place in places {
        let value = rows.values[place] - mean[place - places.lowerBound]
        centered.values[place] = value
        squares += Double(value) * Double(value)
      }
      guard squares < Self.rounding else { continue }
      for place in places { centered.values[place] = 0 }
    }
    return centered.normalizedRows()
  }

  /// Below this squared length, what is left of a unit vector is rounding.
  private static let rounding = 1e-8
}
