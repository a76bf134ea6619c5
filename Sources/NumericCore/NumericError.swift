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

  /// What happened, where, and what can be done.
  public var description: String {
    switch self {
    case .notFinite(let row, let column):
      "\(code): the entry at row \(row), column \(column) of a matrix is not a finite number; "
        + "check the weights it was made from"
    case .notConverged(let routine, let size, let info):
      "\(code): LAPACK's \(routine) did not converge on a matrix of size \(size) (info \(info)); "
        + "check the scale of the input, or report this input"
    }
  }
}
