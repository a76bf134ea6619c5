/// What can go wrong in a numeric computation whose input has the right shape.
public enum NumericError: Error, Sendable, Equatable, CustomStringConvertible {
  /// An entry of a matrix is infinite or not a number.
  case notFinite(row: Int, column: Int)
  /// An iteration of LAPACK did not come to its end.
  case notConverged(routine: String, size: Int, code: Int)

  /// A short stable name of the kind of error.
  public var code: String {
    switch self {
    case .notFinite: "DL-N01"
    case .notConverged: "DL-N02"
    }
  }

  /// What happened and where.
  public var description: String {
    switch self {
    case .notFinite(let row, let column):
      "the entry at row \(row), column \(column) of a matrix is not a finite number"
    case .notConverged(let routine, let size, let info):
      "LAPACK's \(routine) did not converge on a matrix of size \(size) (info \(info))"
    }
  }

  /// What can be done about it.
  public var hint: String {
    switch self {
    case .notFinite: "check the weights that the matrix was made from"
    case .notConverged: "check the scale of the input, or report this input"
    }
  }
}
