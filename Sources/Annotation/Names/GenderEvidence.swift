/// What an article's own words say of the grammatical gender that refers to a person.
///
/// It serves to tell who "she" is and is never an output: nothing is guessed from a first name.
struct GenderEvidence: Sendable, Equatable {
  var masculine = 0.0
  var feminine = 0.0

  static let unknown = GenderEvidence()

  mutating func add(_ gender: Gender?, _ weight: Double = 1) {
    switch gender {
    case .masculine: masculine += weight
    case .feminine: feminine += weight
    case nil: break
    }
  }

  static func + (lhs: Self, rhs: Self) -> Self {
    Self(masculine: lhs.masculine + rhs.masculine, feminine: lhs.feminine + rhs.feminine)
  }

  /// The gender with more evidence, or nil.
  var gender: Gender? {
    masculine == feminine ? nil : masculine > feminine ? .masculine : .feminine
  }

  /// How far the evidence speaks for a gender, from -1 to 1; 0 when there is none.
  func agreement(with gender: Gender) -> Double {
    let difference = (masculine - feminine) / (masculine + feminine + 0.5)
    return gender == .masculine ? difference : -difference
  }
}

/// A grammatical gender of English pronouns.
enum Gender: Sendable {
  case masculine, feminine
}
