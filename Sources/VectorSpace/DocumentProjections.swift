import Glibc
public import NumericCore

/// Documents projected into a latent semantic space: rows of `U Σ`.
public struct DocumentProjections: Sendable {
  /// `a V` of each document: documents × rank; zero for a document without a known term.
  public let rows: DenseMatrix<Float>
  /// The mean share of a document's squared length that the space does not carry; a document
  /// without a known term is lost as a whole.
  public let loss: Double
  private let singularValues: [Double]

  init(rows: DenseMatrix<Float>, singularValues: [Double], loss: Double) {
    self.rows = rows
    self.singularValues = singularValues
    self.loss = loss
  }

  /// The documents' vectors: rows of `U Σᵖ` scaled to unit length.
  ///
  /// With `p = 1` the cosine of two vectors is that of the documents in the space; `p = ½` gives
  /// the smaller directions more say (Caron 2001), which divides collections with unequal topics
  /// better.
  ///
  /// - Parameter power: `p`, from 0 to 1.
  /// - Returns: Unit rows, documents × rank; zero for a document without a known term.
  public func unitVectors(singularValuePower power: Double) -> DenseMatrix<Float> {
    guard power != 1 else { return rows.normalizedRows() }
    let scales = singularValues.map { $0 > 0 ? Float(pow($0, power - 1)) : 0 }
    var scaled = rows
    for row in 0..<rows.rows {
      let start = row * rows.columns
      for column in 0..<rows.columns { scaled.values[start + column] *= scales[column] }
    }
    return scaled.normalizedRows()
  }
}
