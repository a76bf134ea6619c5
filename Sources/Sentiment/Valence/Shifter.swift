/// What a word or phrase does to the valence of those after it.
enum Shifter: Sendable, Hashable {
  /// Turns what follows in its clause round: "not", "never", "nobody". A second one close by turns it
  /// back.
  case negator
  /// Goes on negating: "nor".
  case listNegator
  /// Multiplies the next valence, at most two words on: "very" above 1, "slightly" below.
  case degree(Double)
  /// Weakens what its sentence said before and strengthens what comes after: "but".
  case contrast
  /// Starts a clause: "because", "which".
  case boundary
  /// Joins: ends a negation unless a list goes on, as in "not good and useful".
  case conjunction
  /// Is not what its words are: "not only", "no doubt".
  case plain

  /// The shifter that a line of a table names.
  ///
  /// - Parameters:
  ///   - role: The first field.
  ///   - value: The third field, which degrees alone have.
  init?(role: String, value: Double?) {
    switch (role, value) {
    case ("negator", nil): self = .negator
    case ("list-negator", nil): self = .listNegator
    case ("degree", let factor?) where factor > 0: self = .degree(factor)
    case ("contrast", nil): self = .contrast
    case ("boundary", nil): self = .boundary
    case ("conjunction", nil): self = .conjunction
    case ("plain", nil): self = .plain
    default: return nil
    }
  }
}
