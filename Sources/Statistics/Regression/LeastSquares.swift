/// The coefficients that bring the columns of a design nearest to a response, by Householder's QR
/// factorisation (Householder 1958; Golub 1965) in double-double arithmetic.
///
/// Time O(n p²) and memory O(n p) for n rows and p columns, about thirty operations on doubles for
/// each multiplication.
struct LeastSquares {
  /// The coefficient of each column.
  let coefficients: [DoubleDouble]
  /// The diagonal of (XᵀX)⁻¹.
  let unscaledVariances: [DoubleDouble]
  /// Σ (y - Xβ)².
  let residualSquares: DoubleDouble

  /// A column of which less than this share is left beside the others depends on them: some
  /// roundings of a double.
  private static let dependence = 16 * Double.ulpOfOne

  /// Solves for the coefficients; nil where a column depends on those before it.
  ///
  /// - Parameters:
  ///   - columns: The columns of the design, at least as long as they are many.
  ///   - response: The value to explain in each row.
  init?(columns: [[DoubleDouble]], response: [DoubleDouble]) {
    var columns = columns
    var response = response
    let p = columns.count
    var triangle = [[DoubleDouble]](repeating: [], count: p)
    for pivot in 0..<p {
      var reflector = columns[pivot]
      let whole = Self.norm(reflector, from: 0)
      let left = Self.norm(reflector, from: pivot)
      guard left.high > Self.dependence * whole.high, left.isFinite else { return nil }
      let diagonal = reflector[pivot].high > 0 ? -left : left
      triangle[pivot] = Array(reflector[..<pivot]) + [diagonal]
      reflector[pivot] = reflector[pivot] - diagonal
      // half the squared length of the reflector
      let half = left * reflector[pivot].magnitude
      for other in pivot + 1..<p {
        Self.reflect(&columns[other], by: reflector, from: pivot, half: half)
      }
      Self.reflect(&response, by: reflector, from: pivot, half: half)
    }
    var residual = DoubleDouble.zero
    for entry in response[p...] { residual += entry * entry }
    residualSquares = residual
    coefficients = Self.solve(triangle, response)
    var variances = [DoubleDouble](repeating: .zero, count: p)
    for unit in 0..<p {
      var rightSide = [DoubleDouble](repeating: .zero, count: p)
      rightSide[unit] = DoubleDouble(1)
      for (row, entry) in Self.solve(triangle, rightSide).enumerated() {
        variances[row] += entry * entry
      }
    }
    unscaledVariances = variances
  }

  private static func norm(_ column: [DoubleDouble], from start: Int) -> DoubleDouble {
    var squares = DoubleDouble.zero
    for entry in column[start...] { squares += entry * entry }
    return squares.squareRoot()
  }

  /// Applies 1 - v vᵀ / (vᵀv / 2) to a column below its first entries.
  private static func reflect(
    _ column: inout [DoubleDouble], by reflector: [DoubleDouble], from start: Int,
    half: DoubleDouble
  ) {
    var product = DoubleDouble.zero
    for row in start..<column.count { product += reflector[row] * column[row] }
    let factor = product / half
    for row in start..<column.count { column[row] = column[row] - factor * reflector[row] }
  }

  /// Solves R x = b for the upper triangle R, given by its columns down to the diagonal.
  private static func solve(
    _ triangle: [[DoubleDouble]], _ rightSide: [DoubleDouble]
  ) -> [DoubleDouble] {
    var rest = Array(rightSide[..<triangle.count])
    for column in triangle.indices.reversed() {
      rest[column] = rest[column] / triangle[column][column]
      for row in 0..<column { rest[row] = rest[row] - triangle[column][row] * rest[column] }
    }
    return rest
  }
}
