import Glibc
package import NumericCore

/// The eigenvectors that belong to the largest eigenvalues of a sparse symmetric matrix.
///
/// Subspace iteration with Chebyshev polynomials as filters and Rayleigh and Ritz's method (Zhou,
/// Saad, Tiago and Chelikowsky 2006). The subspace is wider than the number of vectors wanted, so
/// eigenvalues that occur many times, one for each part of a graph that falls apart, are all found.
package struct LeadingEigenvectors {
  /// Tuning of the iteration.
  package struct Parameters {
    /// The length of `M v - λ v` that counts as none, for every vector v wanted.
    package var tolerance = 1e-4
    /// The largest number of filters applied.
    package var maximumSweeps = 60
    /// How much a filter raises the largest eigenvalue over those it damps.
    ///
    /// More leaves the basis too nearly dependent for single precision.
    package var growth = 100.0
    /// The largest degree of a filter.
    package var maximumDegree = 40
    /// A lower bound of all eigenvalues.
    package var smallestEigenvalue = -1.0
    /// An upper bound of all eigenvalues.
    package var largestEigenvalue = 1.0

    package init() {}
  }

  /// The eigenvalues, descending.
  package let values: [Double]
  /// The eigenvectors, one a column: rows × values.
  package let vectors: DenseMatrix<Float>
  /// The largest length of `M v - λ v`.
  package let residual: Double

  /// Finds the eigenvectors.
  ///
  /// - Parameters:
  ///   - matrix: A symmetric matrix.
  ///   - count: The number of vectors, at least 1 and at most the number of rows.
  ///   - seed: The seed of the vectors to start from.
  ///   - parallelism: The threads to use; the result does not depend on it.
  ///   - parameters: Tuning of the iteration.
  package init(
    of matrix: SparseMatrix, count: Int, seed: UInt64, parallelism: Parallelism,
    parameters: Parameters = Parameters()
  ) {
    precondition(count >= 1 && count <= matrix.rows && matrix.rows == matrix.columns)
    let wide = count + max(8, count / 4)
    let width = min(matrix.rows, (wide + 15) / 16 * 16)
    var stream = RandomStream(seed: seed, purpose: "leading-eigenvectors.start")
    var basis = Self.random(matrix.rows, width, &stream)
    var image = matrix.multiplied(by: basis, parallelism: parallelism)
    var found = RitzPairs(basis: basis, image: image, parallelism)
    for _ in 0..<parameters.maximumSweeps {
      if found.residual(count) <= parameters.tolerance { break }
      basis = Self.filtered(found, matrix, parameters, parallelism)
      if basis.columns < width {  // Directions that fell together are replaced.
        basis = basis.joined(with: Self.random(matrix.rows, width - basis.columns, &stream))
      }
      image = matrix.multiplied(by: basis, parallelism: parallelism)
      found = RitzPairs(basis: basis, image: image, parallelism)
    }
    let kept = min(count, found.values.count)
    values = Array(found.values[..<kept])
    vectors = found.vectors.leadingColumns(kept)
    residual = found.residual(count)
  }

  private static func random(
    _ rows: Int, _ columns: Int, _ stream: inout RandomStream
  ) -> DenseMatrix<Float> {
    DenseMatrix(
      rows: rows, columns: columns,
      values: (0..<rows * columns).map { _ in Float(stream.nextUniform() - 0.5) })
  }

  /// The vectors under the Chebyshev polynomial that is small from the smallest eigenvalue to the
  /// last of theirs, and grows beyond.
  private static func filtered(
    _ pairs: RitzPairs, _ matrix: SparseMatrix, _ parameters: Parameters,
    _ parallelism: Parallelism
  ) -> DenseMatrix<Float> {
    let lower = parameters.smallestEigenvalue
    let largest = parameters.largestEigenvalue
    let span = largest - lower
    let cut = min(max(pairs.values.last ?? 0, lower + span / 4), largest - span / 4096)
    let center = (cut + lower) / 2
    let radius = (cut - lower) / 2
    let wanted = log(2 * parameters.growth) / acosh((largest - center) / radius)
    let degree = min(parameters.maximumDegree, max(2, Int(wanted)))

    var previous = pairs.vectors
    var current = combination(
      Float(1 / radius), pairs.image, Float(-center / radius), previous, 0, previous, parallelism)
    for _ in 1..<degree {
      let image = matrix.multiplied(by: current, parallelism: parallelism)
      let next = combination(
        Float(2 / radius), image, Float(-2 * center / radius), current, -1, previous, parallelism)
      previous = current
      current = next
    }
    return current
  }

  /// The sum of three matrices with factors.
  private static func combination(
    _ a: Float, _ first: DenseMatrix<Float>, _ b: Float, _ second: DenseMatrix<Float>,
    _ c: Float, _ third: DenseMatrix<Float>, _ parallelism: Parallelism
  ) -> DenseMatrix<Float> {
    let columns = first.columns
    return DenseMatrix(
      rows: first.rows, columns: columns, blockRows: 1024, parallelism: parallelism
    ) { rows, sum in
      let range = rows.lowerBound * columns..<rows.upperBound * columns
      let x = first.values.span.extracting(range)
      let y = second.values.span.extracting(range)
      let z = third.values.span.extracting(range)
      for index in 0..<sum.count { sum[index] = a * x[index] + b * y[index] + c * z[index] }
    }
  }
}
