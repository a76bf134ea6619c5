/// Why a table of codes cannot be read as ratings.
public enum RatingsError: Error, Sendable, Equatable {
  /// A label is not among the categories that were given.
  case unknownCategory(label: String, unit: String, coder: String)
  /// The categories that were given name one of them twice.
  case repeatedCategory(String)
  /// A coder rates a unit twice.
  case repeatedRating(unit: String, coder: String)

  /// The code of the error, for look-up.
  public var code: String {
    switch self {
    case .unknownCategory: "DL-S01"
    case .repeatedCategory: "DL-S02"
    case .repeatedRating: "DL-S03"
    }
  }
}

extension RatingsError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unknownCategory(let label, let unit, let coder):
      "unit \(unit), coder \(coder): the label “\(label)” is not among the categories given; "
        + "correct it or add it to them"
    case .repeatedCategory(let label):
      "the category “\(label)” is given twice; name each category once"
    case .repeatedRating(let unit, let coder):
      "unit \(unit) has two codes by coder \(coder); keep one of them"
    }
  }
}
